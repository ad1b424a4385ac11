package io.crosswalk.credential;

import io.crosswalk.kit.CredentialVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A row in PostgreSQL for each credential. It is locked while somebody works with the credential, whichever process that is: a
 * process that dies gives it back. That a use began is committed by itself, so that it outlives the process too.
 */
@Repository
class DatabaseCredentialVault implements CredentialVault {

    private final JdbcClient database;
    private final TransactionTemplate alone;

    DatabaseCredentialVault(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T exclusively(Credential credential, Work<T> work) throws IOException {
        try {
            Seal seal = new Seal(credential.owner(), credential.key());
            String origin = seal.fingerprint(credential.configured());
            alone.executeWithoutResult(status -> insert(credential.owner(), origin));
            return Objects.requireNonNull(alone.execute(status -> held(credential.owner(), origin, seal, work)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (DataAccessException | TransactionException failed) {
            throw new IOException("the database, which keeps the credential of the connector " + credential.owner() + ", could not be used", failed);
        }
    }

    private void insert(String owner, String origin) {
        database.sql("insert into connector_credential (owner, origin) values (:owner, :origin) on conflict (owner) do nothing")
                .param("owner", owner).param("origin", origin).update();
    }

    private <T> T held(String owner, String origin, Seal seal, Work<T> work) {
        Row row = database.sql("select origin, sealed from connector_credential where owner = :owner for update")
                .param("owner", owner)
                .query((result, number) -> new Row(result.getString("origin"), Optional.ofNullable(result.getString("sealed"))))
                .single();
        boolean sameOrigin = row.origin().equals(origin);
        boolean interrupted = sameOrigin
                && database.sql("select exists (select from connector_credential_use where owner = :owner)").param("owner", owner).query(Boolean.class).single();
        try {
            return work.with(new Held(owner, origin, seal, sameOrigin ? row.sealed().flatMap(seal::open) : Optional.empty(), interrupted));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Row(String origin, Optional<String> sealed) {}

    private final class Held implements Safe {

        private final String owner;
        private final String origin;
        private final Seal seal;
        private final Optional<String> content;
        private final boolean interrupted;

        Held(String owner, String origin, Seal seal, Optional<String> content, boolean interrupted) {
            this.owner = owner;
            this.origin = origin;
            this.seal = seal;
            this.content = content;
            this.interrupted = interrupted;
        }

        @Override
        public Optional<String> content() {
            return content;
        }

        @Override
        public boolean interrupted() {
            return interrupted;
        }

        @Override
        public void begin() {
            alone.executeWithoutResult(status -> database.sql("""
                            insert into connector_credential_use (owner) values (:owner)
                            on conflict (owner) do update set began_at = now()""")
                    .param("owner", owner).update());
        }

        @Override
        public void spare() {
            alone.executeWithoutResult(status -> forgetUse());
        }

        private void forgetUse() {
            database.sql("delete from connector_credential_use where owner = :owner").param("owner", owner).update();
        }

        @Override
        public void keep(String content) {
            database.sql("update connector_credential set origin = :origin, sealed = :sealed, kept_at = now() where owner = :owner")
                    .param("origin", origin).param("sealed", seal.close(content)).param("owner", owner).update();
            forgetUse();
        }
    }
}
