package io.crosswalk.edfi;

/** A section that the SIS has given another key. */
public record SectionKeyChange(EdFiSection before, EdFiSection after) {}
