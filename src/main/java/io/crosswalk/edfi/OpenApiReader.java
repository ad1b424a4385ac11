package io.crosswalk.edfi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.http.Answer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an OpenAPI document of version 2 or 3 while it arrives: it has several megabytes, of which little is of interest. */
final class OpenApiReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> paths = new HashSet<>();
    private OptionalInt pageLimit = OptionalInt.empty();
    private @Nullable Boolean longSchoolIds;
    private @Nullable Boolean identifiedGradebook;
    private boolean lmsxSectionIdentifier;

    private OpenApiReader() {}

    static OpenApiFacts read(Answer answer) throws IOException {
        OpenApiReader reader = new OpenApiReader();
        try (JsonParser parser = JSON.createParser(answer.body())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.each(parser, reader::member);
            }
        }
        return new OpenApiFacts(reader.paths, reader.pageLimit, Optional.ofNullable(reader.longSchoolIds),
                Optional.ofNullable(reader.identifiedGradebook), reader.lmsxSectionIdentifier);
    }

    private interface Member {
        void read(String name, JsonParser value) throws IOException;
    }

    private void each(JsonParser parser, Member member) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name, parser);
        }
    }

    /** Of the document, or of {@code components} in version 3. */
    private void member(String name, JsonParser value) throws IOException {
        if (value.currentToken() != JsonToken.START_OBJECT) {
            value.skipChildren();
            return;
        }
        switch (name) {
            case "components" -> each(value, this::member);
            case "paths" -> each(value, this::path);
            case "parameters" -> each(value, this::parameter);
            case "definitions", "schemas" -> each(value, this::schema);
            default -> value.skipChildren();
        }
    }

    private void path(String name, JsonParser value) throws IOException {
        paths.add(name.replaceFirst("^/", "").toLowerCase(Locale.ROOT));
        value.skipChildren();
    }

    private void parameter(String name, JsonParser value) throws IOException {
        JsonNode parameter = JSON.readTree(value);
        JsonNode maximum = parameter.path("schema").path("maximum").isInt() ? parameter.path("schema").path("maximum") : parameter.path("maximum");
        if (name.equals("limit") && maximum.asInt() > 0) {
            pageLimit = OptionalInt.of(maximum.asInt());
        }
    }

    private void schema(String name, JsonParser value) throws IOException {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "edfi_schoolreference" -> longSchoolIds =
                    JSON.<JsonNode>readTree(value).path("properties").path("schoolId").path("format").asText().equals("int64");
            case "edfi_gradebookentry" -> identifiedGradebook =
                    JSON.<JsonNode>readTree(value).path("properties").has("gradebookEntryIdentifier");
            case "lmsx_assignment" -> JSON.<JsonNode>readTree(value).path("required").forEach(required ->
                    lmsxSectionIdentifier |= required.asText().equals("sectionIdentifier"));
            default -> value.skipChildren();
        }
    }
}
