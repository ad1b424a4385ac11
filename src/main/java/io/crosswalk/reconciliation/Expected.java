package io.crosswalk.reconciliation;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.database.Portions;
import io.crosswalk.edfi.Dialect;
import io.crosswalk.ledger.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger may find at the target, laid down by the natural key that it has there. */
@Component
class Expected {

    /** What was delivered comes first: of two rows with one key, that is the one meant. */
    private static final String LEDGER = """
            select id, connector, kind, identifier, parent, student_unique_id, coalesce(delivered_key, desired_key) as key
            from ledger
            where target = :target
            order by delivered_hash is null, id
            """;

    private static final String EXPECT = """
            insert into reconciliation_expected (reconciliation_id, key, ledger_id)
            select :id, * from unnest(:key::uuid[], :ledger::bigint[])
            on conflict do nothing
            """;

    private static final String CLEAR = """
            delete from reconciliation_expected e using reconciliation r where r.id = e.reconciliation_id and r.state <> 'running'
            """;

    private static final int FETCH = 1_000;

    private final JdbcClient database;
    private final JdbcClient streaming;
    private final TransactionTemplate transaction;
    private final Dialect dialect;
    private final String target;
    private final Map<String, String> namespaces;

    Expected(JdbcClient database, DataSource dataSource, TransactionTemplate transaction, Dialect dialect, DistrictConfiguration district) {
        this.database = database;
        JdbcTemplate inPortions = new JdbcTemplate(dataSource);
        inPortions.setFetchSize(FETCH);
        this.streaming = JdbcClient.create(inPortions);
        this.transaction = transaction;
        this.dialect = dialect;
        this.target = district.target().id();
        this.namespaces = district.connectors().stream().collect(Collectors.toMap(ConnectorSettings::id, ConnectorSettings::namespace));
    }

    private record Row(String key, long ledgerId) {}

    /** Also clears away what a comparison that failed has left. */
    void layDown(long id) {
        NaturalKeys keys = new NaturalKeys(dialect);
        transaction.executeWithoutResult(status -> {
            database.sql(CLEAR).update();
            var portions = new Portions<Row>(portion -> write(id, portion));
            streaming.sql(LEDGER)
                    .param("target", target)
                    .query((RowCallbackHandler) row -> {
                        Optional<Row> expected = row(row, keys);
                        expected.ifPresent(portions::add);
                    });
            portions.flush();
        });
    }

    private void write(long id, List<Row> rows) {
        database.sql(EXPECT)
                .param("id", id)
                .param("key", rows.stream().map(Row::key).toArray(String[]::new))
                .param("ledger", rows.stream().map(Row::ledgerId).toArray(Long[]::new))
                .update();
    }

    /** Empty for work of a student who was never known: it cannot have been sent. */
    private Optional<Row> row(ResultSet row, NaturalKeys keys) throws SQLException {
        String key = row.getString("key");
        String student = row.getString("student_unique_id");
        String namespace = namespaces.get(row.getString("connector"));
        if (key == null && namespace != null) {
            key = namespace + " " + (student == null ? "" : student);
        }
        if (key == null) {
            return Optional.empty();
        }
        String[] parts = key.split(" ", 2);
        long id = row.getLong("id");
        String identifier = row.getString("identifier");
        return switch (Kind.of(row.getString("kind"))) {
            case ASSIGNMENT -> Optional.of(new Row(keys.ofAssignment(identifier, parts[0]), id));
            case SUBMISSION -> parts.length < 2 || parts[1].isEmpty() || row.getString("parent") == null
                    ? Optional.empty()
                    : Optional.of(new Row(keys.ofSubmission(row.getString("parent"), identifier, parts[0], parts[1]), id));
        };
    }
}
