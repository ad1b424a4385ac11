package io.crosswalk.sandbox.district;

import org.jspecify.annotations.Nullable;

/** @param homeCourseId the course that a cross-listed section was taken from; null if it was not */
public record Section(long id, long courseId, String name, @Nullable String sisId, @Nullable String integrationId, @Nullable Long homeCourseId) {}
