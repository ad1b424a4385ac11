package io.crosswalk.configuration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/** A key that may be set, as the definition has it. */
record Property(
        String name,
        String title,
        String description,
        boolean required,
        @Nullable Object defaultValue,
        @Nullable Object example,
        Shape shape) {

    /** @param given the key with its value; null where the key is not given */
    @Nullable Object read(@Nullable NodeTuple given, Place parent, Reading reading) {
        Place place = parent.key(name, given == null ? null : given.getKeyNode(), this);
        if (given != null && !given.getValueNode().getTag().equals(Tag.NULL)) {
            return shape.read(given.getValueNode(), place, reading);
        }
        if (given == null && defaultValue != null) {
            return shape.read(new Yaml().represent(defaultValue), place, reading);
        }
        Object absent = shape.absent(place, reading);
        if (absent == null && (given != null || required)) {
            reading.problems().add(place, given != null ? Flaw.NO_VALUE : Flaw.KEY_MISSING, "", shape.expected());
        }
        return absent;
    }

    /** One line of YAML that sets this key; null where one line cannot. */
    @Nullable String exampleLine() {
        if (shape instanceof Text text && text.format() == Format.SECRET && !isReference(example)) {
            return name + ": ${env:" + name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "}";
        }
        Object shown = example != null ? example : defaultValue;
        return shown == null ? null : name + ": " + yaml(shown);
    }

    private static boolean isReference(@Nullable Object example) {
        return example instanceof String text && text.startsWith("${");
    }

    private static String yaml(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(Property::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.toString();
        return value instanceof String && !text.matches("[\\w.:/$@{}-]+") ? "\"" + text + "\"" : text;
    }
}
