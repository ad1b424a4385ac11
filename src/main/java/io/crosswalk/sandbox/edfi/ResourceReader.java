package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** GET of the Data API: one row, a page of rows, deletions. */
final class ResourceReader {

    private final Generation generation;

    ResourceReader(Generation generation) {
        this.generation = generation;
    }

    Answer one(Call call, Rows rows, UUID id, ClientRights rights) {
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        Row row = rows.find(id);
        if (row == null) {
            throw new Refused(Generation::nothingToRead);
        }
        if (!rights.mayRead(rows.model(), rows.values(row))) {
            throw new Refused(refusing -> refusing.namespaceRefused(rights.namespacePrefixes()));
        }
        // Compares without the quotes that its own ETag header has: a known defect of the API.
        if (Long.toString(row.etag()).equals(call.header("If-None-Match"))) {
            return Answer.empty(304);
        }
        return Answer.json(200, (Json.Writing) json -> write(json, rows, row)).with("ETag", "\"" + row.etag() + "\"");
    }

    Answer list(Call call, Rows rows, ClientRights rights) {
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        Listing listing = Listing.of(call, rows.model());
        Listing.Page page = listing.page(rows, rights);
        Answer answer = Answer.json(200, (Json.Writing) json -> {
            json.writeStartArray();
            for (Row row : page.rows()) {
                write(json, rows, row);
            }
            json.writeEndArray();
        });
        return listing.counted() ? answer.with("Total-Count", Integer.toString(page.total())) : answer;
    }

    Answer deletions(Call call, Rows rows, ClientRights rights) {
        if (!call.method().equals("GET")) {
            throw new Refused(Generation::methodNotAllowed);
        }
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        Listing listing = Listing.of(call, rows.model());
        List<Rows.Deletion> wanted = rows.deletions().stream()
                .filter(deletion -> listing.covers(deletion.changeVersion())).toList();
        List<Rows.Deletion> page = wanted.stream().skip(listing.offset()).limit(listing.limit()).toList();
        Answer answer = Answer.json(200, page.stream()
                .map(deletion -> generation.deleted(deletion.id(), deletion.changeVersion())).toList());
        return listing.counted() ? answer.with("Total-Count", Integer.toString(wanted.size())) : answer;
    }

    private void write(JsonGenerator json, Rows rows, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.idText());
        BodyWriter.fields(json, rows.model(), rows.values(row), (reference, values) -> target(rows, reference, values));
        json.writeStringField("_etag", Long.toString(row.etag()));
        json.writeEndObject();
    }

    private static @Nullable Row target(Rows rows, Member.Reference member, Object[] values) {
        return rows.references().stream()
                .filter(reference -> reference.member() == member)
                .findFirst()
                .map(reference -> reference.row(values))
                .orElse(null);
    }
}
