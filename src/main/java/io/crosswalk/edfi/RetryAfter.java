package io.crosswalk.edfi;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or a moment. */
final class RetryAfter {

    /** Whoever asks for more is misconfigured; trying once a day harms nobody. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Never negative and at most a day; empty when absent or unreadable. */
    static Optional<Duration> of(Map<String, String> headers, Clock clock) {
        return Optional.ofNullable(headers.get("retry-after")).flatMap(value -> parse(value.trim(), clock));
    }

    private static Optional<Duration> parse(String value, Clock clock) {
        try {
            Duration wait = value.matches("\\d{1,9}(\\.\\d+)?")
                    ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000))
                    : Duration.between(clock.instant(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            if (wait.isNegative()) {
                return Optional.of(Duration.ZERO);
            }
            return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
