package io.crosswalk.kit;

import java.util.function.Consumer;

/** What became of one record of a vendor's. */
public sealed interface Translation<T> {

    void give(Consumer<? super T> translated, Consumer<Refusal> refused, Consumer<String> leftOut);

    record Translated<T>(T value) implements Translation<T> {
        @Override
        public void give(Consumer<? super T> translated, Consumer<Refusal> refused, Consumer<String> leftOut) {
            translated.accept(value);
        }
    }

    record Refused<T>(Refusal refusal) implements Translation<T> {
        @Override
        public void give(Consumer<? super T> translated, Consumer<Refusal> refused, Consumer<String> leftOut) {
            refused.accept(refusal);
        }
    }

    /** @param reason a stable code */
    record LeftOut<T>(String reason) implements Translation<T> {
        @Override
        public void give(Consumer<? super T> translated, Consumer<Refusal> refused, Consumer<String> leftOut) {
            leftOut.accept(reason);
        }
    }
}
