package io.crosswalk.moodle;

import io.crosswalk.connector.UnreadableException;

/** What became of one of several things that were asked for together: a failure of one is none of the others'. */
sealed interface Outcome<T> {

    T orThrow();

    record Read<T>(T value) implements Outcome<T> {
        @Override
        public T orThrow() {
            return value;
        }
    }

    record Failed<T>(UnreadableException reason) implements Outcome<T> {
        @Override
        public T orThrow() {
            throw reason;
        }
    }
}
