package io.crosswalk.schoology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorValue;
import java.util.ArrayList;
import java.util.List;

/** Ids in a list, in any of the forms that Schoology has for one: a list, a list written into a text, a list in an object, one alone, or nothing. */
final class SchoologyIds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ID_LENGTH = 64;

    private SchoologyIds() {}

    /** @throws UnusableFieldException if it is none of these */
    static List<String> in(JsonNode record, String field) {
        List<String> ids = new ArrayList<>();
        add(ids, record.path(field), field);
        return ids;
    }

    private static void add(List<String> ids, JsonNode value, String field) {
        if (value.isArray()) {
            value.forEach(element -> add(ids, element, field));
        } else if (value.isObject()) {
            value.forEach(inner -> add(ids, inner, field));
        } else if (value.isTextual() && value.asText().strip().matches("(?s)[\\[{].*")) {
            add(ids, parsed(value.asText(), field), field);
        } else if (!value.isMissingNode()) {
            String id = new VendorValue(field, value).identifier(ID_LENGTH);
            if (id != null) {
                ids.add(id);
            }
        }
    }

    private static JsonNode parsed(String text, String field) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field " + field + " is not a list of ids");
        }
    }
}
