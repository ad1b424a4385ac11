package io.crosswalk.edfi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens for all processes that share the database. */
@Repository
class DatabaseTokenStore implements TokenStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DatabaseTokenStore(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Optional<StoredToken> load(String credentialId) {
        return database.sql("select sealed, refresh_at, expires_at from token where credential = :credential")
                .param("credential", credentialId)
                .query((row, number) -> new StoredToken(row.getString("sealed"),
                        row.getObject("refresh_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void save(String credentialId, StoredToken token) {
        database.sql("""
                        insert into token (credential, sealed, refresh_at, expires_at)
                        values (:credential, :sealed, :refreshAt, :expiresAt)
                        on conflict (credential) do update set
                            sealed = excluded.sealed, refresh_at = excluded.refresh_at, expires_at = excluded.expires_at""")
                .param("credential", credentialId)
                .param("sealed", token.sealed())
                .param("refreshAt", moment(token.refreshAt()))
                .param("expiresAt", moment(token.expiresAt()))
                .update();
    }

    @Override
    public <T> T exclusively(String credentialId, Supplier<T> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(:credential, 0))")
                    .param("credential", credentialId)
                    .query(row -> { });
            return action.get();
        }));
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
