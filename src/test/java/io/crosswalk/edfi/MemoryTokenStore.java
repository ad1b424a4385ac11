package io.crosswalk.edfi;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Outlives the {@link EdFiTokens} that use it, as a database does. */
final class MemoryTokenStore implements TokenStore {

    final Map<String, StoredToken> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<StoredToken> load(String credentialId) {
        return Optional.ofNullable(tokens.get(credentialId));
    }

    @Override
    public void save(String credentialId, StoredToken token) {
        tokens.put(credentialId, token);
    }

    @Override
    public synchronized <T> T exclusively(String credentialId, Supplier<T> action) {
        return action.get();
    }
}
