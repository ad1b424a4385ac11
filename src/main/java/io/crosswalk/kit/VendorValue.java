package io.crosswalk.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One value of a field: what it can be meant to be, null for none, {@link UnusableFieldException} for anything else. */
public record VendorValue(String name, @Nullable JsonNode node) {

    private static final int SHORT_TEXT = 255;
    private static final int DIGITS = 30;
    /** The last second of the year 9999. */
    private static final BigDecimal END_OF_TIME = new BigDecimal("253402300799");

    public @Nullable String text(int longest) {
        JsonNode value = present();
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw mistyped("a text");
        }
        return limited(value.asText(), longest);
    }

    /** A number or a text that stands for something else, without blanks around it. */
    public @Nullable String identifier(int longest) {
        JsonNode value = present();
        String text = value != null && value.isIntegralNumber() ? limited(value.asText(), longest) : text(longest);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw mistyped("without control characters");
        }
        return text == null ? null : text.strip();
    }

    public @Nullable Boolean flag() {
        JsonNode value = present();
        if (value == null) {
            return null;
        }
        return switch (value.isContainerNode() ? "" : value.asText().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw mistyped("true or false");
        };
    }

    public @Nullable Instant moment() {
        String text = text(SHORT_TEXT);
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
        throw mistyped("a moment such as 2025-09-15T04:59:59Z");
    }

    /** Seconds since 1970, of which 0 says that there is no moment. */
    public @Nullable Instant epochSeconds() {
        BigDecimal seconds = number();
        if (seconds == null || seconds.signum() == 0) {
            return null;
        }
        if (seconds.signum() < 0 || seconds.compareTo(END_OF_TIME) > 0) {
            throw mistyped("a number of seconds since 1970");
        }
        return Instant.ofEpochSecond(seconds.longValue());
    }

    public @Nullable BigDecimal number() {
        JsonNode value = present();
        if (value == null) {
            return null;
        }
        if (!value.isNumber() && !value.isTextual()) {
            throw mistyped("a number");
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : parsed(limited(value.asText(), SHORT_TEXT).strip());
        // A number of a few characters, such as 1e999999999, can be gigabytes when written out.
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw new UnusableFieldException(Problem.FIELD_TOO_LARGE, "The field " + name + " has more than " + DIGITS + " digits");
        }
        // The same number, however it is written, is the same record.
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public UnusableFieldException mistyped(String expected) {
        return new UnusableFieldException(Problem.FIELD_MISTYPED, "The field " + name + " is not " + expected);
    }

    private @Nullable JsonNode present() {
        return node == null || node.isNull() || node.isTextual() && node.asText().isBlank() ? null : node;
    }

    private String limited(String text, int longest) {
        if (text.length() > longest) {
            throw new UnusableFieldException(Problem.FIELD_TOO_LARGE, "The field " + name + " is longer than " + longest + " characters");
        }
        return text;
    }

    private BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw mistyped("a number");
        }
    }
}
