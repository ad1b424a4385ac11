package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What somebody said about a change; refuses what does not fit in words. */
record ChangeBody(ObjectNode json) {

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    String text(String name) {
        return required(name).asText();
    }

    @Nullable String textOrNull(String name) {
        return has(name) ? json.get(name).asText() : null;
    }

    long number(String name) {
        JsonNode value = required(name);
        if (value.canConvertToLong()) {
            return value.asLong();
        }
        throw new IllegalArgumentException("\"" + name + "\" must be a number.");
    }

    @Nullable BigDecimal decimalOrNull(String name) {
        try {
            return has(name) ? new BigDecimal(json.get(name).asText()) : null;
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("\"" + name + "\" must be a number.", malformed);
        }
    }

    @Nullable Instant timeOrNull(String name) {
        try {
            return has(name) ? Instant.parse(json.get(name).asText()) : null;
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("\"" + name + "\" must be a time like 2026-09-25T04:59:00Z.", malformed);
        }
    }

    boolean flag(String name, boolean byDefault) {
        return has(name) ? json.get(name).asBoolean() : byDefault;
    }

    WorkKey work() {
        return WorkKey.parse(text("work_id"));
    }

    private JsonNode required(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("it lacks \"" + name + "\".");
        }
        return json.get(name);
    }
}
