package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are set, and which of them hit a request. */
final class Faults {

    private static final class Armed {

        private final Fault fault;
        private final AtomicLong concerned = new AtomicLong();
        private final AtomicLong hits = new AtomicLong();

        Armed(Fault fault) {
            this.fault = fault;
        }

        /** Spreads a share evenly, so that a test knows how many requests are hit. */
        boolean hits() {
            if (fault.share() > 0) {
                long number = concerned.incrementAndGet();
                if ((long) (number * fault.share()) == (long) ((number - 1) * fault.share())) {
                    return false;
                }
            }
            return fault.requests() == 0 || hits.incrementAndGet() <= fault.requests();
        }
    }

    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    void clear() {
        armed.clear();
    }

    List<Fault> set() {
        return armed.stream().map(one -> one.fault).toList();
    }

    List<Fault> hitting(String resource, String method) {
        if (armed.isEmpty()) {
            return List.of();
        }
        List<Fault> hitting = new ArrayList<>();
        for (Armed one : armed) {
            if (one.fault.concerns(resource, method) && one.hits()) {
                hitting.add(one.fault);
            }
        }
        return hitting;
    }
}
