package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/**
 * What the journal says: each line one write, one delete or, from earlier starts, one change of a key; with the row as
 * JSON, so that a person can read it.
 */
final class ChangeLog {

    private final Journal journal;
    private final Map<String, Rows> byPath;
    private final BodyReader bodies;

    ChangeLog(Journal journal, Map<String, Rows> byPath, BodyReader bodies) {
        this.journal = journal;
        this.byPath = byPath;
        this.bodies = bodies;
    }

    boolean exists() {
        return journal.exists();
    }

    void written(Rows rows, Row row, Object[] values) {
        journal.append(write(rows, row, values));
    }

    void deleted(Rows rows, Row row, long changeVersion) {
        journal.append(deletion(rows, new Deletion(row.idText(), changeVersion, row.key())));
    }

    /** @return the newest change version that the journal holds */
    long replay() {
        long[] newest = {0};
        journal.replay(json -> newest[0] = Math.max(newest[0], line(json)));
        return newest[0];
    }

    /** Leaves in the journal only what is true now, and what change queries tell of the past. */
    void compact() {
        journal.rewrite(lines -> byPath.values().forEach(rows -> {
            rows.deletions().forEach(deletion -> lines.add(deletion(rows, deletion)));
            rows.keyChanges().forEach(change -> lines.add(keyChange(rows, change)));
            rows.order().page(0, Integer.MAX_VALUE).forEach(row -> lines.add(write(rows, row, rows.values(row))));
        }));
    }

    void close() {
        journal.close();
    }

    /** Relies on the order in which the writing methods put the properties. */
    private long line(JsonParser json) throws IOException {
        String kind = json.nextFieldName();
        Rows rows = byPath.get(json.nextTextValue());
        if (rows == null) {
            throw new IOException("Line " + json.currentLocation().getLineNr() + " names an unknown resource");
        }
        json.nextToken();
        UUID id = Ids.parse(json.nextTextValue());
        json.nextToken();
        long version = json.nextLongValue(0);
        switch (kind) {
            case "write" -> {
                json.nextToken();
                long etag = json.nextLongValue(0);
                Object[] values = object(rows, json);
                rows.put(new Row(id, rows.key(values), rows.others(values), version, etag));
            }
            case "delete" -> remove(rows, new Deletion(Row.text(id), version, rows.key(object(rows, json))), id);
            case "rekey" -> rows.noteKeyChange(new KeyChange(Row.text(id), version,
                    rows.key(object(rows, json)), rows.key(object(rows, json))));
            default -> throw new IOException("Line " + json.currentLocation().getLineNr() + " tells of nothing known: " + kind);
        }
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new IOException("Line " + json.currentLocation().getLineNr() + " has more properties than it should");
        }
        return version;
    }

    private Object[] object(Rows rows, JsonParser json) throws IOException {
        json.nextToken();
        json.nextToken();
        return bodies.read(rows.model(), json).values();
    }

    private static void remove(Rows rows, Deletion deletion, UUID id) {
        Row row = rows.find(id);
        if (row == null) {
            rows.noteDeletion(deletion);
        } else {
            rows.remove(row, deletion.changeVersion());
        }
    }

    private static byte[] write(Rows rows, Row row, Object[] values) {
        return Json.written(json -> {
            start(json, "write", rows, row.idText(), row.changeVersion());
            json.writeNumberField("etag", row.etag());
            object(json, "body", rows, values);
            json.writeEndObject();
        });
    }

    private static byte[] deletion(Rows rows, Deletion deletion) {
        return Json.written(json -> {
            start(json, "delete", rows, deletion.id(), deletion.changeVersion());
            object(json, "key", rows, rows.values(deletion.key()));
            json.writeEndObject();
        });
    }

    private static byte[] keyChange(Rows rows, KeyChange change) {
        return Json.written(json -> {
            start(json, "rekey", rows, change.id(), change.changeVersion());
            object(json, "before", rows, rows.values(change.before()));
            object(json, "after", rows, rows.values(change.after()));
            json.writeEndObject();
        });
    }

    private static void start(JsonGenerator json, String kind, Rows rows, String id, long version) throws IOException {
        json.writeStartObject();
        json.writeStringField(kind, rows.model().path());
        json.writeStringField("id", id);
        json.writeNumberField("version", version);
    }

    private static void object(JsonGenerator json, String name, Rows rows, Object[] values) throws IOException {
        json.writeObjectFieldStart(name);
        BodyWriter.fields(json, rows.model(), values, null, Profiles.NOTHING_HIDDEN);
        json.writeEndObject();
    }
}
