package io.crosswalk.edfi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a database keeps, for as long as a test. */
final class ForgetfulDialectMemory implements DialectMemory {

    private final Map<String, Remembered> choices = new HashMap<>();

    @Override
    public Optional<Remembered> load(String targetId) {
        return Optional.ofNullable(choices.get(targetId));
    }

    @Override
    public void save(String targetId, Remembered remembered) {
        choices.put(targetId, remembered);
    }
}
