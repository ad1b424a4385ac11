package io.crosswalk.schoology;

import io.crosswalk.kit.Allowance;
import io.crosswalk.kit.VendorRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Schoology bears so many credits in any few seconds: a GET costs one, a POST three. It tells nothing of what is left. */
final class SchoologyAllowance implements Allowance {

    private static final int GET = 1;
    private static final int POST = 3;

    private final int credits;
    private final Duration window;
    private final Deque<Instant> spent = new ArrayDeque<>();

    SchoologyAllowance(int credits, Duration window) {
        this.credits = Math.max(credits, POST);
        this.window = window;
    }

    @Override
    public Duration timeToWait(VendorRequest next, Instant now, int inFlight) {
        while (!spent.isEmpty() && !spent.peekFirst().plus(window).isAfter(now)) {
            spent.removeFirst();
        }
        int missing = spent.size() + cost(next) - credits;
        if (missing <= 0) {
            return Duration.ZERO;
        }
        Instant free = spent.stream().skip(missing - 1L).findFirst().orElse(now).plus(window);
        return Duration.between(now, free);
    }

    @Override
    public void sent(VendorRequest request, Instant now) {
        for (int credit = 0; credit < cost(request); credit++) {
            spent.addLast(now);
        }
    }

    private static int cost(VendorRequest request) {
        return request.body() == null ? GET : POST;
    }
}
