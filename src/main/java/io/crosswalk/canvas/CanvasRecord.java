package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.crosswalk.connector.Rejection.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one Canvas record, read leniently: numbers and flags may be texts, ids may be either, null is absent,
 * and so is a blank text. What cannot be meant ends in {@link UnusableFieldException}.
 */
final class CanvasRecord {

    private static final int ID_LENGTH = 64;
    private static final int IDENTIFIER_LENGTH = 255;
    private static final int DIGITS = 30;

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
        return identifier(name, node.get(name), ID_LENGTH);
    }

    /** An identifier that another system gave. */
    @Nullable String identifier(String name) {
        return identifier(name, node.get(name), IDENTIFIER_LENGTH);
    }

    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            ids.add(required(name, identifier(name, element, ID_LENGTH)));
        }
        return ids;
    }

    List<CanvasRecord> records(String name) {
        List<CanvasRecord> records = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isObject()) {
                throw mistyped(name, "a list of objects");
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
            throw mistyped(name, "an object");
        }
        return new CanvasRecord(node.get(name));
    }

    String requiredText(String name, int longest) {
        return required(name, text(name, longest));
    }

    /** @param longest in UTF-16 units */
    @Nullable String text(String name, int longest) {
        return text(name, node.get(name), longest);
    }

    @Nullable Boolean flag(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull() || value.isTextual() && value.asText().isBlank()) {
            return null;
        }
        return switch (value.isContainerNode() ? "" : value.asText().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw mistyped(name, "true or false");
        };
    }

    boolean says(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    @Nullable Instant moment(String name) {
        String text = text(name, IDENTIFIER_LENGTH);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 1 && moment.getYear() <= 9999) {
                return moment.toInstant();
            }
        } catch (DateTimeException notAMoment) {
            // The same answer as for a year that no target can hold.
        }
        throw mistyped(name, "a moment such as 2025-09-15T04:59:59Z");
    }

    @Nullable BigDecimal number(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull() || value.isTextual() && value.asText().isBlank()) {
            return null;
        }
        if (!value.isNumber() && !value.isTextual()) {
            throw mistyped(name, "a number");
        }
        BigDecimal number = number(name, value);
        // A number of a few characters, such as 1e999999999, can be gigabytes when written out.
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw new UnusableFieldException(Problem.FIELD_TOO_LARGE, "The field " + name + " has more than " + DIGITS + " digits");
        }
        return number;
    }

    private static BigDecimal number(String name, JsonNode value) {
        String text = value.isTextual() ? value.asText().strip() : "";
        if (text.length() > IDENTIFIER_LENGTH) {
            throw tooLarge(name, IDENTIFIER_LENGTH);
        }
        try {
            return value.isTextual() ? new BigDecimal(text) : value.decimalValue();
        } catch (NumberFormatException notANumber) {
            throw mistyped(name, "a number");
        }
    }

    private static @Nullable String text(String name, @Nullable JsonNode value, int longest) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw mistyped(name, "a text");
        }
        if (value.asText().length() > longest) {
            throw tooLarge(name, longest);
        }
        return value.asText().isBlank() ? null : value.asText();
    }

    private static @Nullable String identifier(String name, @Nullable JsonNode value, int longest) {
        String text = value != null && value.isIntegralNumber() ? value.asText() : text(name, value, longest);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            throw tooLarge(name, longest);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw mistyped(name, "without control characters");
        }
        return text.strip();
    }

    private JsonNode elements(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!value.isArray()) {
            throw mistyped(name, "a list");
        }
        return value;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + name + " is missing or empty");
        }
        return value;
    }

    private static UnusableFieldException mistyped(String name, String expected) {
        return new UnusableFieldException(Problem.FIELD_MISTYPED, "The field " + name + " is not " + expected);
    }

    private static UnusableFieldException tooLarge(String name, int longest) {
        return new UnusableFieldException(Problem.FIELD_TOO_LARGE, "The field " + name + " is longer than " + longest + " characters");
    }
}
