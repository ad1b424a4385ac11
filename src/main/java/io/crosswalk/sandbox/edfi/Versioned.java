package io.crosswalk.sandbox.edfi;

/** Something that happened to a row at a change version. */
interface Versioned {

    long changeVersion();
}
