package io.crosswalk.canvas;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.http.LimitExceededException;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.jspecify.annotations.Nullable;

/** Sends one request until it is answered: with a token that is accepted, at the pace that is allowed, again if a failure may pass. */
final class CanvasExchange {

    /** A vendor that wants a longer rest than this gets it, but not from a waiting thread: the run ends. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final OutboundHttp http;
    private final CanvasAuthorization authorization;
    private final CanvasPace pace;
    private final Backoff backoff;
    private final AnswerStatus status;
    private final int retries;

    CanvasExchange(OutboundHttp http, CanvasAuthorization authorization, CanvasPace pace, Backoff backoff, AnswerStatus status, int retries) {
        this.http = http;
        this.authorization = authorization;
        this.pace = pace;
        this.backoff = backoff;
        this.status = status;
        this.retries = retries;
    }

    /**
     * @param reader called again for an answer that is repeated
     * @throws UnreadableException in the end, whatever fails
     */
    <T> T send(CanvasRequest request, URI address, OutboundHttp.Reader<T> reader) {
        boolean renewed = false;
        int failures = 0;
        while (true) {
            String header = null;
            try {
                header = authorization.header();
                return attempt(request, address, header, reader);
            } catch (RefusedTokenException refused) {
                if (renewed || !renew(request, header)) {
                    throw new UnreadableException(Cause.CREDENTIAL_REFUSED,
                            "Canvas refused the token when asked for " + request.subject() + ": it is wrong, expired or revoked. " + authorization.remedy());
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

    private <T> T attempt(CanvasRequest request, URI address, String header, OutboundHttp.Reader<T> reader) throws IOException, InterruptedException {
        pace.enter();
        try {
            return http.get(address, Map.of("Authorization", header, "Accept", "application/json"), answer -> {
                pace.observe(answer);
                status.requireSuccess(request, answer);
                return reader.read(answer);
            });
        } finally {
            pace.leave();
        }
    }

    private boolean renew(CanvasRequest request, @Nullable String refusedHeader) {
        try {
            return refusedHeader != null && authorization.renew(refusedHeader);
        } catch (IOException failed) {
            throw new UnreadableException(Cause.UNREACHABLE, "No new token could be had when reading " + request.subject() + ": " + failed.getMessage(), failed);
        }
    }

    private PassingFailureException passing(CanvasRequest request, IOException failed) {
        if (failed instanceof PassingFailureException passing) {
            return passing;
        }
        if (failed instanceof LimitExceededException limit) {
            boolean large = limit.limit() == LimitExceededException.Limit.BYTES;
            throw new UnreadableException(large ? Cause.TOO_LARGE : Cause.VENDOR_FAILING, "Reading " + request.subject() + " was given up because "
                    + limit.getMessage() + ". If that is normal for this Canvas, set a smaller pageSize"
                    + (large ? " or a larger maximumAnswerMegabytes." : " or a longer responseTimeoutSeconds."));
        }
        String story = "Reading " + request.subject() + " from " + request.address().getScheme() + "://" + request.address().getAuthority() + request.address().getRawPath() + " failed: " + failed.getMessage();
        boolean notReached = failed instanceof ConnectException || failed instanceof ConnectTimeoutException || failed instanceof UnknownHostException
                || failed instanceof NoRouteToHostException || failed instanceof SSLException;
        boolean cutOff = failed instanceof ConnectionClosedException || failed instanceof MalformedChunkCodingException;
        return new PassingFailureException(notReached ? Cause.UNREACHABLE : cutOff ? Cause.TRUNCATED : Cause.VENDOR_FAILING, story, failed);
    }

    private void waitAfter(CanvasRequest request, PassingFailureException failure, int failures) {
        if (failures > retries || failure.asked().compareTo(LONGEST_WAIT) > 0) {
            throw new UnreadableException(failure.reason(), failure.getMessage() + ". It was asked " + failures + " times"
                    + (failure.asked().isZero() ? "" : ", and asks to be left alone for " + failure.asked().toSeconds() + " seconds")
                    + ". The next harvest tries again; if this goes on, ask the Canvas administrator, or lower parallelRequests.", failure);
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

    private static UnreadableException interrupted(CanvasRequest request) {
        Thread.currentThread().interrupt();
        return new UnreadableException(Cause.UNREACHABLE, "Reading " + request.subject() + " was interrupted, because the hub is stopping. The next harvest starts it again.");
    }
}
