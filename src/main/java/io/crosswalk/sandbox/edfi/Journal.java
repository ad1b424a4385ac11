package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file that keeps the rows: one line of JSON per change, written before the change is answered. It outlives the end
 * of the process at any moment, not that of the machine.
 */
final class Journal implements AutoCloseable {

    /** Takes lines, without their end. */
    interface Lines {
        void add(byte[] line);
    }

    /** Reads one line; the parser stands at the beginning of its object and is left at the end. */
    interface Reading {
        void line(JsonParser json) throws IOException;
    }

    private final @Nullable Path file;
    private @Nullable OutputStream target;

    Journal(@Nullable Path file) {
        this.file = file;
    }

    boolean exists() {
        return file != null && Files.exists(file);
    }

    void replay(Reading reading) {
        if (file != null) {
            try {
                cutUnfinishedLine(file);
                try (InputStream lines = Files.newInputStream(file); JsonParser json = Json.MAPPER.createParser(lines)) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        reading.line(json);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The journal " + file + " of the simulated Ed-Fi API cannot be read;"
                        + " remove it to start anew", unreadable);
            }
        }
    }

    /** A last line without an end was cut off by the end of the process, so nobody was told that it was written. */
    private static void cutUnfinishedLine(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            long end = content.length();
            while (end > 0) {
                content.seek(end - 1);
                if (content.read() == '\n') {
                    break;
                }
                end--;
            }
            content.setLength(end);
        }
    }

    /** Puts the given lines in the place of all earlier ones, at once, and is ready for more. */
    void rewrite(Consumer<Lines> state) {
        if (file == null) {
            return;
        }
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path fresh = directory.resolve(file.getFileName() + ".new");
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
                state.accept(line -> write(lines, line));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            target = Files.newOutputStream(file, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    /** @throws UncheckedIOException the line could not be written, so the change must not be answered as done */
    synchronized void append(byte[] line) {
        if (target != null) {
            write(target, line);
        }
    }

    @Override
    public synchronized void close() {
        if (target != null) {
            try {
                target.close();
            } catch (IOException unwritable) {
                throw failed(unwritable);
            }
        }
    }

    private void write(OutputStream lines, byte[] line) {
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        try {
            lines.write(whole);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException("The journal " + file + " of the simulated Ed-Fi API cannot be written", cause);
    }
}
