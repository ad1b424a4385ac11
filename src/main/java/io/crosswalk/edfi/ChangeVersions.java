package io.crosswalk.edfi;

/** The change versions that a target has; a newest one that went down means that its data were replaced. */
public record ChangeVersions(long oldest, long newest) {}
