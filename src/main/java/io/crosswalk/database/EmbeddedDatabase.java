package io.crosswalk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that lives in a folder. It outlives a hub that is killed: the next hub finds it running and uses it. A hub
 * that ends in order stops it, unless another process is connected.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final long processId;
    private final int port;
    private final String password;

    private EmbeddedDatabase(long processId, int port, String password) {
        this.processId = processId;
        this.port = port;
        this.password = password;
    }

    static EmbeddedDatabase open(Path folder) throws IOException {
        Path data = folder.toAbsolutePath().resolve("data");
        String password = password(folder.toAbsolutePath());
        Optional<EmbeddedDatabase> running = running(data, password);
        return running.isPresent() ? running.get() : start(folder.toAbsolutePath(), data, password);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    private static EmbeddedDatabase start(Path folder, Path data, String password) throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library turns both off for the speed of tests; this is a district's data.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                // Options of initdb: others on this machine must not read the database without the password.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("password").toString())
                .setConnectConfig("password", password)
                .start();
        return running(data, password).orElseThrow(() -> new IOException("The embedded PostgreSQL in " + data
                + " was started on port " + started.getPort() + " and is not there. See its log, or configure crosswalk.database.url"));
    }

    private static Optional<EmbeddedDatabase> running(Path data, String password) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var candidate = new EmbeddedDatabase(
                Long.parseLong(lines.get(PID_LINE).strip()), Integer.parseInt(lines.get(PORT_LINE).strip()), password);
        return candidate.answers() ? Optional.of(candidate) : Optional.empty();
    }

    private boolean answers() {
        if (ProcessHandle.of(processId).isEmpty()) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            LOG.debug("A process with the number of the embedded PostgreSQL is there, and does not answer as one", e);
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?connectTimeout=5", USER, password);
    }

    /** Stops the server, unless another process uses it. Every connection of this process must be closed before. */
    @Override
    public void close() {
        try {
            if (usedByOthers()) {
                LOG.info("The embedded PostgreSQL stays: another process is using it");
                return;
            }
            Optional<ProcessHandle> server = ProcessHandle.of(processId);
            if (server.isPresent()) {
                server.get().destroy();
                server.get().onExit().get(20, TimeUnit.SECONDS);
            }
        } catch (SQLException | ExecutionException | TimeoutException e) {
            LOG.warn("The embedded PostgreSQL (process {}) did not stop in order; the next start will use it as it is", processId, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean usedByOthers() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet others = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            others.next();
            return others.getInt(1) > 0;
        }
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
            restrict(file);
        }
        return Files.readString(file).strip();
    }

    private static void restrict(Path file) {
        boolean restricted = file.toFile().setReadable(false, false)
                && file.toFile().setReadable(true, true)
                && file.toFile().setWritable(true, true);
        if (!restricted) {
            LOG.warn("{} could not be made readable by its owner alone", file);
        }
    }
}
