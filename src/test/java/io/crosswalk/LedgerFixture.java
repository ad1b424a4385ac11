package io.crosswalk;

import io.crosswalk.ledger.ContentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays rows into the ledger of a test as harvest and delivery would leave them, for target {@code ed-fi} and connector {@code canvas-main}. */
public final class LedgerFixture {

    public static final String TARGET = "ed-fi";
    public static final String CONNECTOR = "canvas-main";

    private final JdbcClient database;

    public LedgerFixture(JdbcClient database) {
        this.database = database;
    }

    /** What {@link #row} is given; everything else follows from it. */
    public record Row(String kind, String identifier, String state, @Nullable String reason, @Nullable String desired, @Nullable String delivered,
            int attempts, @Nullable String student, @Nullable Long run, int stage) {

        public static Row assignment(String identifier, String state) {
            return new Row("assignment", identifier, state, null, "{\"title\":\"A\"}", state.equals("delivered") ? "{\"title\":\"A\"}" : null, 0, null, null, 1);
        }

        /** @param identifier {@code section-assignment-person} */
        public static Row submission(String identifier, String state) {
            String payload = "{\"points\":1}";
            return new Row("submission", identifier, state, null, payload, state.equals("delivered") ? payload : null, 0, "s-" + part(identifier, 2), null, 2);
        }

        public Row because(String newReason) {
            return new Row(kind, identifier, state, newReason, desired, delivered, attempts, student, run, stage);
        }

        public Row wanting(@Nullable String payload) {
            return new Row(kind, identifier, state, reason, payload, delivered, attempts, student, run, stage);
        }

        public Row having(@Nullable String payload) {
            return new Row(kind, identifier, state, reason, desired, payload, attempts, student, run, stage);
        }

        public Row tried(int times) {
            return new Row(kind, identifier, state, reason, desired, delivered, times, student, run, stage);
        }

        public Row of(@Nullable String studentUniqueId) {
            return new Row(kind, identifier, state, reason, desired, delivered, attempts, studentUniqueId, run, stage);
        }

        public Row ofRun(long id) {
            return new Row(kind, identifier, state, reason, desired, delivered, attempts, student, id, stage);
        }

        public Row toBeDeleted() {
            return new Row(kind, identifier, state, reason, null, delivered, attempts, student, run, kind.equals("submission") ? 3 : 4);
        }

        private static @Nullable String part(String identifier, int number) {
            String[] parts = identifier.split("-");
            return number < parts.length ? parts[number] : null;
        }
    }

    public long row(Row row) {
        boolean submission = row.kind().equals("submission");
        return database.sql("""
                        insert into ledger (target, connector, kind, identifier, section_id, assignment_id, person_id, parent, section_identifier,
                            student_unique_id, desired, desired_hash, desired_key, delivered_hash, delivered_key, state, stage, reason, attempts,
                            due_at, run_id, changed_at, settled_at)
                        values ('ed-fi', 'canvas-main', :kind, :identifier, :section, :assignment, :person, :parent, 'E-' || :section,
                            :student, :desired, :hash::uuid, :key, :deliveredHash::uuid, :deliveredKey, :state, :stage, :reason, :attempts,
                            timestamptz '2026-01-05 10:00:00Z', :run, timestamptz '2026-01-05 10:00:00Z', timestamptz '2026-01-05 10:00:00Z')
                        returning id""")
                .param("kind", row.kind())
                .param("identifier", row.identifier())
                .param("section", Row.part(row.identifier(), 0))
                .param("assignment", Row.part(row.identifier(), 1))
                .param("person", submission ? Row.part(row.identifier(), 2) : null)
                .param("parent", submission ? row.identifier().substring(0, row.identifier().lastIndexOf('-')) : null)
                .param("student", row.student())
                .param("desired", row.desired())
                .param("hash", hash(row.desired()))
                .param("key", row.desired() == null ? null : "key")
                .param("deliveredHash", hash(row.delivered()))
                .param("deliveredKey", row.delivered() == null ? null : "key")
                .param("state", row.state())
                .param("stage", row.stage())
                .param("reason", row.reason())
                .param("attempts", row.attempts())
                .param("run", row.run())
                .query(Long.class)
                .single();
    }

    public String state(long id) {
        return database.sql("select state from ledger where id = :id").param("id", id).query(String.class).single();
    }

    /** What delivery does when the target has taken the row. */
    public void deliver(long id) {
        database.sql("""
                        update ledger set state = 'delivered', delivered_hash = desired_hash, delivered_key = desired_key, reason = null
                        where id = :id""")
                .param("id", id)
                .update();
    }

    private static @Nullable String hash(@Nullable String payload) {
        return payload == null ? null : ContentHash.of(payload);
    }
}
