package io.crosswalk.edfi;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps one token for each credential, for all processes: an Ed-Fi API limits how many unexpired ones a client may have. */
public interface TokenStore {

    Optional<StoredToken> load(String credentialId);

    /** Replaces what is there. */
    void save(String credentialId, StoredToken token);

    /** Runs {@code action} while no other thread or process runs one for this credential. */
    <T> T exclusively(String credentialId, Supplier<T> action);
}
