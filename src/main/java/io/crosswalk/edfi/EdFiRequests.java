package io.crosswalk.edfi;

import io.crosswalk.http.Answer;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Requests to the target that are not deliveries: with the token, once more after a refused one, and again after a pause while it fails. */
final class EdFiRequests {

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** Who asks for more is answered by giving up: the caller has a schedule of its own. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int EXCERPT = 8_192;

    private final EdFiTarget target;
    private final EdFiTokens tokens;
    private final OutboundHttp http;
    private final ErrorClassifier classifier;
    private final Pause pause;
    private final Clock clock;

    EdFiRequests(EdFiTarget target, EdFiTokens tokens, OutboundHttp http, ErrorClassifier classifier, Pause pause, Clock clock) {
        this.target = target;
        this.tokens = tokens;
        this.http = http;
        this.classifier = classifier;
        this.pause = pause;
        this.clock = clock;
    }

    /** @throws TargetException when the answer is not a success, also after several attempts */
    <T> T get(URI address, OutboundHttp.Reader<T> reader) {
        Reply<T> reply = persistently("GET", (headers, handler) -> http.get(address, headers, handler), reader);
        return reply.read().orElseThrow(() -> {
            target.forget();
            return reply.verdict().exception(clock.instant());
        });
    }

    /** The verdict on the last attempt. */
    Verdict post(URI address, String body, String contentType) {
        return persistently("POST", (headers, handler) -> http.post(address, headers, body, contentType, handler), Answer::status).verdict();
    }

    /** A token by itself, for requests that carry it in the body too. */
    <T> T postToken(URI address, OutboundHttp.Reader<T> reader) {
        String token = tokens.bearer();
        Reply<T> reply = once("POST", token, (headers, handler) ->
                http.post(address, headers, "token=" + token, "application/x-www-form-urlencoded", handler), reader);
        return reply.read().orElseThrow(() -> reply.verdict().exception(clock.instant()));
    }

    @FunctionalInterface
    private interface Sender<T> {
        Reply<T> send(Map<String, String> headers, OutboundHttp.Reader<Reply<T>> handler) throws IOException;
    }

    private <T> Reply<T> persistently(String method, Sender<T> sender, OutboundHttp.Reader<T> reader) {
        Duration wait = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            Reply<T> reply = withValidToken(method, sender, reader);
            Duration next = reply.verdict().retryAfter().orElse(wait);
            if (!reply.mayDifferLater() || attempt == ATTEMPTS || next.compareTo(LONGEST_PAUSE) > 0) {
                return reply;
            }
            pause.pause(next);
            wait = wait.multipliedBy(2);
        }
    }

    private <T> Reply<T> withValidToken(String method, Sender<T> sender, OutboundHttp.Reader<T> reader) {
        String token = tokens.bearer();
        Reply<T> reply = once(method, token, sender, reader);
        if (reply.verdict().outcome() != Outcome.REAUTHENTICATE) {
            return reply;
        }
        tokens.invalidate(token);
        return once(method, tokens.bearer(), sender, reader);
    }

    private <T> Reply<T> once(String method, String token, Sender<T> sender, OutboundHttp.Reader<T> reader) {
        try {
            return sender.send(Map.of("Authorization", "Bearer " + token, "Accept", "application/json"), answer -> {
                if (answer.succeeded()) {
                    T value = reader.read(answer);
                    return new Reply<>(classifier.classify(method, answer.status(), answer.headers(), ""), answer.status(), value);
                }
                return new Reply<>(classifier.classify(method, answer.status(), answer.headers(), answer.excerpt(EXCERPT)), answer.status(), null);
            });
        } catch (IOException failure) {
            return new Reply<>(classifier.connectionFailed(failure), 0, null);
        }
    }
}
