package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body into typed values, as the API's deserializer does: names in any letter case, unknown properties
 * passed over, numbers and texts turned into each other.
 */
final class BodyReader {

    private final Map<String, Map<String, Member>> members = new HashMap<>();

    BodyReader(ApiModel model) {
        model.resources().forEach(resource -> members.put(resource.path(), resource.membersByName()));
    }

    /** @throws Refused the bytes are no JSON object, or a value does not fit its type */
    Body read(ResourceModel model, byte[] content) {
        if (content.length == 0) {
            throw new Refused(Generation::missingBody);
        }
        Reading reading = new Reading(model);
        try (JsonParser json = Json.MAPPER.createParser(content)) {
            JsonToken first = json.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new Refused(Generation::missingBody);
            }
            if (first != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "The body must be a JSON object");
            }
            reading.object(json, members.getOrDefault(model.path(), Map.of()));
        } catch (JsonProcessingException unparsable) {
            String where = unparsable.getLocation() == null ? "" : " Path '', line "
                    + unparsable.getLocation().getLineNr() + ", position " + unparsable.getLocation().getColumnNr() + ".";
            throw new Refused(generation -> generation.unparsable(unparsable.getOriginalMessage() + "." + where));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        reading.problems.refuseIfAny();
        return new Body(reading.values, reading.identified, reading.given);
    }

    private static final class Reading {

        private final ResourceModel model;
        private final Object[] values;
        private final Problems problems = new Problems();
        private final Map<Member.Reference, Integer> given = new IdentityHashMap<>();
        private boolean identified;

        Reading(ResourceModel model) {
            this.model = model;
            this.values = new Object[model.columns().size()];
        }

        void object(JsonParser json, Map<String, Member> byName) throws IOException {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = Names.folded(json.currentName());
                JsonToken token = json.nextToken();
                Member member = byName.get(name);
                if (member instanceof Member.Value value) {
                    Object read = value(json, value.column(), value.name());
                    keep(value.column(), read);
                } else if (member instanceof Member.Reference reference && token == JsonToken.START_OBJECT) {
                    reference(json, reference);
                } else if (name.equals("id")) {
                    identified = token != JsonToken.VALUE_NULL;
                } else {
                    json.skipChildren();
                }
            }
        }

        private void reference(JsonParser json, Member.Reference reference) throws IOException {
            int seen = 0;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                int place = place(reference, name);
                if (place < 0) {
                    json.skipChildren();
                } else {
                    Column column = reference.columns().get(place);
                    Object read = value(json, column, reference.name() + "." + column.name());
                    if (read != null) {
                        seen |= 1 << place;
                        keep(column, read);
                    }
                }
            }
            given.put(reference, seen);
        }

        private static int place(Member.Reference reference, String name) {
            for (int place = 0; place < reference.columns().size(); place++) {
                if (reference.columns().get(place).name().equalsIgnoreCase(name)) {
                    return place;
                }
            }
            return -1;
        }

        private void keep(Column column, @Nullable Object read) {
            Object before = values[column.index()];
            if (read != null && before != null && !before.equals(read) && column.type() != ColumnType.COLLECTION) {
                throw new Refused(generation -> generation.valuesDiffer(model, column.name(), before, read));
            }
            if (read != null) {
                values[column.index()] = read;
            }
        }

        private @Nullable Object value(JsonParser json, Column column, String path)
                throws IOException {
            return column.type() == ColumnType.COLLECTION
                    ? items(json, column, path) : ValueReader.read(json, column, path, problems);
        }

        private @Nullable List<Object[]> items(JsonParser json, Column column, String path)
                throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                if (json.currentToken() != JsonToken.VALUE_NULL) {
                    problems.add(path, "Cannot deserialize the current JSON value because the type requires a JSON array."
                            + ValueReader.where(json, path));
                }
                json.skipChildren();
                return null;
            }
            List<Object[]> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    items.add(item(json, column, path + "[" + items.size() + "]"));
                } else {
                    problems.add(path, "Error converting value." + ValueReader.where(json, path));
                    json.skipChildren();
                }
            }
            return items.isEmpty() ? null : items;
        }

        private Object[] item(JsonParser json, Column column, String path) throws IOException {
            Object[] item = new Object[column.items().size()];
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                Column named = column.items().stream()
                        .filter(candidate -> candidate.name().equalsIgnoreCase(name)).findFirst().orElse(null);
                if (named == null) {
                    json.skipChildren();
                } else {
                    item[named.index()] = ValueReader.read(json, named, path + "." + named.name(), problems);
                }
            }
            return item;
        }
    }
}
