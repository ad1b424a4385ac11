package io.crosswalk.sandbox.edfi;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** POST, PUT and DELETE of the Data API, with all checks in the API's order. */
final class ResourceWriter {

    private final Database database;
    private final BodyReader bodies;
    private final RelationChecks relations;
    private final Statistics statistics;
    private final boolean insertRace;

    ResourceWriter(
            Database database, BodyReader bodies, RelationChecks relations, Statistics statistics, boolean insertRace) {
        this.database = database;
        this.bodies = bodies;
        this.relations = relations;
        this.statistics = statistics;
        this.insertRace = insertRace;
    }

    Answer upsert(Call call, Rows rows, ClientRights rights) throws IOException {
        Body body = body(call, rows);
        if (body.identified()) {
            throw new Refused(Generation::identifierAssigned);
        }
        BodyCheck.check(rows.model(), body);
        Object[] values = body.values();
        NaturalKey key = rows.key(values);
        return inFlight(key, () -> {
            boolean insert = rows.find(key) == null;
            call.pause();
            rights.authorize(rows.model(), insert ? Action.CREATE : Action.UPDATE);
            rights.authorizeNamespace(rows.model(), values);
            Precondition precondition = Precondition.matching(call.header("If-Match"))
                    .and(relations.resolved(rows, values))
                    .and(existing -> refuseLostRace(rows.model(), values, insert && existing != null));
            Written written = database.upsert(rows, values, precondition);
            return stored(call, rows, written.row(), written.created() ? 201 : 200);
        });
    }

    Answer update(Call call, Rows rows, UUID id, ClientRights rights) throws IOException {
        Body body = body(call, rows);
        BodyCheck.check(rows.model(), body);
        Row known = known(rows, id, Generation::nothingToUpdate);
        return inFlight(known.key(), () -> {
            call.pause();
            rights.authorize(rows.model(), Action.UPDATE);
            rights.authorizeNamespace(rows.model(), rows.values(known));
            rights.authorizeNamespace(rows.model(), body.values());
            Precondition precondition = Precondition.matching(call.header("If-Match"))
                    .and(relations.resolved(rows, body.values()));
            // Where keys cannot change, 5.x keeps the stored key without a word and takes the rest.
            Row row = rows.model().keyChanges()
                    ? database.rename(rows, id, body.values(), precondition)
                    : database.update(rows, id, body.values(), precondition);
            return stored(call, rows, row, 204);
        });
    }

    Answer delete(Call call, Rows rows, UUID id, ClientRights rights) {
        rights.authorize(rows.model(), Action.DELETE);
        Row known = known(rows, id, Generation::nothingToDelete);
        return inFlight(known.key(), () -> {
            call.pause();
            rights.authorizeNamespace(rows.model(), rows.values(known));
            database.delete(rows, id,
                    Precondition.matching(call.header("If-Match")).and(relations.notReferredTo(rows)));
            return Answer.empty(204);
        });
    }

    private Body body(Call call, Rows rows) throws IOException {
        String type = call.request().getContentType();
        if (type == null || !Names.folded(type).contains("json")) {
            throw new Refused(Generation::unsupportedMediaType);
        }
        return bodies.read(rows.model(), call.body());
    }

    private void refuseLostRace(ResourceModel model, Object[] values, boolean lost) {
        if (insertRace && lost) {
            List<Object> key = model.identity().stream().map(column -> values[column.index()]).toList();
            throw new Refused(generation -> generation.duplicateKey(model, key));
        }
    }

    private static Row known(Rows rows, UUID id, Function<Generation, Answer> otherwise) {
        Row row = rows.find(id);
        if (row == null) {
            throw new Refused(otherwise);
        }
        return row;
    }

    private static Answer stored(Call call, Rows rows, Row row, int status) {
        return Answer.empty(status)
                .with("Location", call.base() + "/data/v3/" + rows.model().path() + "/" + row.idText())
                .with("ETag", "\"" + row.etag() + "\"");
    }

    private Answer inFlight(NaturalKey key, Supplier<Answer> work) {
        statistics.begin(key);
        try {
            return work.get();
        } finally {
            statistics.end(key);
        }
    }
}
