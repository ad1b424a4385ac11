package io.crosswalk.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * This process among all that share the database. It holds an advisory lock with its number for as long as it lives; the
 * database lets go of the lock the moment the process dies, so that the others (or its next life) know its leases for void.
 */
@Component
public class HubProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubProcess.class);

    /** Keeps these locks apart from any other advisory lock. */
    private static final int LOCK_SPACE = 0x43726f73;

    private static final String FREE_LEASES = """
            update ledger set lease_owner = null, lease_until = null, attempts = attempts + 1
            where lease_owner = :owner
            """;

    private static final String FORGET = "delete from hub_process where number = :number";

    private final DataSource dataSource;
    private final JdbcClient database;
    private final int number;
    private Connection alive;

    HubProcess(DataSource dataSource, JdbcClient database) {
        this.dataSource = dataSource;
        this.database = database;
        this.number = database.sql("select nextval('hub_number')").query(Integer.class).single();
        this.alive = hold();
    }

    public int number() {
        return number;
    }

    /** Frees what dead processes had leased. Their requests may or may not have arrived, so each counts as an attempt. */
    public synchronized void freeLeasesOfTheDead() {
        reconnectIfNeeded();
        var others = database.sql("select number from hub_process where number <> :own")
                .param("own", number)
                .query(Integer.class)
                .list();
        for (int other : others) {
            if (lock(alive, other)) {
                int freed = database.sql(FREE_LEASES).param("owner", other).update();
                database.sql(FORGET).param("number", other).update();
                LOG.info("Process {} is gone; the {} records that it was delivering are due again", other, freed);
                unlock(other);
            }
        }
    }

    private void reconnectIfNeeded() {
        try {
            if (!alive.isValid(5)) {
                alive.close();
                alive = hold();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The connection that shows this process to be alive is lost", e);
        }
    }

    /** Enrols only once the lock is held: whoever is enrolled without it counts as dead. */
    private Connection hold() {
        try {
            Connection connection = dataSource.getConnection();
            if (!lock(connection, number)) {
                connection.close();
                throw new IllegalStateException("Process number " + number + " is taken; numbers are given once");
            }
            database.sql("insert into hub_process (number) values (:number) on conflict do nothing").param("number", number).update();
            return connection;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No connection to the database for this process", e);
        }
    }

    private static boolean lock(Connection connection, int process) {
        return on(connection, "select pg_try_advisory_lock(:space, :process)", process);
    }

    private void unlock(int process) {
        on(alive, "select pg_advisory_unlock(:space, :process)", process);
    }

    private static boolean on(Connection connection, String sql, int process) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(sql)
                .param("space", LOCK_SPACE)
                .param("process", process)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        database.sql("update ledger set lease_owner = null, lease_until = null where lease_owner = :own")
                .param("own", number)
                .update();
        database.sql(FORGET).param("number", number).update();
        alive.close();
    }
}
