package io.crosswalk.edfi;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what an answer of the target means, in every form that Ed-Fi APIs since ODS/API 5 use. What it knows stands in
 * {@code edfi-errors.yaml}. Safe for use by several threads.
 */
public final class ErrorClassifier {

    /** Stands for the request for an access token, as a method. */
    static final String TOKEN = "TOKEN";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(status|fields|descriptor|resource)}");
    private static final Pattern DESCRIPTOR = Pattern.compile("uri://[^'\"<>\\p{Cntrl}]{1,300}");
    private static final Pattern RESOURCE = Pattern.compile("[A-Za-z]{1,80}");
    private static final String NOT_NAMED = "(not named by Ed-Fi)";

    private final List<ErrorRow> rows = ErrorTable.read();
    private final Clock clock;

    /** @param clock for {@code Retry-After} that names a moment */
    public ErrorClassifier(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param method of the request, in capitals
     * @param headers by name in lower case
     * @param bodyExcerpt as much of the body as there is, up to a few thousand characters
     */
    public Verdict classify(String method, int status, Map<String, String> headers, String bodyExcerpt) {
        ErrorBody body = ErrorBody.parse(bodyExcerpt);
        Optional<String> correlationId = body.correlationId()
                .or(() -> Optional.ofNullable(headers.get("correlation-id")).flatMap(ErrorBody::correlationId));
        return verdict(method, status, body, RetryAfter.of(headers, clock), correlationId);
    }

    /** For a request without an answer: it was not sent, or the answer did not arrive, or not completely. */
    public Verdict connectionFailed(IOException failure) {
        ErrorBody body = ErrorBody.parse(failure.getClass().getSimpleName());
        return verdict("", 0, body, Optional.empty(), Optional.empty());
    }

    private Verdict verdict(String method, int status, ErrorBody body, Optional<Duration> retryAfter, Optional<String> correlationId) {
        for (ErrorRow row : rows) {
            Optional<Matcher> match = row.match(method, status, body);
            if (match.isPresent()) {
                return new Verdict(row.outcome(), row.reason(),
                        filled(row.explanation(), status, body, match.get()),
                        filled(row.remedy(), status, body, match.get()),
                        retryAfter, correlationId);
            }
        }
        throw new IllegalStateException("edfi-errors.yaml has no entry for everything else at its end");
    }

    private static String filled(String template, int status, ErrorBody body, Matcher match) {
        return PLACEHOLDER.matcher(template).replaceAll(placeholder -> Matcher.quoteReplacement(switch (placeholder.group(1)) {
            case "status" -> Integer.toString(status);
            case "fields" -> body.fields().isEmpty() ? NOT_NAMED : String.join(", ", body.fields());
            case "descriptor" -> captured(match, "descriptor", DESCRIPTOR);
            default -> captured(match, "resource", RESOURCE);
        }));
    }

    private static String captured(Matcher match, String group, Pattern safe) {
        try {
            return Optional.ofNullable(match.group(group)).filter(value -> safe.matcher(value).matches()).orElse(NOT_NAMED);
        } catch (IllegalArgumentException noSuchGroup) {
            return NOT_NAMED;
        }
    }
}
