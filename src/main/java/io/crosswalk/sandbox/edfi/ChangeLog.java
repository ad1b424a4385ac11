package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the journal says: each line one write or one delete, with the row as JSON, so that a person can read it. */
final class ChangeLog {

    private final Journal journal;
    private final Map<String, Rows> byPath;
    private final BodyReader bodies;

    ChangeLog(Journal journal, Map<String, Rows> byPath, ApiModel model) {
        this.journal = journal;
        this.byPath = byPath;
        this.bodies = new BodyReader(model);
    }

    boolean exists() {
        return journal.exists();
    }

    void written(Rows rows, Row row, Object[] values) {
        journal.append(line(rows, row, values));
    }

    void deleted(Rows rows, Row row, long changeVersion) {
        journal.append(deletion(rows, new Rows.Deletion(row.idText(), changeVersion)));
    }

    void replay(AtomicLong changeVersion) {
        journal.replay(line -> {
            try {
                long version = replay(Json.MAPPER.readTree(line));
                changeVersion.accumulateAndGet(version, Math::max);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The sandbox's journal holds a line that is not JSON; remove the file"
                        + " to start anew", unreadable);
            }
        });
    }

    /** Leaves in the journal only what is true now. */
    void compact() {
        journal.rewrite(lines -> byPath.values().forEach(rows -> {
            rows.deletions().forEach(deletion -> lines.add(deletion(rows, deletion)));
            rows.order().page(0, Integer.MAX_VALUE).forEach(row -> lines.add(line(rows, row, rows.values(row))));
        }));
    }

    void close() {
        journal.close();
    }

    private long replay(JsonNode change) throws IOException {
        boolean write = change.has("write");
        String path = change.path(write ? "write" : "delete").asText();
        Rows rows = Objects.requireNonNull(byPath.get(path), () -> "The journal names the unknown resource " + path);
        UUID id = Ids.parse(change.path("id").asText());
        long version = change.path("version").asLong();
        if (write) {
            Object[] values = bodies.read(rows.model(), Json.bytes(change.path("body"))).values();
            rows.put(new Row(id, rows.key(values), rows.others(values), version, change.path("etag").asLong()));
        } else {
            Row row = rows.find(id);
            if (row == null) {
                rows.noteDeletion(Row.text(id), version);
            } else {
                rows.remove(row, version);
            }
        }
        return version;
    }

    private static byte[] line(Rows rows, Row row, Object[] values) {
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
