package io.crosswalk.kit;

import io.crosswalk.http.Answer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a request is repeated: twice as long each time with some chance in it, and never less than was asked for. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RandomGenerator chance;

    public Backoff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** @param failures so far, from 1 */
    Duration before(int failures, Duration asked) {
        long doubled = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 16));
        Duration own = Duration.ofMillis(doubled / 2 + (long) (chance.nextDouble() * doubled / 2));
        return asked.compareTo(own) > 0 ? asked : own;
    }

    /** What {@code Retry-After} asks for, in seconds or as a date; zero where it is absent or means nothing. */
    public static Duration asked(Answer answer, Clock clock) {
        return answer.header("retry-after").map(String::strip).map(text -> {
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            Instant now = date(answer.header("date")).orElseGet(clock::instant);
            return date(Optional.of(text)).map(until -> Duration.between(now, until)).filter(wait -> !wait.isNegative()).orElse(Duration.ZERO);
        }).orElse(Duration.ZERO);
    }

    /** A date as HTTP headers have it. */
    public static Optional<Instant> date(Optional<String> header) {
        return header.flatMap(text -> {
            try {
                return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        });
    }
}
