package io.crosswalk.moodle;

import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks about many ids in few requests. A request that fails as a whole is asked again in halves, down to the one id that is to blame:
 * too many ids, an answer too large or too slow, or one thing that spoils it for the others.
 */
final class Halving<T> {

    /** Failures that take long to find out, and that a vendor who is down has for every id. */
    private static final Set<Cause> MAY_BE_AN_OUTAGE = EnumSet.of(Cause.VENDOR_FAILING, Cause.TRUNCATED, Cause.NOT_JSON);
    private static final int TELLING_NUMBER = 2;

    private final String kind;
    private final Function<List<String>, Map<String, Outcome<T>>> fetch;
    private boolean anySuccess;
    private int failedAlone;
    private @Nullable UnreadableException outage;

    /**
     * @param kind of the ids, for messages; for example {@code assignment}
     * @param fetch gives an outcome for each id that the answer tells of
     */
    Halving(String kind, Function<List<String>, Map<String, Outcome<T>>> fetch) {
        this.kind = kind;
        this.fetch = fetch;
    }

    /** @throws UnreadableException only for what concerns the whole connector */
    Map<String, Outcome<T>> read(List<String> ids, int atOnce) {
        Map<String, Outcome<T>> outcomes = new HashMap<>();
        for (int from = 0; from < ids.size(); from += atOnce) {
            outcomes.putAll(read(ids.subList(from, Math.min(from + atOnce, ids.size()))));
        }
        return outcomes;
    }

    private Map<String, Outcome<T>> read(List<String> ids) {
        UnreadableException down = outage;
        if (down != null) {
            return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new Outcome.Failed<>(down)));
        }
        Map<String, Outcome<T>> outcomes;
        try {
            outcomes = fetch.apply(ids);
            anySuccess = true;
        } catch (UnreadableException failure) {
            if (failure.concernsWholeConnector()) {
                throw failure;
            }
            return ids.size() == 1 ? alone(ids.get(0), failure) : halves(ids);
        }
        // A form with more fields than PHP takes is cut off without a word.
        List<String> untold = ids.stream().filter(id -> !outcomes.containsKey(id)).toList();
        if (untold.isEmpty()) {
            return outcomes;
        }
        Map<String, Outcome<T>> all = new HashMap<>(outcomes);
        all.putAll(untold.size() < ids.size() ? read(untold) : ids.size() == 1 ? Map.of(ids.get(0), untold(ids.get(0))) : halves(ids));
        return all;
    }

    private Map<String, Outcome<T>> halves(List<String> ids) {
        int middle = ids.size() / 2;
        Map<String, Outcome<T>> outcomes = new HashMap<>(read(ids.subList(0, middle)));
        outcomes.putAll(read(ids.subList(middle, ids.size())));
        return outcomes;
    }

    private Map<String, Outcome<T>> alone(String id, UnreadableException failure) {
        failedAlone++;
        if (!anySuccess && failedAlone >= TELLING_NUMBER && MAY_BE_AN_OUTAGE.contains(failure.reason())) {
            outage = failure;
        }
        return Map.of(id, new Outcome.Failed<>(failure));
    }

    private Outcome<T> untold(String id) {
        return new Outcome.Failed<>(new UnreadableException(Cause.NOT_FOUND, "Moodle was asked about " + kind + " " + id
                + " and its answer does not mention it: it was deleted meanwhile. Nothing was concluded from it; the next harvest settles it."));
    }
}
