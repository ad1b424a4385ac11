package io.crosswalk.operations;

import org.jspecify.annotations.Nullable;

/** @param csv a crosswalk: a line of headings, then one line for each section or student, as in the crosswalk file */
public record CrosswalkText(@Nullable String csv) {

    /** Leaves the lines out: they are about students. */
    @Override
    public String toString() {
        return "CrosswalkText";
    }
}
