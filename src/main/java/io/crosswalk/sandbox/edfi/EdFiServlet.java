package io.crosswalk.sandbox.edfi;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The simulated Ed-Fi API as one servlet, to be mounted at a path of its own, for example {@code /edfi/*}.
 *
 * <p>Addresses in answers are built from the request, so it works under any host, port and path.
 */
public final class EdFiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Generation generation;
    private final transient Database database;
    private final transient Statistics statistics = new Statistics();
    private final transient Faults faults = new Faults();
    private final transient Tokens tokens;
    private final transient TokenEndpoint token;
    private final transient MetadataEndpoint metadata;
    private final transient DataEndpoint data;
    private final transient ControlEndpoint control;

    /**
     * Loads the journal, or where there is none yet, the descriptors of LMSX and the seed.
     *
     * @param seed rows to begin with, in any order; not consumed where the journal holds the rows of an earlier start
     * @throws IllegalArgumentException a seed row does not fit its resource; the message says why
     * @throws java.io.UncheckedIOException the journal cannot be read or written
     */
    public EdFiServlet(EdFiOptions options, Stream<SeedResource> seed) {
        generation = Generation.of(options.version());
        ApiModel model = generation.model();
        AtomicReference<ClientRights> rights =
                new AtomicReference<>(ClientRights.forHub(model, options.namespacePrefixes()));
        tokens = new Tokens(options.clock(), options.tokenLifetime());
        database = new Database(model, new ChangeClock(options.clock()), new Journal(options.journal()));
        BodyReader bodies = new BodyReader(model);
        Stream<SeedResource> all = Stream.concat(model.descriptors(), seed);
        database.open(all.map(row -> Seeding.insertion(row, model, database, bodies, generation))::iterator);
        RelationChecks relations = new RelationChecks(database, model, statistics);
        ResourceWriter writer = new ResourceWriter(database, bodies, relations, statistics, options.insertRace());
        token = new TokenEndpoint(options, tokens, rights::get, statistics);
        metadata = new MetadataEndpoint(model);
        data = new DataEndpoint(generation, database, rights::get, writer);
        control = new ControlEndpoint(model, database, bodies, relations, tokens, faults, statistics, rights);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        if (call.begins("control")) {
            answered(() -> control.answer(call)).sendTo(response);
            return;
        }
        String resource = resource(call);
        List<Fault> hitting = faults.hitting(resource, call.method());
        Answer answer = answered(() -> misbehaving(call, hitting));
        statistics.answered(resource, call.method(), answer.status());
        if (hitting.stream().anyMatch(fault -> fault.kind() == Fault.Kind.DROP || fault.kind() == Fault.Kind.DROP_AFTER_COMMIT)) {
            DroppedConnection.of(request);
        } else {
            answer.sendTo(response);
        }
    }

    private Answer misbehaving(Call call, List<Fault> hitting) throws IOException {
        long delay = 0;
        for (Fault fault : hitting) {
            switch (fault.kind()) {
                case STATUS, DEADLOCK -> {
                    return fault.answer(generation);
                }
                case DROP -> {
                    return Answer.empty(0);
                }
                case DELAY -> delay += fault.delayMilliseconds();
                case DROP_AFTER_COMMIT -> { }
            }
        }
        return answer(call.delayedBy(delay));
    }

    private Answer answer(Call call) throws IOException {
        if (call.begins("data", "v3")) {
            tokens.authenticate(call.header("Authorization"));
            return data.answer(call);
        }
        call.pause();
        if (call.is()) {
            return only("GET", call, () -> Answer.json(200, generation.discovery(call.base())));
        }
        if (call.is("oauth", "token")) {
            return only("POST", call, () -> token.issue(call.request()));
        }
        if (call.begins("metadata")) {
            return metadata.answer(call);
        }
        if (call.is("oauth", "token_info")) {
            tokens.authenticate(call.header("Authorization"));
            return only("POST", call, () -> token.introspect(call.request()));
        }
        if (call.is("changeQueries", "v1", "availableChangeVersions")) {
            tokens.authenticate(call.header("Authorization"));
            return only("GET", call, () ->
                    Answer.json(200, generation.availableChangeVersions(0, database.newestChangeVersion())));
        }
        throw new Refused(Generation::noSuchResource);
    }

    private static Answer only(String method, Call call, Work work) throws IOException {
        if (!call.method().equals(method)) {
            throw new Refused(Generation::methodNotAllowed);
        }
        return work.answer();
    }

    private Answer answered(Work work) throws IOException {
        try {
            return work.answer();
        } catch (Refused refused) {
            return refused.in(generation);
        }
    }

    private static String resource(Call call) {
        return call.begins("data", "v3") && call.path().size() > 3
                ? DataEndpoint.path(call) : String.join("/", call.path());
    }

    @FunctionalInterface
    private interface Work {
        Answer answer() throws IOException;
    }

    /** Closes the journal. */
    @Override
    public void destroy() {
        database.close();
    }
}
