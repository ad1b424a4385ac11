package io.crosswalk.operations;

import io.crosswalk.ledger.Reason;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of the ledger as people see them. */
final class LedgerRows {

    /** What {@link #read} needs of {@code ledger l}; the payload is left where it is. */
    static final String COLUMNS = """
            l.id, l.connector, l.kind, l.stage, l.identifier, l.section_id, l.assignment_id, l.person_id, l.parent,
            l.section_identifier, l.student_unique_id, l.state, l.reason, l.explanation, l.remedy, l.warnings, l.attempts,
            l.due_at, l.changed_at, l.settled_at, l.run_id, l.replay_id
            """;

    private static final int FIRST_DELETE_STAGE = 3;

    private LedgerRows() {}

    static LedgerRow read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new LedgerRow(
                row.getLong("id"),
                row.getString("connector"),
                row.getString("kind"),
                row.getInt("stage") < FIRST_DELETE_STAGE ? "upsert" : "delete",
                row.getString("identifier"),
                row.getString("section_id"),
                row.getString("assignment_id"),
                row.getString("person_id"),
                row.getString("parent"),
                row.getString("section_identifier"),
                row.getString("student_unique_id"),
                row.getString("state"),
                reason,
                explanation(row.getString("explanation"), reason),
                remedy(row.getString("remedy"), reason),
                texts(row.getArray("warnings")),
                row.getInt("attempts"),
                moment(row, "due_at"),
                moment(row, "changed_at"),
                optionalMoment(row, "settled_at"),
                row.getObject("run_id", Long.class),
                row.getObject("replay_id", Long.class));
    }

    /** The hub's own reasons are explained once, in the program, and not in every row. */
    static @Nullable String explanation(@Nullable String stored, @Nullable String reason) {
        return stored != null ? stored : own(reason).map(Reason::explanation).orElse(null);
    }

    static @Nullable String remedy(@Nullable String stored, @Nullable String reason) {
        return stored != null ? stored : own(reason).map(Reason::remedy).orElse(null);
    }

    private static Optional<Reason> own(@Nullable String reason) {
        return Arrays.stream(Reason.values()).filter(known -> known.name().equals(reason)).findFirst();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
