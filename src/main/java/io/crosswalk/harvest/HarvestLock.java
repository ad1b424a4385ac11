package io.crosswalk.harvest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One harvest of a connector at a time, in all processes together. The lock belongs to a connection, so that the database
 * frees it the moment the process dies.
 */
@Component
class HarvestLock {

    /** Keeps these locks apart from any other advisory lock. */
    private static final int LOCK_SPACE = 0x48617276;

    private final DataSource dataSource;
    private final Map<String, Connection> held = new ConcurrentHashMap<>();

    HarvestLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return false if somebody has the lock, here or in another process */
    synchronized boolean take(String connector) {
        if (held.containsKey(connector)) {
            return false;
        }
        try {
            Connection connection = dataSource.getConnection();
            boolean taken = false;
            try {
                taken = call(connection, "select pg_try_advisory_lock(?, hashtext(?))", connector);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            if (taken) {
                held.put(connector, connection);
            }
            return taken;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the connector " + connector + " could not be asked for", e);
        }
    }

    /** Whether a harvest of the connector runs, here or in another process that is alive. */
    boolean isTaken(String connector) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select exists (
                            select from pg_locks
                            where locktype = 'advisory' and granted and classid = :space::int::oid and objid = hashtext(:connector)::oid
                                and database = (select oid from pg_database where datname = current_database()))""")
                .param("space", LOCK_SPACE)
                .param("connector", connector)
                .query(Boolean.class)
                .single();
    }

    synchronized void release(String connector) {
        try (Connection connection = held.remove(connector)) {
            if (connection != null) {
                call(connection, "select pg_advisory_unlock(?, hashtext(?))", connector);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the connector " + connector + " could not be given back", e);
        }
    }

    private static boolean call(Connection connection, String sql, String connector) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCK_SPACE);
            statement.setString(2, connector);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
