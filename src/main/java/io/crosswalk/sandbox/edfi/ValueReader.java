package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crosswalk.sandbox.edfi.Complaint.Range;
import io.crosswalk.sandbox.edfi.Complaint.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one JSON value into the type of its column, with the conversions and complaints of the API's deserializer. */
final class ValueReader {

    private static final BigDecimal LARGEST_DECIMAL = new BigDecimal("9999999.99");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final JsonParser json;
    private final Column column;
    private final String path;
    private final Complaints complaints;

    private ValueReader(JsonParser json, Column column, String path, Complaints complaints) {
        this.json = json;
        this.column = column;
        this.path = path;
        this.complaints = complaints;
    }

    /** @return null for null, and for a value that does not fit, which the complaints then tell of */
    static @Nullable Object read(JsonParser json, Column column, String path, Complaints complaints) throws IOException {
        return new ValueReader(json, column, path, complaints).value();
    }

    /** The value that a text of a query stands for; null: it does not fit the column. */
    static @Nullable Object converted(Column column, String text) {
        try (JsonParser json = Json.MAPPER.createParser(Json.bytes(text))) {
            json.nextToken();
            return read(json, column, column.name(), new Complaints());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private @Nullable Object value() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isScalarValue()) {
            unreadable("Unexpected character encountered while parsing value: " + json.getText() + ".");
            json.skipChildren();
            return null;
        }
        String text = json.getText();
        if (text.isEmpty() && !column.isText()) {
            return null;
        }
        return switch (column.type()) {
            case STRING, DESCRIPTOR -> text;
            case INTEGER -> whole(text, Integer.SIZE);
            case LONG -> whole(text, Long.SIZE);
            case DECIMAL -> decimal(text);
            case BOOLEAN -> bool(text);
            case DATE -> date(text);
            case TIME -> time(text);
            case DATE_TIME -> dateTime(text);
            case COLLECTION -> throw new IllegalArgumentException("A collection is not a value: " + path);
        };
    }

    private @Nullable Object whole(String text, int bits) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            unreadable("Input string '" + text + "' is not a valid integer.");
            return null;
        }
        try {
            BigInteger number = new BigInteger(text.trim());
            if (number.bitLength() < bits) {
                return bits == Integer.SIZE ? (Object) number.intValue() : (Object) number.longValue();
            }
            unreadable("JSON integer " + text + " is too large or small for an Int" + bits + ".");
        } catch (NumberFormatException notNumeric) {
            unreadable("Could not convert string to integer: " + text + ".");
        }
        return null;
    }

    /** The database rounds what has more than two decimals. */
    private @Nullable Long decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text.trim());
            if (number.abs().compareTo(LARGEST_DECIMAL) <= 0) {
                return number.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValue();
            }
            complaints.add(path, new Range(column.name()));
        } catch (NumberFormatException notNumeric) {
            unreadable("Could not convert string to decimal: " + text + ".");
        }
        return null;
    }

    private @Nullable Boolean bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        unreadable("Could not convert string to boolean: " + text + ".");
        return null;
    }

    /** Takes slashes with the month first too, as .NET does. */
    private @Nullable String date(String text) {
        try {
            Matcher slashed = SLASHED.matcher(text);
            return (slashed.matches() ? LocalDate.of(part(slashed, 3), part(slashed, 1), part(slashed, 2)) : LocalDate.parse(text))
                    .toString();
        } catch (DateTimeException noDate) {
            unreadable("Only date component should be supplied: " + text + ".");
            return null;
        }
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private @Nullable Integer time(String text) {
        try {
            return LocalTime.parse(text).toSecondOfDay();
        } catch (DateTimeException noTime) {
            unreadable("Could not convert string to TimeSpan: " + text + ".");
            return null;
        }
    }

    private @Nullable Long dateTime(String text) {
        try {
            return DateTimes.microseconds(text);
        } catch (DateTimeException | ArithmeticException noDateTime) {
            unreadable("Could not convert string to DateTime: " + text + ".");
            return null;
        }
    }

    private void unreadable(String text) {
        complaints.add(path, new Unreadable(column.name(), jsonType(column), text + where(json, path)));
    }

    static String jsonType(Column column) {
        return switch (column.type()) {
            case STRING, DESCRIPTOR, DATE, TIME, DATE_TIME -> "string";
            case INTEGER, LONG -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case COLLECTION -> "array";
        };
    }

    static String where(JsonParser json, String path) {
        return " Path '" + path + "', line " + json.currentLocation().getLineNr() + ", position "
                + json.currentLocation().getColumnNr() + ".";
    }
}
