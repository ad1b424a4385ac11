package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares to the record and field. */
final class Difference {

    private static final int SHOWN = 25;

    private Difference() {}

    /** Ed-Fi holds exactly what Canvas says; @return what it holds. */
    static TreeMap<String, JsonNode> assertNone(SandboxDistrict sandbox, Map<String, JsonNode> before) {
        TreeMap<String, JsonNode> expected = Expectation.of(sandbox, before);
        TreeMap<String, JsonNode> held = new EdFiReading(sandbox).coursework();
        assertSame(expected, held);
        return held;
    }

    static void assertSame(Map<String, JsonNode> expected, Map<String, JsonNode> held) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(held.keySet());
        for (String key : keys) {
            if (!held.containsKey(key)) {
                differences.add("not in Ed-Fi: " + expected.get(key));
            } else if (!expected.containsKey(key)) {
                differences.add("in Ed-Fi and not expected: " + held.get(key));
            } else {
                TreeMap<String, String> wanted = fields(expected.get(key));
                TreeMap<String, String> found = fields(held.get(key));
                if (!wanted.equals(found)) {
                    found.entrySet().removeAll(wanted.entrySet().stream().filter(found.entrySet()::contains).toList());
                    wanted.entrySet().removeAll(fields(held.get(key)).entrySet());
                    differences.add(key + "\n      expected " + wanted + "\n      found    " + found);
                }
            }
        }
        assertThat(differences.stream().limit(SHOWN)).as("%d differences of %d records", differences.size(), expected.size()).isEmpty();
    }

    private static TreeMap<String, String> fields(JsonNode row) {
        TreeMap<String, String> fields = new TreeMap<>();
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                fields(value).forEach((name, part) -> fields.put(field.getKey() + "." + name, part));
            } else if (value.isArray()) {
                TreeSet<String> elements = new TreeSet<>();
                value.forEach(element -> elements.add(element.toString()));
                fields.put(field.getKey(), elements.toString());
            } else if (!value.isNull()) {
                fields.put(field.getKey(), moment(value.asText()));
            }
        });
        fields.values().removeIf("[]"::equals);
        return fields;
    }

    private static String moment(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException notOne) {
            return text;
        }
    }
}
