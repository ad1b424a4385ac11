package io.crosswalk.kit;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps a credential that changes with its use, for all processes of the hub: what is kept survives a killed process, and at
 * most one thread of all processes works with one credential at a time.
 */
public interface CredentialVault {

    /**
     * Runs {@code work} alone, and returns its result only once what it kept is safe.
     *
     * @throws IOException if the vault or {@code work} failed; what was kept may then be lost
     */
    <T> T exclusively(Credential credential, Work<T> work) throws IOException;

    /**
     * @param owner the id of the connector
     * @param configured what staff gave; once they give another, what was kept for the former is forgotten
     * @param key the secret that what is kept is encrypted with; not kept itself
     */
    record Credential(String owner, String configured, String key) {

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "Credential of " + owner;
        }
    }

    /** What is done with a credential. */
    @FunctionalInterface
    interface Work<T> {
        T with(Safe safe) throws IOException;
    }

    /** What is kept for one credential, while it is held. */
    interface Safe {

        /** What was kept last; empty where nothing was, or where it cannot be decrypted with this key. */
        Optional<String> content();

        /** True where an earlier use {@link #begin began} and what came of it was never kept. */
        boolean interrupted();

        /** Notes at once, for good, that the credential is about to be used up. */
        void begin();

        /** Forgets at once that a use began: the credential was not used up by it. */
        void spare();

        /** Keeps another content from the end of the work on, and forgets that a use began. */
        void keep(String content);
    }
}
