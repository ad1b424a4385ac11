package io.crosswalk.configuration;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that the configuration names. */
final class ReadableFile {

    private ReadableFile() {}

    /** Returns the absolute path. */
    static @Nullable String read(String value, Place place, Reading reading) {
        try {
            Path file = reading.folder().resolve(value).normalize();
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file.toString();
            }
        } catch (InvalidPathException exception) {
            // Reported like any other file that is not there.
        }
        reading.problems().add(place, Flaw.NO_SUCH_FILE, "it is " + value, Format.FILE.expected());
        return null;
    }
}
