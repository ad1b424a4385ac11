package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** What the journal says: each line one write or one delete, with the row as JSON, so that a person can read it. */
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
        journal.append(deletion(rows, new Rows.Deletion(row.idText(), changeVersion)));
    }

    /** @return the newest change version that the journal holds */
    long replay() {
        long[] newest = {0};
        journal.replay(json -> newest[0] = Math.max(newest[0], line(json)));
        return newest[0];
    }

    /** Leaves in the journal only what is true now. */
    void compact() {
        journal.rewrite(lines -> byPath.values().forEach(rows -> {
            rows.deletions().forEach(deletion -> lines.add(deletion(rows, deletion)));
            rows.order().page(0, Integer.MAX_VALUE).forEach(row -> lines.add(write(rows, row, rows.values(row))));
        }));
    }

    void close() {
        journal.close();
    }

    /** Relies on the order in which {@link #write} and {@link #deletion} put the properties. */
    private long line(JsonParser json) throws IOException {
        boolean write = json.nextFieldName().equals("write");
        Rows rows = byPath.get(json.nextTextValue());
        if (rows == null) {
            throw new IOException("Line " + json.currentLocation().getLineNr() + " names an unknown resource");
        }
        json.nextToken();
        UUID id = Ids.parse(json.nextTextValue());
        json.nextToken();
        long version = json.nextLongValue(0);
        if (write) {
            json.nextToken();
            long etag = json.nextLongValue(0);
            json.nextToken();
            json.nextToken();
            Object[] values = bodies.read(rows.model(), json).values();
            rows.put(new Row(id, rows.key(values), rows.others(values), version, etag));
        } else {
            remove(rows, id, version);
        }
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new IOException("Line " + json.currentLocation().getLineNr() + " has more properties than it should");
        }
        return version;
    }

    private static void remove(Rows rows, UUID id, long version) {
        Row row = rows.find(id);
        if (row == null) {
            rows.noteDeletion(Row.text(id), version);
        } else {
            rows.remove(row, version);
        }
    }

    private static byte[] write(Rows rows, Row row, Object[] values) {
        return Json.written(json -> {
            json.writeStartObject();
            json.writeStringField("write", rows.model().path());
            json.writeStringField("id", row.idText());
            json.writeNumberField("version", row.changeVersion());
            json.writeNumberField("etag", row.etag());
            json.writeObjectFieldStart("body");
            BodyWriter.fields(json, rows.model(), values, null);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static byte[] deletion(Rows rows, Rows.Deletion deletion) {
        return Json.bytes(Json.object()
                .put("delete", rows.model().path())
                .put("id", deletion.id())
                .put("version", deletion.changeVersion()));
    }
}
