package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of what the sandbox is told to do. */
record Fields(ObjectNode body) {

    long id(String name) {
        JsonNode value = require(name);
        if (!value.asText().matches("\\d{1,18}")) {
            throw new IllegalArgumentException("\"" + name + "\" must be an id.");
        }
        return value.asLong();
    }

    String text(String name) {
        return require(name).asText();
    }

    String text(String name, String otherwise) {
        return body.hasNonNull(name) ? body.get(name).asText() : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return body.path(name).asBoolean(otherwise);
    }

    int number(String name, int otherwise) {
        return body.path(name).asInt(otherwise);
    }

    BigDecimal decimal(String name) {
        return decimalOf(name, require(name).asText());
    }

    BigDecimal decimal(String name, String otherwise) {
        return decimalOf(name, text(name, otherwise));
    }

    @Nullable Instant time(String name) {
        if (!body.hasNonNull(name)) {
            return null;
        }
        try {
            return Instant.parse(body.get(name).asText());
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("\"" + name + "\" must be a time in UTC, for example 2026-12-01T05:59:59Z.");
        }
    }

    List<Long> ids(String name) {
        List<Long> all = new ArrayList<>();
        body.path(name).forEach(value -> all.add(value.asLong()));
        return all;
    }

    <E extends Enum<E>> E oneOf(Class<E> kind, String name, @Nullable E otherwise) {
        if (otherwise != null && !body.hasNonNull(name)) {
            return otherwise;
        }
        String value = require(name).asText().toUpperCase(Locale.ROOT).replace('-', '_');
        try {
            return Enum.valueOf(kind, value);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("\"" + name + "\" must be one of " + List.of(kind.getEnumConstants()) + ".");
        }
    }

    private static BigDecimal decimalOf(String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("\"" + name + "\" must be a number.");
        }
    }

    private JsonNode require(String name) {
        if (!body.hasNonNull(name)) {
            throw new IllegalArgumentException("it lacks \"" + name + "\".");
        }
        return body.get(name);
    }
}
