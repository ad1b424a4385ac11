package io.crosswalk.brightspace;

import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is found when it is first wanted. A failure is kept as well: what is costly is tried once. */
final class Attempted<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;
    private @Nullable UnreadableException failure;

    Attempted(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        T found = value;
        if (found == null) {
            found = found();
            value = found;
        }
        return found;
    }

    private T found() {
        try {
            return source.get();
        } catch (UnreadableException unreadable) {
            failure = unreadable;
            throw unreadable;
        } catch (UncheckedIOException failed) {
            failure = new UnreadableException(Cause.UNREACHABLE, String.valueOf(failed.getMessage()), failed);
            throw failure;
        }
    }
}
