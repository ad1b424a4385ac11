package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what clients did since the start or since the last reset. */
final class Statistics {

    private record Kind(String resource, String method, int status) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byResource = resource.compareTo(other.resource);
            int byMethod = byResource != 0 ? byResource : method.compareTo(other.method);
            return byMethod != 0 ? byMethod : Integer.compare(status, other.status);
        }
    }

    private final Map<Kind, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<NaturalKey, Integer> inFlight = new ConcurrentHashMap<>();
    private final AtomicInteger largestInFlight = new AtomicInteger();
    private final LongAdder tokensIssued = new LongAdder();
    private final LongAdder writtenTooEarly = new LongAdder();
    private final LongAdder deletedTooEarly = new LongAdder();

    void answered(String resource, String method, int status) {
        requests.computeIfAbsent(new Kind(resource, method, status), kind -> new LongAdder()).increment();
    }

    void tokenIssued() {
        tokensIssued.increment();
    }

    /** A row was written before an assignment, section or other row that it refers to. */
    void writtenBeforeReferenced() {
        writtenTooEarly.increment();
    }

    /** A row was to be deleted before the rows that refer to it. */
    void deletedBeforeReferring() {
        deletedTooEarly.increment();
    }

    void begin(NaturalKey key) {
        int now = inFlight.merge(key, 1, Integer::sum);
        largestInFlight.accumulateAndGet(now, Math::max);
    }

    void end(NaturalKey key) {
        inFlight.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }

    void reset() {
        requests.clear();
        largestInFlight.set(0);
        tokensIssued.reset();
        writtenTooEarly.reset();
        deletedTooEarly.reset();
    }

    ObjectNode report(long newestChangeVersion) {
        ObjectNode report = Json.object();
        ObjectNode writes = report.putObject("writes");
        ObjectNode reads = report.putObject("reads");
        requests.forEach((kind, count) -> {
            ObjectNode part = kind.method().equals("GET") ? reads : writes;
            part.withObjectProperty(kind.resource()).withObjectProperty(kind.method())
                    .put(Integer.toString(kind.status()), count.sum());
        });
        report.put("tokensIssued", tokensIssued.sum());
        report.put("largestInFlightForOneKey", largestInFlight.get());
        report.putObject("orderViolations")
                .put("writtenBeforeReferenced", writtenTooEarly.sum())
                .put("deletedBeforeReferring", deletedTooEarly.sum());
        report.put("newestChangeVersion", newestChangeVersion);
        return report;
    }
}
