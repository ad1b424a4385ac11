package io.crosswalk.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.PostgresExtension;
import io.crosswalk.kit.CredentialVault.Credential;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** On a real PostgreSQL; each vault stands for a process of the hub. */
class DatabaseCredentialVaultTest {

    private static final Credential CREDENTIAL = new Credential("brightspace-main", "refresh-0", "s3cret");

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final DatabaseCredentialVault vault = process();

    @Test
    void what_is_kept_is_there_for_another_process() throws IOException {
        keep(vault, CREDENTIAL, "refresh-1");

        assertThat(content(process(), CREDENTIAL)).contains("refresh-1");
    }

    @Test
    void the_database_alone_gives_nothing_away() throws IOException {
        keep(vault, CREDENTIAL, "refresh-1");

        List<String> rows = POSTGRES.database().sql("select c::text from connector_credential c").query(String.class).list();
        assertThat(rows).singleElement().asString().doesNotContain("refresh-1").doesNotContain("refresh-0").doesNotContain("s3cret");
    }

    @Test
    void what_was_kept_opens_with_the_same_secret_only_and_for_the_same_connector_only() throws IOException {
        keep(vault, CREDENTIAL, "refresh-1");

        assertThat(content(vault, new Credential("brightspace-main", "refresh-0", "other"))).isEmpty();
        POSTGRES.database().sql("update connector_credential set owner = 'another'").update();
        assertThat(content(vault, new Credential("another", "refresh-0", "s3cret"))).isEmpty();
    }

    @Test
    void another_configured_credential_starts_anew() throws IOException {
        keep(vault, CREDENTIAL, "refresh-1");
        Credential replaced = new Credential("brightspace-main", "refresh-new", "s3cret");

        assertThat(content(vault, replaced)).isEmpty();
        keep(vault, replaced, "refresh-new-1");
        assertThat(content(vault, replaced)).contains("refresh-new-1");
    }

    @Test
    void connectors_do_not_disturb_each_other() throws IOException {
        Credential other = new Credential("brightspace-east", "refresh-0", "s3cret");
        keep(vault, CREDENTIAL, "refresh-1");

        vault.exclusively(CREDENTIAL, outer -> {
            keep(process(), other, "refresh-east");
            return "";
        });

        assertThat(content(vault, CREDENTIAL)).contains("refresh-1");
        assertThat(content(vault, other)).contains("refresh-east");
    }

    @Test
    void processes_that_race_use_each_credential_once() throws Exception {
        List<String> usedUp = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int number = 0; number < 6; number++) {
                DatabaseCredentialVault process = process();
                Callable<String> exchange = () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return process.exclusively(CREDENTIAL, safe -> {
                        String current = safe.content().orElse("refresh-0");
                        safe.begin();
                        usedUp.add(current);
                        safe.keep("refresh-" + (Integer.parseInt(current.substring(8)) + 1));
                        return current;
                    });
                };
                results.add(threads.submit(exchange));
            }
            start.countDown();
            for (Future<String> result : results) {
                result.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(usedUp).containsExactly("refresh-0", "refresh-1", "refresh-2", "refresh-3", "refresh-4", "refresh-5");
        assertThat(content(vault, CREDENTIAL)).contains("refresh-6");
    }

    @Test
    void a_use_that_began_and_never_ended_is_known_to_whoever_comes_next() throws IOException {
        assertThatThrownBy(() -> vault.exclusively(CREDENTIAL, safe -> {
            safe.begin();
            throw new IllegalStateException("killed");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(process().<Boolean>exclusively(CREDENTIAL, safe -> safe.interrupted())).isTrue();
        keep(process(), CREDENTIAL, "refresh-1");
        assertThat(process().<Boolean>exclusively(CREDENTIAL, safe -> safe.interrupted())).isFalse();
    }

    @Test
    void a_use_that_came_to_nothing_is_forgotten_even_if_the_work_fails() throws IOException {
        assertThatIOException().isThrownBy(() -> vault.exclusively(CREDENTIAL, safe -> {
            safe.begin();
            safe.spare();
            throw new IOException("refused");
        })).withMessage("refused");

        assertThat(vault.<Boolean>exclusively(CREDENTIAL, safe -> safe.interrupted())).isFalse();
    }

    @Test
    void another_configured_credential_is_not_interrupted_by_what_befell_the_former() throws IOException {
        vault.exclusively(CREDENTIAL, safe -> {
            safe.begin();
            return "";
        });

        assertThat(vault.<Boolean>exclusively(new Credential("brightspace-main", "refresh-new", "s3cret"), safe -> safe.interrupted())).isFalse();
    }

    @Test
    void work_that_fails_keeps_nothing() throws IOException {
        keep(vault, CREDENTIAL, "refresh-1");

        assertThatIOException().isThrownBy(() -> vault.exclusively(CREDENTIAL, safe -> {
            safe.keep("refresh-2");
            throw new IOException("the connection broke");
        }));

        assertThat(content(vault, CREDENTIAL)).contains("refresh-1");
    }

    @Test
    void a_database_that_is_away_is_said_to_be() {
        AbstractDataSource away = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("connection refused");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };

        assertThatIOException().isThrownBy(() -> content(new DatabaseCredentialVault(JdbcClient.create(away), new DataSourceTransactionManager(away)), CREDENTIAL))
                .withMessageContaining("brightspace-main");
    }

    @Test
    void secrets_are_not_shown() {
        assertThat(CREDENTIAL.toString()).isEqualTo("Credential of brightspace-main");
    }

    private static DatabaseCredentialVault process() {
        return new DatabaseCredentialVault(POSTGRES.database(), new DataSourceTransactionManager(POSTGRES.dataSource()));
    }

    private static void keep(DatabaseCredentialVault vault, Credential credential, String content) throws IOException {
        vault.exclusively(credential, safe -> {
            safe.begin();
            safe.keep(content);
            return content;
        });
    }

    private static Optional<String> content(DatabaseCredentialVault vault, Credential credential) throws IOException {
        return vault.exclusively(credential, safe -> safe.content());
    }
}
