package io.crosswalk.sandbox.edfi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored value of a resource or of an item of a collection.
 *
 * @param index its place in an array of values
 * @param minimum least length in UTF-16 units
 * @param maximum greatest length in UTF-16 units; 0 for no limit
 * @param identity part of the natural key, or of what makes an item of a collection unique
 * @param repeated the same values occur in many rows, so each is stored once
 * @param to the descriptor resource that must hold the value; null: not checked
 * @param items the columns of a collection's items
 */
record Column(
        int index, String name, ColumnType type, int minimum, int maximum, boolean identity, boolean required,
        boolean repeated, @Nullable String to, List<Column> items) {

    Column {
        items = List.copyOf(items);
    }

    boolean isText() {
        return type == ColumnType.STRING || type == ColumnType.DESCRIPTOR;
    }

    boolean mustBeGiven() {
        return required || identity;
    }
}
