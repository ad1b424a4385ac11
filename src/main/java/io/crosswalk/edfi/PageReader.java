package io.crosswalk.edfi;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.http.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a page of rows one by one, and only as a whole: a page that ends in its middle was never there. */
final class PageReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageReader() {}

    static <T> List<T> rows(Answer answer, Function<JsonNode, T> mapping) throws IOException {
        try (JsonParser parser = JSON.createParser(answer.body())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new JsonParseException(parser, "not a list");
            }
            List<T> rows = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode row = JSON.readTree(parser);
                if (row == null) {
                    throw new JsonParseException(parser, "the list does not end");
                }
                rows.add(mapping.apply(row));
            }
            return rows;
        }
    }

    static JsonNode object(Answer answer) throws IOException {
        JsonNode object = JSON.readTree(answer.body());
        if (object == null || !object.isObject()) {
            throw new JsonParseException(null, "not an object");
        }
        return object;
    }
}
