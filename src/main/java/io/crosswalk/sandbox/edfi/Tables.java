package io.crosswalk.sandbox.edfi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The YAML files beside this package's resources, and how one is laid over another. */
final class Tables {

    private Tables() {
    }

    static Map<?, ?> read(String file) {
        String path = "/sandbox/edfi/" + file;
        try (InputStream content = Objects.requireNonNull(Tables.class.getResourceAsStream(path), path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each file over those before it: what it names is added or replaced, what it names as null is taken away. */
    static Map<Object, Object> layered(List<String> files) {
        Map<Object, Object> whole = new LinkedHashMap<>();
        files.forEach(file -> lay(read(file), whole));
        return whole;
    }

    private static void lay(Map<?, ?> above, Map<Object, Object> below) {
        above.forEach((name, value) -> {
            if (value == null) {
                below.remove(name);
            } else if (value instanceof Map<?, ?> map) {
                Map<Object, Object> merged = new LinkedHashMap<>();
                if (below.get(name) instanceof Map<?, ?> before) {
                    merged.putAll(before);
                }
                lay(map, merged);
                below.put(name, merged);
            } else {
                below.put(name, value);
            }
        });
    }

    /** The map without references by name: what a map's {@code is} names is put in its place, under what it says itself. */
    static Object resolved(Object value, Map<?, ?> types) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> resolved = new LinkedHashMap<>();
        if (map.get("is") instanceof String name) {
            resolved.putAll((Map<?, ?>) Objects.requireNonNull(types.get(name), name));
        }
        map.forEach((key, part) -> {
            if (!key.equals("is")) {
                resolved.put(key, resolved(part, types));
            }
        });
        return resolved;
    }
}
