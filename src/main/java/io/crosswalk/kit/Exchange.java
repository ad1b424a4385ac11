package io.crosswalk.kit;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.http.Answer;
import io.crosswalk.http.LimitExceededException;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.jspecify.annotations.Nullable;

/** Sends one request until it is answered: with a credential that is accepted, at the pace that is allowed, again if a failure may pass. */
public final class Exchange {

    /** A vendor that wants a longer rest than this gets it, but not from a waiting thread: the run ends. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final String vendor;
    private final OutboundHttp http;
    private final Authorization authorization;
    private final Pace pace;
    private final Backoff backoff;
    private final AnswerStatus status;
    private final int retries;

    /** @param vendor as staff call it, for messages; for example {@code Canvas} */
    public Exchange(String vendor, OutboundHttp http, Authorization authorization, Pace pace, Backoff backoff, AnswerStatus status, int retries) {
        this.vendor = vendor;
        this.http = http;
        this.authorization = authorization;
        this.pace = pace;
        this.backoff = backoff;
        this.status = status;
        this.retries = retries;
    }

    /** The same with another number of repetitions: somebody waits for a check. */
    public Exchange withRetries(int others) {
        return new Exchange(vendor, http, authorization, pace, backoff, status, others);
    }

    /** As staff call it. */
    public String vendor() {
        return vendor;
    }

    /** What staff must do when no credential is accepted. */
    public String credentialRemedy() {
        return authorization.remedy();
    }

    /**
     * @param reader called again for an answer that is repeated; may also find that it is no success, as {@link AnswerStatus} does
     * @throws UnreadableException in the end, whatever fails
     */
    public <T> T send(VendorRequest request, OutboundHttp.Reader<T> reader) {
        boolean renewed = false;
        int failures = 0;
        while (true) {
            AtomicReference<@Nullable SignedRequest> signed = new AtomicReference<>();
            try {
                return attempt(request, signed, reader);
            } catch (RefusedCredentialException refused) {
                if (renewed || !renew(request, signed.get())) {
                    throw new UnreadableException(Cause.CREDENTIAL_REFUSED, vendor + " refused the credential when asked for " + request.subject()
                            + ": " + refused.getMessage() + ". " + authorization.remedy());
                }
                renewed = true;
            } catch (IOException failed) {
                failures++;
                waitAfter(request, passing(request, failed), failures);
            } catch (InterruptedException stopping) {
                throw interrupted(request);
            }
            pace.repeats();
        }
    }

    /** Signs only when the request may go: a time stamp that has waited can be refused for being older than another's. */
    private <T> T attempt(VendorRequest request, AtomicReference<@Nullable SignedRequest> sent, OutboundHttp.Reader<T> reader)
            throws IOException, InterruptedException {
        pace.enter(request);
        try {
            SignedRequest signed = authorization.sign(request);
            sent.set(signed);
            Map<String, String> headers = new HashMap<>(signed.headers());
            headers.putIfAbsent("Accept", "application/json");
            OutboundHttp.Reader<T> observed = answer -> read(request, answer, reader);
            return signed.body() == null
                    ? http.get(signed.address(), headers, observed)
                    : http.post(signed.address(), headers, signed.body(), request.contentType(), observed);
        } finally {
            pace.leave();
        }
    }

    private <T> T read(VendorRequest request, Answer answer, OutboundHttp.Reader<T> reader) throws IOException {
        pace.observe(answer);
        status.requireSuccess(request, answer);
        return reader.read(answer);
    }

    private boolean renew(VendorRequest request, @Nullable SignedRequest refused) {
        try {
            return refused != null && authorization.renew(refused);
        } catch (IOException failed) {
            throw new UnreadableException(Cause.UNREACHABLE, "No new credential could be had when reading " + request.subject() + ": " + failed.getMessage(), failed);
        }
    }

    private PassingFailureException passing(VendorRequest request, IOException failed) {
        if (failed instanceof PassingFailureException passing) {
            return passing;
        }
        if (failed instanceof LimitExceededException limit) {
            boolean large = limit.limit() == LimitExceededException.Limit.BYTES;
            throw new UnreadableException(large ? Cause.TOO_LARGE : Cause.VENDOR_FAILING, "Reading " + request.subject() + " was given up because "
                    + limit.getMessage() + ". If that is normal for this " + vendor + ", set a smaller pageSize"
                    + (large ? " or a larger maximumAnswerMegabytes." : " or a longer responseTimeoutSeconds."));
        }
        String story = "Reading " + request.subject() + " from " + request.address().getScheme() + "://" + request.address().getAuthority() + request.address().getRawPath() + " failed: " + failed.getMessage();
        boolean notReached = failed instanceof ConnectException || failed instanceof ConnectTimeoutException || failed instanceof UnknownHostException
                || failed instanceof NoRouteToHostException || failed instanceof SSLException;
        boolean cutOff = failed instanceof ConnectionClosedException || failed instanceof MalformedChunkCodingException;
        return new PassingFailureException(notReached ? Cause.UNREACHABLE : cutOff ? Cause.TRUNCATED : Cause.VENDOR_FAILING, story, failed);
    }

    private void waitAfter(VendorRequest request, PassingFailureException failure, int failures) {
        if (failures > retries || failure.asked().compareTo(LONGEST_WAIT) > 0) {
            throw new UnreadableException(failure.reason(), failure.getMessage() + ". It was asked " + failures + " times"
                    + (failure.asked().isZero() ? "" : ", and asks to be left alone for " + failure.asked().toSeconds() + " seconds")
                    + ". The next harvest tries again; if this goes on, ask the administrator of " + vendor + ", or lower parallelRequests.", failure);
        }
        Duration wait = backoff.before(failures, failure.asked());
        try {
            if (failure.reason() == Cause.THROTTLED) {
                pace.hold(wait);
            } else {
                pace.rest(wait);
            }
        } catch (InterruptedException stopping) {
            throw interrupted(request);
        }
    }

    private static UnreadableException interrupted(VendorRequest request) {
        Thread.currentThread().interrupt();
        return new UnreadableException(Cause.UNREACHABLE, "Reading " + request.subject() + " was interrupted, because the hub is stopping. The next harvest starts it again.");
    }
}
