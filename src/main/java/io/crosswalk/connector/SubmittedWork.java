package io.crosswalk.connector;

import io.crosswalk.canonical.SubmissionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the vendor lists it, before it is given to each section that the student attends.
 *
 * @param sectionId null where the vendor keeps submissions by course: it then counts in every section of the course in
 *     which the person is a student and the assignment is assigned
 * @param assigned false where the vendor says that the work is not assigned to this person after all
 * @param touched the work was handed in, or has a released grade, or the student is excused
 */
public record SubmittedWork(
        @Nullable String sectionId,
        String assignmentId,
        String personId,
        SubmissionStatus status,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal points,
        @Nullable String grade,
        boolean assigned,
        boolean touched) {}
