package io.crosswalk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where secrets are kept. */
public interface SecretSources {

    /** The value of an environment variable; null where it is not set. */
    @Nullable String environment(String name);

    /** The text of a file, with the line end that editors add. */
    String file(Path path) throws IOException;

    /** The environment and the files of this process. */
    static SecretSources ofThisProcess() {
        return new SecretSources() {
            // No credential comes near this, and a device or a log named by mistake must not fill the memory.
            private static final int LARGEST_SECRET = 65_536;

            @Override
            public @Nullable String environment(String name) {
                return System.getenv(name);
            }

            @Override
            public String file(Path path) throws IOException {
                try (InputStream stream = Files.newInputStream(path)) {
                    byte[] bytes = stream.readNBytes(LARGEST_SECRET + 1);
                    if (bytes.length > LARGEST_SECRET) {
                        throw new IOException("More than " + LARGEST_SECRET + " bytes: " + path);
                    }
                    return new String(bytes, StandardCharsets.UTF_8);
                }
            }
        };
    }
}
