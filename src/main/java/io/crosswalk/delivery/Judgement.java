package io.crosswalk.delivery;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.TargetRefusedException;
import io.crosswalk.edfi.TargetUnavailableException;
import io.crosswalk.edfi.Verdict;
import io.crosswalk.ledger.DueRow;
import io.crosswalk.ledger.Outcome;
import io.crosswalk.ledger.Outcome.Result;
import io.crosswalk.ledger.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows for a row, and for all the others, from what an answer means. */
@Component
class Judgement {

    private static final Logger LOG = LoggerFactory.getLogger(Judgement.class);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);
    private static final Duration FIRST_RELEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_RELEASE = Duration.ofHours(6);

    private final Holds holds;
    private final int attempts;
    private final Clock clock;

    Judgement(Holds holds, DistrictConfiguration district, Clock clock) {
        this.holds = holds;
        this.attempts = district.policies().attempts();
        this.clock = clock;
    }

    Outcome outcome(DueRow row, Verdict verdict, Instant at, String method, @Nullable Integer status, @Nullable String resourceId,
            String correlationId, int millis) {
        var parts = new Parts(row, at, method, status, resourceId, verdict.correlationId().orElse(correlationId), millis);
        return switch (verdict.outcome()) {
            case DELIVERED, ALREADY_DONE -> parts.outcome(row.deletes() ? Result.DELETED : Result.DELIVERED, null, Duration.ZERO);
            case RETRY_RECORD -> retryOrGiveUp(parts, verdict);
            case HOLD_TARGET -> {
                holds.await(row.target(), verdict.retryAfter().orElse(null), verdict.reason(), verdict.explanation(), verdict.remedy());
                yield parts.outcome(Result.RETURNED, null, Duration.ZERO);
            }
            case REAUTHENTICATE -> row.attempts() + 1 < attempts
                    ? parts.outcome(Result.RETRY, null, Duration.ZERO)
                    : stop(parts, verdict);
            case PARK_ASSIGNMENT -> row.attempts() + 1 < attempts
                    ? parts.outcome(Result.PARENT_MISSING, verdict, Duration.ZERO)
                    : parts.outcome(Result.PARKED, verdict, LONGEST_RELEASE);
            case PARK_STUDENT, PARK_SECTION, PARK_DESCRIPTOR, PARK_REFERENCE ->
                    parts.outcome(Result.PARKED, verdict, doubling(FIRST_RELEASE, row.attempts(), LONGEST_RELEASE));
            case DEPENDENTS_FIRST -> parts.outcome(Result.RETRY, verdict, doubling(Duration.ofSeconds(2), row.attempts(), LONGEST_RETRY));
            case DEAD -> parts.outcome(Result.DEAD, verdict, Duration.ZERO);
            case STOP_TARGET -> stop(parts, verdict);
        };
    }

    private Outcome retryOrGiveUp(Parts parts, Verdict verdict) {
        DueRow row = parts.row();
        if (row.attempts() + 1 >= attempts) {
            return parts.outcome(Result.DEAD, Reason.TARGET_KEEPS_FAILING.name(),
                    Reason.TARGET_KEEPS_FAILING.explanation() + " The last time: " + verdict.explanation(),
                    Reason.TARGET_KEEPS_FAILING.remedy(), Duration.ZERO);
        }
        Duration delay = verdict.retryAfter().orElseGet(() -> doubling(Duration.ofSeconds(1), row.attempts(), LONGEST_RETRY));
        return parts.outcome(Result.RETRY, verdict, delay);
    }

    private Outcome stop(Parts parts, Verdict verdict) {
        holds.stop(parts.row().target(), parts.row().connector(), verdict.reason(), verdict.explanation(), verdict.remedy());
        return parts.outcome(Result.RETURNED, verdict, Duration.ZERO);
    }

    /** No request could be made: no token, or no address. */
    Outcome notPrepared(DueRow row, Exception cause) {
        if (cause instanceof TargetRefusedException refused) {
            holds.stop(row.target(), Holds.EVERY_CONNECTOR, refused.reason(), refused.explanation(), refused.remedy());
        } else if (cause instanceof TargetUnavailableException unavailable) {
            Duration asked = unavailable.retryAt().map(moment -> Duration.between(clock.instant(), moment)).filter(wait -> !wait.isNegative()).orElse(null);
            holds.await(row.target(), asked, unavailable.reason(), unavailable.explanation(), unavailable.remedy());
        } else {
            LOG.error("No request could be made for row {} of the ledger, for a reason of the hub's own", row.id(), cause);
            holds.await(row.target(), null, "HUB_FAULT", "No request could be made, for a reason of the hub's own: " + cause.getClass().getSimpleName(),
                    "See the log of the hub, and report it.");
        }
        return new Outcome(row, Result.RETURNED, clock.instant(), Outcome.NOT_SENT, null, null, null, null, null, Duration.ofSeconds(1), "", 0);
    }

    private static Duration doubling(Duration first, int times, Duration longest) {
        Duration doubled = first.multipliedBy(1L << Math.min(times, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private record Parts(DueRow row, Instant at, String method, @Nullable Integer status, @Nullable String resourceId,
            String correlationId, int millis) {

        Outcome outcome(Result result, @Nullable Verdict verdict, Duration delay) {
            return verdict == null
                    ? outcome(result, null, null, null, delay)
                    : outcome(result, verdict.reason(), verdict.explanation(), verdict.remedy(), delay);
        }

        Outcome outcome(Result result, @Nullable String reason, @Nullable String explanation, @Nullable String remedy, Duration delay) {
            return new Outcome(row, result, at, method, status, resourceId, reason, explanation, remedy, delay, correlationId, millis);
        }
    }
}
