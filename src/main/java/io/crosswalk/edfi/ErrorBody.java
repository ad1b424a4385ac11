package io.crosswalk.edfi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of an error, whether {@code {"message":...,"modelState":...}} (ODS/API up to 7.1), problem details, an OAuth
 * error, or no JSON at all; the content type does not tell.
 *
 * @param type after {@code urn:ed-fi:api:}; empty without one
 * @param text every message in it; may be about a student
 * @param fields names of the fields complained about
 */
record ErrorBody(String type, String text, Set<String> fields, Optional<String> correlationId) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE_PREFIX = "urn:ed-fi:api:";
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]]{0,99}");
    private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    static ErrorBody parse(String excerpt) {
        try {
            JsonNode root = JSON.readTree(excerpt);
            return root != null && root.isObject() ? of(root) : plain(excerpt);
        } catch (JsonProcessingException notJson) {
            return plain(excerpt);
        }
    }

    private static ErrorBody plain(String text) {
        return new ErrorBody("", text, Set.of(), Optional.empty());
    }

    private static ErrorBody of(JsonNode root) {
        StringBuilder text = new StringBuilder();
        for (String member : new String[] {"message", "detail", "errors", "modelState", "validationErrors", "error", "error_description", "exceptionMessage"}) {
            collect(root.path(member), text);
        }
        Set<String> fields = new LinkedHashSet<>();
        root.path("modelState").fieldNames().forEachRemaining(name -> addField(name.replaceFirst("^request\\.", ""), fields));
        root.path("validationErrors").fieldNames().forEachRemaining(name -> addField(name.replaceFirst("^\\$\\.", ""), fields));
        String type = root.path("type").asText("").toLowerCase(Locale.ROOT);
        return new ErrorBody(
                type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : type,
                text.toString(),
                fields,
                correlationId(root.path("correlationId").asText("")));
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            node.fields().forEachRemaining(entry -> {
                text.append(entry.getKey()).append('\n');
                collect(entry.getValue(), text);
            });
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, text));
        } else if (!node.isMissingNode() && !node.isNull()) {
            text.append(node.asText()).append('\n');
        }
    }

    private static void addField(String name, Set<String> fields) {
        if (FIELD.matcher(name).matches() && fields.size() < 10) {
            fields.add(name);
        }
    }

    static Optional<String> correlationId(String text) {
        return Optional.of(text).filter(id -> CORRELATION_ID.matcher(id).matches());
    }
}
