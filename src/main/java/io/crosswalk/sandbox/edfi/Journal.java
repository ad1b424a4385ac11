package io.crosswalk.sandbox.edfi;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    private final @Nullable Path file;
    private @Nullable OutputStream target;

    Journal(@Nullable Path file) {
        this.file = file;
    }

    boolean exists() {
        return file != null && Files.exists(file);
    }

    /** Hands over each complete line; a last line that was cut off by the end of the process was never answered. */
    void replay(Consumer<byte[]> line) {
        if (file != null) {
            try (LineStream lines = new LineStream(Files.newInputStream(file))) {
                for (byte[] next = lines.next(); next != null; next = lines.next()) {
                    line.accept(next);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The journal " + file + " cannot be read; remove it to start anew",
                        unreadable);
            }
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
            throw new UncheckedIOException("The journal " + file + " cannot be written", unwritable);
        }
    }

    synchronized void append(byte[] line) {
        if (target != null) {
            byte[] whole = Arrays.copyOf(line, line.length + 1);
            whole[line.length] = '\n';
            try {
                target.write(whole);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The journal " + file + " cannot be written", unwritable);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (target != null) {
            try {
                target.close();
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The journal " + file + " cannot be closed", unwritable);
            }
        }
    }

    private static void write(OutputStream lines, byte[] line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
