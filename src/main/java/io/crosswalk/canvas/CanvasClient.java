package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists from Canvas: follows its pages, keeps its pace, repeats what may pass. A page is handed on only when it was
 * read to its end, so that repeating it neither doubles nor loses a row. Every failure ends in an {@link UnreadableException}.
 */
final class CanvasClient {

    /** A vendor that wants a longer rest than this gets it, but not from a waiting thread: the run ends. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final OutboundHttp http;
    private final CanvasAuthorization authorization;
    private final CanvasPace pace;
    private final Backoff backoff;
    private final AnswerStatus status;
    private final CanvasSettings settings;
    private final int retries;

    CanvasClient(OutboundHttp http, CanvasAuthorization authorization, CanvasPace pace, Backoff backoff, AnswerStatus status, CanvasSettings settings, int retries) {
        this.http = http;
        this.authorization = authorization;
        this.pace = pace;
        this.backoff = backoff;
        this.status = status;
        this.settings = settings;
        this.retries = retries;
    }

    /**
     * Reads all pages.
     *
     * @param collection the key under which the list is; null where the list itself is the body
     * @param translator called again for a page that is repeated
     * @param pages given the elements of one page after the other; a page may be empty
     * @return Canvas' own time at the first page, if it tells it
     */
    <T> Optional<Instant> list(CanvasRequest request, @Nullable String collection, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        Set<URI> read = new HashSet<>();
        URI address = request.address();
        Optional<Instant> began = Optional.empty();
        while (true) {
            read.add(address);
            Page<T> page = page(request, address, collection, translator);
            began = read.size() == 1 ? page.vendorTime() : began;
            pages.accept(page.elements());
            if (page.next().isEmpty()) {
                return began;
            }
            address = checked(request, address, page.next().get(), read);
        }
    }

    /** Reads the first page only. */
    <T> List<T> firstPage(CanvasRequest request, @Nullable String collection, Function<JsonNode, T> translator) {
        return page(request, request.address(), collection, translator).elements();
    }

    JsonNode object(CanvasRequest request) {
        return send(request, request.address(), answer -> PageBody.object(answer.body(), request.subject()));
    }

    private record Page<T>(List<T> elements, Optional<String> next, Optional<Instant> vendorTime) {}

    private <T> Page<T> page(CanvasRequest request, URI address, @Nullable String collection, Function<JsonNode, T> translator) {
        return send(request, address, answer -> new Page<>(
                PageBody.list(answer.body(), collection, request.subject(), translator),
                answer.header("link").flatMap(NextLink::in),
                Backoff.date(answer.header("date"))));
    }

    private URI checked(CanvasRequest request, URI current, String link, Set<URI> read) {
        URI next;
        try {
            next = current.resolve(link);
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The link to the next page of " + request.subject() + " is not an address. The list is incomplete.");
        }
        if (!NextLink.sameOrigin(settings.url(), next)) {
            throw new UnreadableException(Cause.FOREIGN_LINK, "The link to the next page of " + request.subject() + " leads to "
                    + next.getScheme() + "://" + next.getHost() + " and not to " + settings.url()
                    + "; the token is not sent there. If that is the right Canvas, set url to it.");
        }
        if (read.contains(next) || read.size() >= settings.maximumPages()) {
            throw new UnreadableException(Cause.LINK_LOOP, "The pages of " + request.subject() + " do not come to an end: after " + read.size()
                    + " of them the next one was read before, or it is more than maximumPages allows. The list is incomplete.");
        }
        return next;
    }

    private <T> T send(CanvasRequest request, URI address, OutboundHttp.Reader<T> reader) {
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
        String story = "Reading " + request.subject() + " from " + settings.url() + " failed: " + failed.getMessage();
        boolean notReached = failed instanceof ConnectException || failed instanceof ConnectTimeoutException || failed instanceof UnknownHostException
                || failed instanceof NoRouteToHostException || failed instanceof SSLException;
        boolean cutOff = failed instanceof ConnectionClosedException;
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
