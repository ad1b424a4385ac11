package io.crosswalk.ledger;

import io.crosswalk.PostgresExtension;
import io.crosswalk.ledger.LedgerEntry.Send;
import io.crosswalk.ledger.Outcome.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** One hub process as the ledger sees it. */
final class LedgerDriver {

    private static final String TARGET = "ed-fi";
    private static final String CONNECTOR = "canvas-main";

    private final JdbcClient database;
    private final Connections connections;
    private final HubProcess process;
    private final Ledger ledger;
    private final Outcomes outcomes;
    private final Housekeeping housekeeping;

    LedgerDriver(PostgresExtension postgres) {
        database = postgres.database();
        connections = new Connections(postgres.dataSource());
        process = new HubProcess(connections, database);
        ledger = new Ledger(database);
        outcomes = new Outcomes(database, postgres.transaction(), process);
        housekeeping = new Housekeeping(database);
    }

    void want(LedgerEntry... entries) {
        for (LedgerEntry entry : entries) {
            ledger.want(TARGET, CONNECTOR, 1L, List.of(entry));
        }
    }

    void wantMany(int rows) {
        ledger.want(TARGET, CONNECTOR, 1L, IntStream.range(0, rows)
                .mapToObj(number -> new LedgerEntry(Kind.ASSIGNMENT, "10-" + number, "10", "" + number, null, null, "SEC", null,
                        new Send("payload", "uri://x ", List.of())))
                .toList());
    }

    void remove(Kind kind, String identifier) {
        ledger.remove(TARGET, CONNECTOR, 2L, kind, List.of(identifier));
    }

    /** With the statement that the route uses. */
    List<DueRow> claim() {
        String sql = claimStatement()
                .replaceAll(":#\\$\\{bean:hubProcess[^}]*}", Integer.toString(process.number()))
                .replaceAll(":#\\$\\{bean:dueRows[^}]*}", "'" + TARGET + "'");
        return database.sql(sql)
                .query((row, number) -> new DueRow(row.getLong("id"), row.getString("target"), row.getString("connector"), Kind.of(row.getString("kind")),
                        row.getString("identifier"), row.getString("parent"), row.getString("desired"), row.getString("desired_hash"),
                        row.getString("desired_key"), row.getString("delivered_key"), row.getString("resource_id"), row.getInt("attempts"),
                        row.getTimestamp("lease_until").toInstant()))
                .list();
    }

    void settle(DueRow row, Result result) {
        outcomes.record(List.of(new Outcome(row, result, Instant.now(), row.deletes() ? "DELETE" : "POST", 200, "id", null, null, null,
                Duration.ZERO, "correlation", 1)));
    }

    /** Until nothing is due any more. */
    void deliverAll() {
        for (List<DueRow> rows = claim(); !rows.isEmpty(); rows = claim()) {
            rows.forEach(row -> settle(row, row.deletes() ? Result.DELETED : Result.DELIVERED));
            moveOn();
        }
    }

    void moveOn() {
        housekeeping.moveOn();
    }

    void expireLeases() {
        database.sql("update ledger set lease_until = now() - interval '1 second' where lease_until is not null").update();
    }

    void freeLeasesOfTheDead() {
        process.freeLeasesOfTheDead();
    }

    /** Its connection breaks, and nothing is tidied up. */
    void kill() throws SQLException {
        connections.last.close();
    }

    /** Lets go of the connection by which the process shows that it lives. */
    private static final class Connections extends DelegatingDataSource {

        private Connection last;

        private Connections(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            last = super.getConnection();
            return last;
        }
    }

    void hold(String connector) {
        database.sql("insert into hold (target, connector, kind, reason, explanation, since) values (:target, :connector, 'paused', 'PAUSED', '', now())")
                .param("target", TARGET).param("connector", connector).update();
    }

    void resume(String connector) {
        database.sql("delete from hold where connector = :connector").param("connector", connector).update();
    }

    String state(String identifier) {
        return database.sql("select state from ledger where identifier = :identifier").param("identifier", identifier).query(String.class).single();
    }

    String reason(String identifier) {
        return database.sql("select reason from ledger where identifier = :identifier").param("identifier", identifier)
                .query((row, number) -> Collections.singletonList(row.getString(1))).single().get(0);
    }

    /** Both claim at the same time until there is nothing left. */
    static List<Long> claimTogether(LedgerDriver first, LedgerDriver second) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Long> claimed = new ArrayList<>();
            for (Future<List<Long>> part : threads.<List<Long>>invokeAll(List.of(first::claimAll, second::claimAll))) {
                claimed.addAll(part.get());
            }
            return claimed;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> claimAll() {
        List<Long> claimed = new ArrayList<>();
        for (List<DueRow> rows = claim(); !rows.isEmpty(); rows = claim()) {
            rows.forEach(row -> claimed.add(row.id()));
        }
        return claimed;
    }

    private static String claimStatement() {
        try (InputStream statement = LedgerDriver.class.getResourceAsStream("/sql/claim.sql")) {
            return new String(Objects.requireNonNull(statement).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
