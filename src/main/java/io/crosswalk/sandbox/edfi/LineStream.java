package io.crosswalk.sandbox.edfi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes; one without an end is left out. */
final class LineStream implements AutoCloseable {

    private final InputStream source;

    LineStream(InputStream source) {
        this.source = new BufferedInputStream(source, 1 << 16);
    }

    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = source.read(); next >= 0; next = source.read()) {
            if (next == '\n') {
                return line.toByteArray();
            }
            line.write(next);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
