package io.crosswalk.connector;

import io.crosswalk.canonical.Enrollment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to read of a course.
 *
 * @param sectionIds the course's sections that are matched; others are not to be translated
 * @param enrollments of those sections, students only (for vendors that assign by section or by person)
 * @param changedSince null for everything; else only what changed since may be read, as far as the vendor can tell: the
 *     assignments are still to be listed completely
 * @param now the moment for which statuses are to be computed
 */
public record CourseworkRequest(
        Course course,
        Set<String> sectionIds,
        List<Enrollment> enrollments,
        @Nullable Instant changedSince,
        Instant now) {}
