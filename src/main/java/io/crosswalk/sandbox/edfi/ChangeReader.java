package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is gone and which keys have changed, by change version. */
final class ChangeReader {

    private final Generation generation;

    ChangeReader(Generation generation) {
        this.generation = generation;
    }

    Answer deletions(Call call, Rows rows, ClientRights rights) {
        List<Deletion> deletions = rows.deletions();
        return page(call, rows, rights, deletions.stream().filter(within(call, rows)::covers).toList(),
                (json, deletion) -> {
                    json.writeStartObject();
                    json.writeStringField("id", deletion.id());
                    json.writeNumberField("changeVersion", deletion.changeVersion());
                    if (generation.tracksKeys()) {
                        key(json, "keyValues", rows, deletion.key());
                    }
                    json.writeEndObject();
                });
    }

    /** One entry per row: from its first key in the window to its last. */
    Answer keyChanges(Call call, Rows rows, ClientRights rights) {
        Map<String, KeyChange> byId = new LinkedHashMap<>();
        Listing window = within(call, rows);
        rows.keyChanges().stream().filter(window::covers)
                .forEach(change -> byId.merge(change.id(), change, KeyChange::then));
        return page(call, rows, rights, new ArrayList<>(byId.values()), (json, change) -> {
            json.writeStartObject();
            json.writeStringField("id", change.id());
            json.writeNumberField("changeVersion", change.changeVersion());
            key(json, "oldKeyValues", rows, change.before());
            key(json, "newKeyValues", rows, change.after());
            json.writeEndObject();
        });
    }

    private static Listing within(Call call, Rows rows) {
        return Listing.of(call, rows.model());
    }

    private interface Writing<T> {
        void write(JsonGenerator json, T change) throws IOException;
    }

    private <T> Answer page(Call call, Rows rows, ClientRights rights, List<T> wanted, Writing<T> writing) {
        call.pause();
        rights.authorize(rows.model(), Action.READ);
        Paging.Offset paging = Paging.Offset.of(call, generation);
        List<T> page = wanted.stream().skip(paging.offset()).limit(paging.limit()).toList();
        Answer answer = Answer.json(200, (Json.Writing) json -> {
            json.writeStartArray();
            for (T change : page) {
                writing.write(json, change);
            }
            json.writeEndArray();
        });
        return paging.counted() ? answer.with("Total-Count", Integer.toString(wanted.size())) : answer;
    }

    private static void key(JsonGenerator json, String name, Rows rows, NaturalKey key) throws IOException {
        json.writeObjectFieldStart(name);
        BodyWriter.leaves(json, rows.model().identity(), rows.values(key));
        json.writeEndObject();
    }
}
