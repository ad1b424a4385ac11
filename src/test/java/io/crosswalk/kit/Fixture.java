package io.crosswalk.kit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of {@code connectors/<vendor>/fixtures}: a base record, and cases that each change it. */
public final class Fixture {

    public static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final JsonNode file;

    public Fixture(String vendor, String name) {
        try {
            file = JSON.readTree(Path.of("connectors", vendor, "fixtures", name).toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One case, with the given record and what is expected of it. */
    public record Case(String name, JsonNode all, JsonNode given) {
        @Override
        public String toString() {
            return name;
        }
    }

    public JsonNode part(String name) {
        return file.get(name);
    }

    public Stream<Case> cases(String list) {
        return StreamSupport.stream(file.get(list).spliterator(), false).map(all -> {
            ObjectNode given = changed(file.get("base"), all.get("change"));
            all.path("remove").forEach(field -> given.remove(field.asText()));
            return new Case(all.get("case").asText(), all, given);
        });
    }

    public static ObjectNode changed(JsonNode base, JsonNode change) {
        ObjectNode changed = base.deepCopy();
        change.fields().forEachRemaining(field -> changed.set(field.getKey(), field.getValue()));
        return changed;
    }
}
