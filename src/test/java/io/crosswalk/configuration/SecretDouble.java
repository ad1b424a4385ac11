package io.crosswalk.configuration;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An environment and files that exist only in the test. */
final class SecretDouble implements SecretSources {

    static final String PASSWORD_HASH = "{bcrypt}$2y$12$" + "a".repeat(53);

    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> files = new HashMap<>();

    @Override
    public @Nullable String environment(String name) {
        return environment.get(name);
    }

    /** Known by the file's name alone. */
    @Override
    public String file(Path path) throws IOException {
        String text = files.get(path.getFileName().toString());
        if (text == null) {
            throw new NoSuchFileException(path.toString());
        }
        return text;
    }
}
