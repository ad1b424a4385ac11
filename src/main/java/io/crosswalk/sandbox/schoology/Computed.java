package io.crosswalk.sandbox.schoology;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/** A few told records, followed by many that are made when they are asked for: a page costs no more than its rows. */
final class Computed<T> extends AbstractList<T> {

    private final List<T> told;
    private final int count;
    private final IntFunction<T> rest;

    Computed(List<T> told, int count, IntFunction<T> rest) {
        this.told = told;
        this.count = count;
        this.rest = rest;
    }

    @Override
    public T get(int index) {
        return index < told.size() ? told.get(index) : rest.apply(index - told.size());
    }

    @Override
    public int size() {
        return told.size() + count;
    }
}
