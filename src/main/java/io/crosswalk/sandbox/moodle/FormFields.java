package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query and form as PHP reads them: brackets make arrays, the last of two equal names counts, and too many fields are cut off in silence. */
final class FormFields {

    /** PHP's max_input_vars, for the query and for the form each. */
    static final int MOST = 1000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]*)\\]");

    private FormFields() {}

    /** @return arrays as objects whose keys are the indexes; the form wins over the query */
    static ObjectNode of(HttpServletRequest request) throws IOException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        read(request.getQueryString(), fields);
        String type = request.getContentType();
        if (type != null && type.startsWith(FORM)) {
            read(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8), fields);
        }
        return fields;
    }

    private static void read(@Nullable String encoded, ObjectNode fields) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        int count = 0;
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty() && count++ < MOST) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                put(fields, name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
    }

    private static void put(ObjectNode fields, String name, String value) {
        int bracket = name.indexOf('[');
        if (bracket <= 0) {
            fields.put(name, value);
            return;
        }
        ObjectNode target = fields;
        String key = name.substring(0, bracket);
        Matcher matcher = BRACKET.matcher(name);
        int position = bracket;
        while (matcher.find(position) && matcher.start() == position) {
            target = target.get(key) instanceof ObjectNode existing ? existing : target.putObject(key);
            key = matcher.group(1).isEmpty() ? String.valueOf(target.size()) : matcher.group(1);
            position = matcher.end();
        }
        target.put(key, value);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
