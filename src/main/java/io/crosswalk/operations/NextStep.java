package io.crosswalk.operations;

import io.crosswalk.delivery.Holds;
import io.crosswalk.ledger.Reason;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what will become of a row, and whether anybody has to act. */
@Component
class NextStep {

    private final Holds holds;
    private final Clock clock;

    NextStep(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    String of(LedgerRow row, String target, boolean leased, @Nullable String parentState) {
        return switch (RowState.of(row.state())) {
            case PENDING -> leased ? "It is being sent now." : pending(row, target);
            case WAITING -> waiting(row, parentState);
            case PARKED -> parked(row);
            case DEAD -> dead(row);
            case DELIVERED -> "Nothing. The Ed-Fi API holds what is wanted.";
            case GONE -> "Nothing. The Ed-Fi API holds nothing of it, as is wanted.";
        };
    }

    private String pending(LedgerRow row, String target) {
        return holds.current(target).stream()
                .filter(hold -> hold.connector().equals(Holds.EVERY_CONNECTOR) || hold.connector().equals(row.connector()))
                .findFirst()
                .map(hold -> "It is sent once delivery goes on. " + hold.explanation()
                        + (hold.until() == null ? "" : " The next try is at " + hold.until() + "."))
                .orElseGet(() -> row.dueAt().isAfter(clock.instant())
                        ? "It is tried again at " + row.dueAt() + "."
                        : "It is due and is sent in its turn.");
    }

    private static String waiting(LedgerRow row, @Nullable String parentState) {
        if (row.kind().equals("assignment")) {
            return "It is deleted once its submissions are gone from the Ed-Fi API.";
        }
        return "It is sent once its assignment " + row.parent() + " is delivered"
                + (parentState == null ? ", which the hub has not seen yet." : ", which is " + parentState + " now.");
    }

    /** One that was never sent as it is now was refused by the hub, and sending it would not mend it. */
    private static String dead(LedgerRow row) {
        boolean wasSent = row.attempts() > 0 || row.action().equals("delete");
        return wasSent
                ? "Nothing, until somebody acts. " + (row.remedy() == null ? "" : row.remedy() + " ") + "Then replay it."
                : "Nothing, until the LMS gives another version of it; the next harvest takes that up by itself.";
    }

    private static String parked(LedgerRow row) {
        boolean ofTheHub = Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(row.reason()));
        return ofTheHub
                ? "It is sent by itself once the cause is gone. " + (row.remedy() == null ? "" : row.remedy())
                : "It is tried again by itself at " + row.dueAt() + ".";
    }
}
