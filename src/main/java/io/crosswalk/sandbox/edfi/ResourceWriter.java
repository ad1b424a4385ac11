package io.crosswalk.sandbox.edfi;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** POST, PUT and DELETE of the Data API, with all checks in the API's order. */
final class ResourceWriter {

    private final Generation generation;
    private final Addresses addresses;
    private final Database database;
    private final BodyReader bodies;
    private final RelationChecks relations;
    private final Statistics statistics;
    private final boolean insertRace;

    ResourceWriter(
            Generation generation, Addresses addresses, Database database, BodyReader bodies, RelationChecks relations,
            Statistics statistics, boolean insertRace) {
        this.generation = generation;
        this.addresses = addresses;
        this.database = database;
        this.bodies = bodies;
        this.relations = relations;
        this.statistics = statistics;
        this.insertRace = insertRace;
    }

    Answer upsert(Call call, Rows rows, ClientRights rights) throws IOException {
        Body body = body(call, rows);
        if (body.id() != null) {
            throw new Refused(ErrorBodies::identifierAssigned);
        }
        Profile.Rule rule = Profiles.writing(rights.profiles(), rows.model(), call);
        BodyCheck.check(rows.model(), body);
        Object[] values = body.values();
        NaturalKey key = rows.key(values);
        hide(rows, rule, values, rows.find(key));
        return inFlight(key, () -> {
            boolean insert = rows.find(key) == null;
            call.pause();
            rights.authorize(rows.model(), insert ? Action.CREATE : Action.UPDATE);
            rights.authorizeNamespace(rows.model(), values, false);
            Precondition precondition = Precondition.ofHeaders(call, generation)
                    .and(relations.related(rows, values, rights))
                    .and(relations.resolved(rows, values))
                    .and(existing -> refuseLostRace(rows.model(), values, insertRace && insert && existing != null));
            Written written = database.upsert(rows, values, precondition);
            refuseLostRace(rows.model(), values, call.losesRace() && written.created());
            return stored(call, rows, written.row(), written.created() ? 201 : 200);
        });
    }

    Answer update(Call call, Rows rows, UUID id, ClientRights rights) throws IOException {
        Body body = body(call, rows);
        if (generation.wantsIdInPut() && (body.id() == null || !id.equals(Ids.find(body.id())))) {
            throw new Refused(ErrorBodies::identifierDiffers);
        }
        Profile.Rule rule = Profiles.writing(rights.profiles(), rows.model(), call);
        BodyCheck.check(rows.model(), body);
        Row known = known(rows, id, ErrorBodies::nothingToUpdate);
        hide(rows, rule, body.values(), known);
        return inFlight(known.key(), () -> {
            call.pause();
            rights.authorize(rows.model(), Action.UPDATE);
            rights.authorizeNamespace(rows.model(), rows.values(known), true);
            rights.authorizeNamespace(rows.model(), body.values(), false);
            Precondition precondition = Precondition.ofHeaders(call, generation)
                    .and(relations.related(rows, body.values(), rights))
                    .and(relations.resolved(rows, body.values()))
                    .and(existing -> refuseKeyChange(rows, known, body));
            Row row = rows.model().keyChanges()
                    ? database.rename(rows, id, body.values(), precondition)
                    : database.update(rows, id, body.values(), precondition);
            return stored(call, rows, row, 204);
        });
    }

    Answer delete(Call call, Rows rows, UUID id, ClientRights rights) {
        rights.authorize(rows.model(), Action.DELETE);
        Row known = known(rows, id, ErrorBodies::nothingToDelete);
        return inFlight(known.key(), () -> {
            call.pause();
            Object[] values = rows.values(known);
            rights.authorizeNamespace(rows.model(), values, true);
            database.delete(rows, id, Precondition.ofHeaders(call, generation)
                    .and(relations.related(rows, values, rights))
                    .and(relations.notReferredTo(rows)));
            return Answer.empty(204);
        });
    }

    private Body body(Call call, Rows rows) throws IOException {
        String type = call.request().getContentType();
        if (type == null || !Names.folded(type).contains("json")) {
            throw new Refused(ErrorBodies::unsupportedMediaType);
        }
        return bodies.read(rows.model(), call.body());
    }

    /** What a profile hides stays as it is; a new row has none of it. */
    private static void hide(Rows rows, Profile.Rule rule, Object[] values, @Nullable Row existing) {
        List<Member> hidden = rows.model().members().stream().filter(rule::hides).toList();
        List<String> required = hidden.stream().filter(Member::mustBeGiven).map(Member::name).toList();
        if (existing == null && !required.isEmpty()) {
            throw new Refused(errors -> errors.profileHidesRequired(rows.model(), required));
        }
        Object[] stored = hidden.isEmpty() || existing == null ? new Object[values.length] : rows.values(existing);
        hidden.stream().flatMap(member -> member.columns().stream()).filter(column -> !column.identity())
                .forEach(column -> values[column.index()] = stored[column.index()]);
    }

    private void refuseKeyChange(Rows rows, Row known, Body body) {
        if (generation.refusesKeyChanges() && !rows.model().keyChanges() && !rows.key(body.values()).equals(known.key())) {
            throw new Refused(errors -> errors.keyChangeRefused(rows.model()));
        }
    }

    private void refuseLostRace(ResourceModel model, Object[] values, boolean lost) {
        if (lost) {
            List<Object> key = model.identity().stream().map(column -> values[column.index()]).toList();
            throw new Refused(errors -> errors.duplicateKey(model, key));
        }
    }

    private static Row known(Rows rows, UUID id, Function<ErrorBodies, Answer> otherwise) {
        Row row = rows.find(id);
        if (row == null) {
            throw new Refused(otherwise);
        }
        return row;
    }

    private Answer stored(Call call, Rows rows, Row row, int status) {
        String data = addresses.of(Addresses.Part.DATA, call.base());
        return Answer.empty(status)
                .with("Location", data + "/" + rows.model().path() + "/" + row.idText())
                .with("ETag", "\"" + generation.etag(row) + "\"");
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
