package io.crosswalk.sandbox.edfi;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The simulated Ed-Fi API as one servlet, to be mounted at a path of its own, for example {@code /edfi/*}.
 *
 * <p>Addresses in answers are built from the request, so it works under any host, port and path.
 */
public final class EdFiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Generation generation;
    private final transient EdFiApi api;
    private final transient Faults faults = new Faults();
    private final transient Statistics statistics = new Statistics();

    /**
     * Loads the journal, or where there is none yet, the descriptors of LMSX and the seed.
     *
     * @param seed rows to begin with, in any order; not consumed where the journal holds the rows of an earlier start
     * @throws IllegalArgumentException a seed row does not fit its resource; the message says why
     * @throws java.io.UncheckedIOException the journal cannot be read or written
     */
    public EdFiServlet(EdFiOptions options, Stream<SeedResource> seed) {
        generation = new Generation(options.product());
        api = new EdFiApi(options, generation, faults, statistics);
        api.open(seed);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        if (call.begins("control")) {
            answer(call).sendTo(response);
            return;
        }
        String target = api.target(call);
        List<Fault> hitting = faults.hitting(target, call.method());
        Answer answer = misbehaving(call, hitting);
        statistics.answered(target, call.method(), answer.status());
        if (hitting.stream().anyMatch(Fault::endsConnection)) {
            DroppedConnection.of(request);
        } else {
            answer.sendTo(response);
        }
    }

    private Answer misbehaving(Call call, List<Fault> hitting) throws IOException {
        long delay = 0;
        boolean losesRace = false;
        for (Fault fault : hitting) {
            switch (fault.kind()) {
                case STATUS, DEADLOCK, MULTI_USER_CONFLICT -> {
                    return fault.answer(generation.errors(call));
                }
                case DROP -> {
                    return Answer.NONE;
                }
                case LOST_RACE -> losesRace = true;
                case DELAY -> delay += fault.delayMilliseconds();
                case DROP_AFTER_COMMIT -> { }
            }
        }
        Call delayed = call.delayedBy(delay);
        return answer(losesRace ? delayed.losingRace() : delayed);
    }

    private Answer answer(Call call) throws IOException {
        try {
            return api.answer(call);
        } catch (Refused refused) {
            return refused.in(generation.errors(call));
        }
    }

    /** Closes the journal. */
    @Override
    public void destroy() {
        api.close();
    }
}
