package io.crosswalk.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for all tests of this process, as a district would configure it; a database for each hub. */
final class PostgresServer {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    /** A database of its own, with its JDBC address; the user is {@code postgres}, without a password. */
    record Database(String url) {

        JdbcClient client() {
            return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
        }
    }

    private PostgresServer() {}

    static Database newDatabase() throws SQLException {
        String name = "proof_" + NUMBER.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
