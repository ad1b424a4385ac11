package io.crosswalk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of the working folder; where that has none, the copy that the jar carries under the same path. */
final class WorkingFile {

    private WorkingFile() {}

    /** Returns at most {@code limit} bytes. */
    static byte[] read(Path file, int limit) throws IOException {
        try (InputStream stream = open(file)) {
            return stream.readNBytes(limit);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.exists(file) || file.isAbsolute()) {
            return Files.newInputStream(file);
        }
        String resource = file.normalize().toString().replace('\\', '/');
        InputStream stream = WorkingFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new NoSuchFileException(file.toString());
        }
        return stream;
    }
}
