package io.crosswalk.edfi;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** One attempt at reading a whole list with one limit of rows a page. */
final class OffsetPass<T> {

    private final String resource;
    private final int limit;
    private final LongFunction<List<T>> pages;
    private final Consumer<T> consumer;
    private boolean started;

    /** @param pages the page at an offset */
    OffsetPass(String resource, int limit, LongFunction<List<T>> pages, Consumer<T> consumer) {
        this.resource = resource;
        this.limit = limit;
        this.pages = pages;
        this.consumer = consumer;
    }

    /** Whether a row was handed over, so that another attempt would hand it over again. */
    boolean started() {
        return started;
    }

    void backwards(long total) {
        long last = total == 0 ? -1 : (total - 1) / limit * limit;
        for (long offset = last; offset >= 0; offset -= limit) {
            int got = deliver(pages.apply(offset));
            if (got < Math.min(limit, total - offset)) {
                throw shorter(resource);
            }
        }
    }

    void forwards() {
        Optional<T> previous = Optional.empty();
        for (long offset = 0; ; offset += limit) {
            List<T> rows = pages.apply(offset);
            if (rows.isEmpty()) {
                return;
            }
            Optional<T> first = Optional.of(rows.get(0));
            if (first.equals(previous)) {
                throw ignored(resource);
            }
            previous = first;
            deliver(rows);
        }
    }

    static TargetUnavailableException shorter(String resource) {
        return new TargetUnavailableException("CHANGED_WHILE_READING",
                "The Ed-Fi API listed fewer " + resource + " than it had counted, so that the list is not complete.",
                "It is read again at the next occasion. If this repeats, lower target.pageSize to what the API allows.",
                Optional.empty());
    }

    static TargetRefusedException ignored(String resource) {
        return new TargetRefusedException("PAGING_IGNORED",
                "The Ed-Fi API answers every page of " + resource + " with the same rows.",
                "See whether a proxy or cache between the hub and the Ed-Fi API removes or ignores the query of an address.");
    }

    private int deliver(List<T> rows) {
        started = true;
        rows.forEach(consumer);
        return rows.size();
    }
}
