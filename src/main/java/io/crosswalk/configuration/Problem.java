package io.crosswalk.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a configuration file. Never holds a secret.
 *
 * @param file as it was named by the caller
 * @param line from 1; of the key, or of the block in which a key is missing
 * @param keyPath for example {@code connectors[0].settings.token}; empty for the file as a whole
 * @param what what is wrong, a sentence without its subject
 * @param expected what would be right; empty where {@code what} says it
 * @param example a line of YAML; null where none helps
 */
public record Problem(Path file, int line, String keyPath, String what, String expected, @Nullable String example) {

    /** The whole problem in words, for staff. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(file).append(", line ").append(line).append(": ");
        text.append(keyPath.isEmpty() ? "the file" : keyPath).append(' ').append(what).append('.');
        if (!expected.isEmpty()) {
            text.append(" Expected: ").append(expected).append('.');
        }
        if (example != null) {
            text.append(" Example: ").append(example);
        }
        return text.toString();
    }
}
