package io.crosswalk.kit;

import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps all threads of a connector together within what the vendor allows, and counts what that costs. */
public final class Pace {

    private final int parallelRequests;
    private final Allowance allowance;
    private final Clock clock;
    private final Pause pause;

    private int inFlight;
    private Instant heldUntil = Instant.MIN;
    private long requests;
    private long repetitions;
    private Duration waited = Duration.ZERO;

    public Pace(int parallelRequests, Allowance allowance, Clock clock, Pause pause) {
        this.parallelRequests = parallelRequests;
        this.allowance = allowance;
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits until one more request may be sent; each must be followed by {@link #leave}. */
    public void enter(VendorRequest request) throws InterruptedException {
        while (true) {
            Duration wait;
            synchronized (this) {
                while (inFlight >= allowance.atOnce(parallelRequests)) {
                    wait();
                }
                Instant now = clock.instant();
                wait = now.isBefore(heldUntil) ? Duration.between(now, heldUntil) : allowance.timeToWait(request, now, inFlight);
                if (wait.isZero()) {
                    allowance.sent(request, now);
                    inFlight++;
                    requests++;
                    return;
                }
            }
            rest(wait);
        }
    }

    public synchronized void observe(Answer answer) {
        allowance.observe(answer, clock.instant());
    }

    public synchronized void leave() {
        inFlight--;
        notifyAll();
    }

    /** Lets no thread send anything for a while: the vendor has asked for it, or has refused a request as one too many. */
    public synchronized void hold(Duration duration) {
        Instant until = clock.instant().plus(duration);
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    /** Lets this thread wait. */
    public void rest(Duration duration) throws InterruptedException {
        pause.last(duration);
        synchronized (this) {
            waited = waited.plus(duration);
        }
    }

    synchronized void repeats() {
        repetitions++;
    }

    public synchronized RequestCount count() {
        return new RequestCount(requests, repetitions, waited);
    }
}
