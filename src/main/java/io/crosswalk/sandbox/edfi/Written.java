package io.crosswalk.sandbox.edfi;

/** The row as it stands after a write, and whether the write created it. */
record Written(Row row, boolean created) {
}
