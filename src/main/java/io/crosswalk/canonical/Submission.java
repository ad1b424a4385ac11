package io.crosswalk.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one student stands with one assignment of one section; exists from the moment the work is assigned.
 *
 * @param submittedAt when the work was handed in; null before that
 * @param points the released grade in points, exact; null without one. Zero is a grade.
 * @param grade the released grade in the vendor's own words, for example {@code A-} or {@code 85.5%}; null without one
 */
public record Submission(
        String sectionId,
        String assignmentId,
        String personId,
        SubmissionStatus status,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal points,
        @Nullable String grade) {

    public String assignmentIdentifier() {
        return sectionId + "-" + assignmentId;
    }

    /** Stable for life: never the vendor's id of the submission, which appears only once work is handed in. */
    public String identifier() {
        return assignmentIdentifier() + "-" + personId;
    }
}
