package io.crosswalk.sandbox.edfi;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The parts of the API, and which of them answers a request. */
final class EdFiApi implements AutoCloseable {

    private final Generation generation;
    private final Database database;
    private final Tokens tokens;
    private final TokenEndpoint token;
    private final MetadataEndpoint metadata;
    private final DataEndpoint data;
    private final ControlEndpoint control;

    EdFiApi(EdFiOptions options, Generation generation, Faults faults, Statistics statistics) {
        this.generation = generation;
        ApiModel model = generation.model();
        AtomicReference<ClientRights> rights =
                new AtomicReference<>(ClientRights.forHub(model, options.namespacePrefixes()));
        tokens = new Tokens(options.clock(), options.tokenLifetime());
        database = new Database(model, new ChangeClock(options.clock()), new Journal(options.journal()));
        BodyReader bodies = new BodyReader(model);
        RelationChecks relations = new RelationChecks(database, model, statistics);
        ResourceWriter writer = new ResourceWriter(database, bodies, relations, statistics, options.insertRace());
        token = new TokenEndpoint(options, tokens, rights::get, statistics);
        metadata = new MetadataEndpoint(model);
        data = new DataEndpoint(generation, database, rights::get, writer);
        control = new ControlEndpoint(model, database, bodies, relations, tokens, faults, statistics, rights);
    }

    void open(Stream<SeedResource> seed) {
        ApiModel model = generation.model();
        Seeding seeding = new Seeding(model, database, generation);
        database.open(Stream.concat(model.descriptors(), seed).map(seeding::insertion)::iterator);
    }

    /** What the request is for, as faults and statistics name it. */
    String target(Call call) {
        String whole = String.join("/", call.path());
        if (!call.begins("data", "v3") || call.path().size() < 4) {
            return whole;
        }
        ResourceModel resource = generation.model().find(DataEndpoint.path(call));
        return resource == null ? whole : resource.path();
    }

    Answer answer(Call call) throws IOException {
        if (call.begins("data", "v3")) {
            tokens.authenticate(call.header("Authorization"));
            return data.answer(call);
        }
        call.pause();
        if (call.begins("control")) {
            return control.answer(call);
        }
        if (call.begins("metadata")) {
            return metadata.answer(call);
        }
        if (call.is()) {
            require("GET", call);
            return Answer.json(200, generation.discovery(call.base()));
        }
        if (call.is("oauth", "token")) {
            require("POST", call);
            return token.issue(call);
        }
        if (call.is("oauth", "token_info")) {
            require("POST", call);
            tokens.authenticate(call.header("Authorization"));
            return token.introspect(call);
        }
        if (call.is("changeQueries", "v1", "availableChangeVersions")) {
            require("GET", call);
            tokens.authenticate(call.header("Authorization"));
            return Answer.json(200, generation.availableChangeVersions(0, database.newestChangeVersion()));
        }
        throw new Refused(Generation::noSuchResource);
    }

    private static void require(String method, Call call) {
        if (!call.method().equals(method)) {
            throw new Refused(Generation::methodNotAllowed);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
