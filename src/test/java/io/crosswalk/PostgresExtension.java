package io.crosswalk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL with the hub's schema, one for all tests of a JVM, in a temporary folder. Each test begins with empty tables.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostgresExtension POSTGRES = new PostgresExtension();
 * }</pre>
 */
public final class PostgresExtension implements BeforeAllCallback, BeforeEachCallback {

    private static final String TRUNCATE = """
            do $$
            begin
                execute (
                    select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
                    from pg_tables
                    where schemaname = 'public' and tablename <> 'flyway_schema_history');
            end
            $$
            """;

    /** Made once, when the first test needs it. */
    private static final class Server {

        private static final DataSource DATA_SOURCE = start();

        private static DataSource start() {
            try {
                DataSource started = EmbeddedPostgres.builder().start().getPostgresDatabase();
                Flyway.configure().dataSource(started).load().migrate();
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException("No PostgreSQL could be started for the tests", e);
            }
        }
    }

    public DataSource dataSource() {
        return Server.DATA_SOURCE;
    }

    public JdbcClient database() {
        return JdbcClient.create(dataSource());
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource()));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        dataSource();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database().sql(TRUNCATE).update();
    }
}
