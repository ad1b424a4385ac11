package io.crosswalk.brightspace;

import io.crosswalk.kit.CredentialVault;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps in memory; can fail to keep, as a database does that goes away. */
public final class MemoryVault implements CredentialVault {

    private @Nullable String kept;
    private boolean begun;
    boolean failsToKeep;

    @Override
    public synchronized <T> T exclusively(Credential credential, Work<T> work) throws IOException {
        String[] toBeKept = new String[1];
        boolean interrupted = begun;
        T result = work.with(new Safe() {
            @Override
            public Optional<String> content() {
                return Optional.ofNullable(kept);
            }

            @Override
            public boolean interrupted() {
                return interrupted;
            }

            @Override
            public void begin() {
                begun = true;
            }

            @Override
            public void spare() {
                begun = false;
            }

            @Override
            public void keep(String content) {
                toBeKept[0] = content;
            }
        });
        if (toBeKept[0] != null) {
            if (failsToKeep) {
                throw new IOException("the database could not be used");
            }
            kept = toBeKept[0];
            begun = false;
        }
        return result;
    }
}
