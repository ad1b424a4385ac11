package io.crosswalk.reconciliation;

import io.crosswalk.operations.NotFoundException;
import io.crosswalk.reconciliation.Reconciliation.Count;
import io.crosswalk.reconciliation.Reconciliation.Example;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReconciliationReader {

    private static final String COUNTS = """
            select connector, kind, listed, missing, different, unwanted, unknown from reconciliation_count
            where reconciliation_id = :id order by connector, kind
            """;

    private static final String EXAMPLES = """
            select connector, kind, difference, ledger_id, assignment, resource_id
            from (
                select *, row_number() over (partition by connector, kind, difference order by id) as place
                from reconciliation_finding where reconciliation_id = :id
            ) findings
            where place <= 5
            order by connector, kind, difference, place
            """;

    private final JdbcClient database;

    ReconciliationReader(JdbcClient database) {
        this.database = database;
    }

    Reconciliation get(long id) {
        List<Example> examples = database.sql(EXAMPLES).param("id", id).query(ReconciliationReader::example).list();
        return database.sql("select * from reconciliation where id = :id")
                .param("id", id)
                .query((row, number) -> read(row, examples))
                .optional()
                .orElseThrow(() -> new NotFoundException("reconciliation", id, "List the reconciliations to see those that there are."));
    }

    ReconciliationPage latest(int limit) {
        return new ReconciliationPage(database.sql("select * from reconciliation order by id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> read(row, List.of()))
                .list());
    }

    private Reconciliation read(ResultSet row, List<Example> examples) throws SQLException {
        long id = row.getLong("id");
        return new Reconciliation(id, row.getString("target"), row.getString("state"), row.getString("requested_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(), moment(row, "finished_at"), moment(row, "healed_at"),
                database.sql(COUNTS).param("id", id).query(ReconciliationReader::count).list(), examples,
                row.getLong("sent_again"), row.getLong("to_delete"), row.getLong("held"), row.getString("explanation"), row.getString("remedy"));
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getString("connector"), row.getString("kind"), row.getLong("listed"), row.getLong("missing"),
                row.getLong("different"), row.getLong("unwanted"), row.getLong("unknown"));
    }

    private static Example example(ResultSet row, int number) throws SQLException {
        return new Example(row.getString("connector"), row.getString("kind"), row.getString("difference"),
                row.getObject("ledger_id", Long.class), row.getString("assignment"), row.getString("resource_id"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
