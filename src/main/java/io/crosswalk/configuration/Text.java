package io.crosswalk.configuration;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A text, taken as it is written: {@code 007} keeps its zeros.
 *
 * @param choices the allowed values; empty for any
 * @param pattern to be found in the value; null for any
 */
record Text(Format format, List<String> choices, @Nullable Pattern pattern) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Reading reading) {
        if (!(node instanceof ScalarNode scalar)) {
            reading.problems().add(place, Flaw.WRONG_TYPE, Shape.kindOf(node), expected());
            return null;
        }
        String value = scalar.getValue();
        if (value.isBlank()) {
            reading.problems().add(place, Flaw.NO_VALUE, "", expected());
            return null;
        }
        // What choices and patterns are about is the secret itself, not the reference to it.
        if (format != Format.SECRET && !fits(value, place, reading)) {
            return null;
        }
        return switch (format) {
            case PLAIN -> value;
            case SECRET -> SecretReference.read(value, place, reading);
            case ADDRESS -> Address.read(value, place, reading);
            case SCHEDULE -> Schedule.read(value, place, reading);
            case TIME_ZONE -> TimeZoneName.read(value, place, reading);
            case NAMESPACE -> Namespace.read(value, place, reading);
            case FILE -> ReadableFile.read(value, place, reading);
            case SCHOOL_YEAR -> SchoolYear.read(value, place, reading);
        };
    }

    private boolean fits(String value, Place place, Reading reading) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            reading.problems().add(place, Flaw.NOT_A_CHOICE, "it is " + value, expected());
            return false;
        }
        if (pattern != null && !pattern.matcher(value).find()) {
            reading.problems().add(place, Flaw.WRONG_FORM, "", expected());
            return false;
        }
        return true;
    }

    @Override
    public String expected() {
        if (!choices.isEmpty()) {
            return "one of " + String.join(", ", choices);
        }
        return pattern == null ? format.expected() : format.expected() + " that matches `" + pattern + "`";
    }
}
