package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Turns one JSON value into the type of its column, with the conversions and complaints of the API's deserializer. */
final class ValueReader {

    private ValueReader() {
    }

    static @Nullable Object read(JsonParser json, Column column, String path, Problems problems) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isScalarValue()) {
            problems.add(path, "Unexpected character encountered while parsing value: " + json.getText() + "."
                    + where(json, path));
            json.skipChildren();
            return null;
        }
        return switch (column.type()) {
            case STRING, DESCRIPTOR -> json.getText();
            case INTEGER -> integer(json, path, problems);
            case BOOLEAN -> bool(json, path, problems);
            case DATE -> date(json, path, problems);
            case DATE_TIME -> dateTime(json, path, problems);
            case COLLECTION -> throw new IllegalArgumentException("A collection is not a value: " + path);
        };
    }

    private static @Nullable Object integer(JsonParser json, String path, Problems problems) throws IOException {
        String text = json.getText();
        switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> {
                if (json.getNumberType() == JsonParser.NumberType.INT) {
                    return json.getIntValue();
                }
                problems.add(path, "JSON integer " + text + " is too large or small for an Int32." + where(json, path));
            }
            case VALUE_NUMBER_FLOAT ->
                    problems.add(path, "Input string '" + text + "' is not a valid integer." + where(json, path));
            default -> {
                try {
                    return text.isEmpty() ? null : (Integer) Integer.parseInt(text.trim());
                } catch (NumberFormatException notNumeric) {
                    problems.add(path, "Could not convert string to integer: " + text + "." + where(json, path));
                }
            }
        }
        return null;
    }

    private static @Nullable Object bool(JsonParser json, String path, Problems problems) throws IOException {
        String text = json.getText();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        problems.add(path, "Could not convert string to boolean: " + text + "." + where(json, path));
        return null;
    }

    private static @Nullable Object date(JsonParser json, String path, Problems problems) throws IOException {
        try {
            return LocalDate.parse(json.getText()).toString();
        } catch (DateTimeException noDate) {
            problems.add(path, "Only date component should be supplied: " + json.getText() + "." + where(json, path));
            return null;
        }
    }

    private static @Nullable Object dateTime(JsonParser json, String path, Problems problems) throws IOException {
        try {
            return json.getText().isEmpty() ? null : (Long) DateTimes.microseconds(json.getText());
        } catch (DateTimeException | ArithmeticException noDateTime) {
            problems.add(path, "Could not convert string to DateTime: " + json.getText() + "." + where(json, path));
            return null;
        }
    }

    static String where(JsonParser json, String path) {
        return " Path '" + path + "', line " + json.currentLocation().getLineNr() + ", position "
                + json.currentLocation().getColumnNr() + ".";
    }
}
