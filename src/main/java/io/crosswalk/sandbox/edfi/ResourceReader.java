package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** GET of the Data API: one row, a page of rows, the partitions of all. */
final class ResourceReader {

    private final Generation generation;

    ResourceReader(Generation generation) {
        this.generation = generation;
    }

    Answer one(Call call, Rows rows, UUID id, ClientRights rights) {
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        Profile.Rule rule = Profiles.reading(rights.profiles(), rows.model(), call);
        Row row = rows.find(id);
        if (row == null) {
            throw new Refused(ErrorBodies::nothingToRead);
        }
        if (!rights.mayRead(rows.model(), rows.values(row))) {
            throw new Refused(errors -> errors.namespaceRefused(rights.namespacePrefixes(), true));
        }
        String etag = generation.etag(row);
        if (isKnown(call.header("If-None-Match"), etag)) {
            return Answer.empty(304);
        }
        return Answer.json(200, (Json.Writing) json -> write(json, rows, row, rule)).with("ETag", "\"" + etag + "\"");
    }

    private boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return etag.equals(ifNoneMatch) || generation.matchesQuotedTags() && ("\"" + etag + "\"").equals(ifNoneMatch);
    }

    Answer list(Call call, Rows rows, ClientRights rights) {
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        Profile.Rule rule = Profiles.reading(rights.profiles(), rows.model(), call);
        Paging paging = Paging.of(call, generation);
        Listing.Page page = Listing.of(call, rows.model()).page(rows, rights, paging);
        Answer answer = Answer.json(200, (Json.Writing) json -> {
            json.writeStartArray();
            for (Row row : page.rows()) {
                write(json, rows, row, rule);
            }
            json.writeEndArray();
        });
        String next = generation.givesToken(paging, call) ? paging.next(page.rows()) : null;
        Answer continued = next == null ? answer : answer.with("Next-Page-Token", next);
        return paging.counted() ? continued.with("Total-Count", Integer.toString(page.total())) : continued;
    }

    Answer partitions(Call call, Rows rows, ClientRights rights) {
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        int wanted = Partitions.number(call);
        return Answer.json(200, Map.of("pageTokens",
                Partitions.of(Listing.of(call, rows.model()).all(rows, rights), wanted, generation.largestPage())));
    }

    private void write(JsonGenerator json, Rows rows, Row row, Profile.Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.idText());
        BodyWriter.fields(json, rows.model(), rows.values(row),
                (reference, values) -> target(rows, reference, values), rule);
        json.writeStringField("_etag", generation.etag(row));
        if (generation.tellsLastModified()) {
            json.writeStringField("_lastModifiedDate", ChangeClock.instant(row.etag()).truncatedTo(ChronoUnit.SECONDS).toString());
        }
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
