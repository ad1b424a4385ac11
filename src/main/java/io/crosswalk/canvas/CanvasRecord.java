package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.crosswalk.connector.Rejection.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one Canvas record, read leniently: numbers and flags may be texts, ids may be either, null is absent,
 * and so is a blank text. What cannot be meant ends in {@link UnusableFieldException}.
 */
final class CanvasRecord {

    private static final int ID_LENGTH = 64;
    private static final int IDENTIFIER_LENGTH = 255;

    private final JsonNode node;

    CanvasRecord(JsonNode node) {
        if (!node.isObject()) {
            throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The record is not a JSON object");
        }
        this.node = node;
    }

    /** Whether Canvas says anything about the field, be it null. */
    boolean mentions(String name) {
        return node.has(name);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String id(String name) {
        return required(name, optionalId(name));
    }

    @Nullable String optionalId(String name) {
        return value(name).identifier(ID_LENGTH);
    }

    /** An identifier that another system gave. */
    @Nullable String identifier(String name) {
        return value(name).identifier(IDENTIFIER_LENGTH);
    }

    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            ids.add(required(name, new CanvasValue(name, element).identifier(ID_LENGTH)));
        }
        return ids;
    }

    List<CanvasRecord> records(String name) {
        List<CanvasRecord> records = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isObject()) {
                throw value(name).mistyped("a list of objects");
            }
            records.add(new CanvasRecord(element));
        }
        return records;
    }

    @Nullable CanvasRecord record(String name) {
        if (!has(name)) {
            return null;
        }
        if (!node.get(name).isObject()) {
            throw value(name).mistyped("an object");
        }
        return new CanvasRecord(node.get(name));
    }

    String requiredText(String name, int longest) {
        return required(name, text(name, longest));
    }

    /** @param longest in UTF-16 units */
    @Nullable String text(String name, int longest) {
        return value(name).text(longest);
    }

    @Nullable Boolean flag(String name) {
        return value(name).flag();
    }

    boolean says(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    @Nullable Instant moment(String name) {
        return value(name).moment();
    }

    @Nullable BigDecimal number(String name) {
        return value(name).number();
    }

    private CanvasValue value(String name) {
        return new CanvasValue(name, node.get(name));
    }

    private JsonNode elements(String name) {
        if (!has(name)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!node.get(name).isArray()) {
            throw value(name).mistyped("a list");
        }
        return node.get(name);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + name + " is missing or empty");
        }
        return value;
    }
}
