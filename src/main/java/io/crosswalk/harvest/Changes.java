package io.crosswalk.harvest;

import io.crosswalk.connector.Rejection;
import io.crosswalk.harvest.CourseworkStore.Known;
import io.crosswalk.harvest.CourseworkStore.Row;
import io.crosswalk.ledger.Kind;
import io.crosswalk.ledger.Ledger;
import io.crosswalk.ledger.LedgerEntry;
import io.crosswalk.ledger.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what changed in a course and writes it in portions; what was seen and what is wanted for it go together or not at all. */
final class Changes {

    private static final int PORTION = 1_000;
    private static final int TRIES = 5;

    private final Harvest harvest;
    private final CourseworkStore coursework;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
    private final List<String> distrusted = new ArrayList<>();
    private final Map<String, Known> gone = new LinkedHashMap<>();

    Changes(Harvest harvest, CourseworkStore coursework, Ledger ledger, TransactionTemplate transaction) {
        this.harvest = harvest;
        this.coursework = coursework;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    MassDeleteGuard.ForRun guard() {
        return harvest.guard();
    }

    void add(Row row, LedgerEntry entry) {
        harvest.tally().changed.increment();
        replace(row, entry);
    }

    /** Like {@link #add} for a record that was counted already. */
    void replace(Row row, LedgerEntry entry) {
        rows.put(row.identifier(), row);
        entries.put(row.identifier(), entry);
        flushIfFull();
    }

    void reject(String identifier, Rejection rejection) {
        harvest.tally().rejected.increment();
        Kind kind = rejection.kind() == Rejection.Kind.ASSIGNMENT ? Kind.ASSIGNMENT : Kind.SUBMISSION;
        distrusted.add(identifier);
        entries.put(identifier, new LedgerEntry(kind, identifier, null, rejection.assignmentId(), rejection.personId(), null, null, null,
                new LedgerEntry.Reject(rejection.problem().name(), rejection.explanation(), Reason.UNUSABLE_RECORD.remedy())));
        flushIfFull();
    }

    void remove(Known record) {
        gone.put(record.identifier(), record);
        flushIfFull();
    }

    void removeAll(List<Known> records) {
        records.forEach(this::remove);
    }

    private void flushIfFull() {
        if (entries.size() + gone.size() >= PORTION) {
            flush();
        }
    }

    void flush() {
        if (entries.isEmpty() && gone.isEmpty()) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> write());
                break;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
        harvest.tally().removed.add(gone.size());
        rows.clear();
        entries.clear();
        distrusted.clear();
        gone.clear();
    }

    private void write() {
        String connector = harvest.connectorId();
        if (!distrusted.isEmpty()) {
            coursework.distrust(connector, distrusted);
        }
        if (!rows.isEmpty()) {
            coursework.store(connector, List.copyOf(rows.values()));
        }
        ledger.want(harvest.target(), connector, harvest.run(), List.copyOf(entries.values()));
        // Submissions before their assignments.
        for (Kind kind : List.of(Kind.SUBMISSION, Kind.ASSIGNMENT)) {
            List<String> identifiers = gone.values().stream().filter(record -> record.kind() == kind).map(Known::identifier).toList();
            if (!identifiers.isEmpty()) {
                ledger.remove(harvest.target(), connector, harvest.run(), kind, identifiers);
                coursework.delete(connector, kind, identifiers);
            }
        }
    }
}
