package io.crosswalk.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Statements that are too long to stand among Java. */
final class SqlFile {

    private SqlFile() {}

    static String read(String name) {
        try (InputStream content = SqlFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar is damaged: " + name + " cannot be read", e);
        }
    }
}
