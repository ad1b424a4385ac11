package io.crosswalk.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers a stream into portions that are written at once. */
public final class Portions<T> {

    private static final int SIZE = 1_000;

    private final Consumer<List<T>> writer;
    private final List<T> gathered = new ArrayList<>(SIZE);

    public Portions(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    public void add(T element) {
        gathered.add(element);
        if (gathered.size() == SIZE) {
            flush();
        }
    }

    public void flush() {
        if (!gathered.isEmpty()) {
            writer.accept(List.copyOf(gathered));
            gathered.clear();
        }
    }
}
