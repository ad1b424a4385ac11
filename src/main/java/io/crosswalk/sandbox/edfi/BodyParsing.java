package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of one body. */
final class BodyParsing {

    private final ResourceModel model;
    private final Object[] values;
    private final Complaints complaints = new Complaints();
    private final Map<Member.Reference, Integer> given = new IdentityHashMap<>();
    private final boolean exactNames;
    private @Nullable String id;

    /** @param exactNames whether property names are compared with regard to letter case */
    BodyParsing(ResourceModel model, boolean exactNames) {
        this.model = model;
        this.exactNames = exactNames;
        this.values = new Object[model.columns().size()];
    }

    /** @throws Refused values did not fit their types */
    Body body() {
        complaints.refuseIfAny();
        return new Body(values, id, given);
    }

    void object(JsonParser json, Map<String, Member> byName) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            Member member = byName.get(exactNames ? name : Names.folded(name));
            if (member instanceof Member.Value value) {
                keep(value.column(), value(json, value.column(), value.name()));
            } else if (member instanceof Member.Reference reference && token == JsonToken.START_OBJECT) {
                reference(json, reference);
            } else {
                if (name.equalsIgnoreCase("id") && token != JsonToken.VALUE_NULL) {
                    id = json.getText();
                }
                json.skipChildren();
            }
        }
    }

    private void reference(JsonParser json, Member.Reference reference) throws IOException {
        int seen = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            int place = place(reference.columns(), name);
            if (place < 0) {
                json.skipChildren();
            } else {
                Column column = reference.columns().get(place);
                Object read = value(json, column, reference.name() + "." + column.name());
                keep(column, read);
                seen |= read == null ? 0 : 1 << place;
            }
        }
        given.put(reference, seen);
    }

    private int place(List<Column> columns, String name) {
        for (int place = 0; place < columns.size(); place++) {
            String known = columns.get(place).name();
            if (exactNames ? known.equals(name) : known.equalsIgnoreCase(name)) {
                return place;
            }
        }
        return -1;
    }

    private void keep(Column column, @Nullable Object read) {
        if (read == null) {
            return;
        }
        Object before = values[column.index()];
        if (before != null && !before.equals(read) && column.type() != ColumnType.COLLECTION) {
            throw new Refused(errors -> errors.valuesDiffer(model, column.name(), before, read));
        }
        values[column.index()] = read;
    }

    private @Nullable Object value(JsonParser json, Column column, String path) throws IOException {
        return column.type() == ColumnType.COLLECTION
                ? items(json, column, path) : ValueReader.read(json, column, path, complaints);
    }

    /** An empty collection is the same as none. */
    private @Nullable List<Object[]> items(JsonParser json, Column column, String path) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                unreadable(json, column, path, "Cannot deserialize the current JSON value because the type requires a JSON array.");
            }
            json.skipChildren();
            return null;
        }
        List<Object[]> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                items.add(item(json, column, path + "[" + items.size() + "]"));
            } else {
                unreadable(json, column, path, "Error converting value.");
                json.skipChildren();
            }
        }
        return items.isEmpty() ? null : items;
    }

    private void unreadable(JsonParser json, Column column, String path, String text) {
        complaints.add(path, new Complaint.Unreadable(column.name(), ValueReader.jsonType(column), text + ValueReader.where(json, path)));
    }

    private Object[] item(JsonParser json, Column column, String path) throws IOException {
        Object[] item = new Object[column.items().size()];
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            int place = place(column.items(), name);
            if (place < 0) {
                json.skipChildren();
            } else {
                Column named = column.items().get(place);
                item[place] = ValueReader.read(json, named, path + "." + named.name(), complaints);
            }
        }
        return item;
    }
}
