package io.crosswalk.schoology;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published grade item of a section.
 *
 * @param id of what is graded: of the assignment or the discussion itself
 * @param listedId of the grade item, by which grades may name it; mostly the same
 * @param assigneeEnrollments ids of the enrollments to which it is assigned by name
 * @param assigneeGroups ids of the grading groups to which it is assigned; with no names either, everybody has it
 * @param gradesShown grades are shown to students as soon as they are entered
 * @param scaleType of grades that do not say it themselves: 1 for letters by percent
 * @param countsSubmissions Schoology says when something was last handed in
 * @param lastSubmission drafts included; null for never
 */
record SchoologyAssignment(
        String id,
        String listedId,
        String title,
        @Nullable String description,
        String category,
        @Nullable Instant dueAt,
        @Nullable BigDecimal maxPoints,
        HandingIn handingIn,
        Set<String> assigneeEnrollments,
        Set<String> assigneeGroups,
        boolean gradesShown,
        @Nullable String scaleId,
        @Nullable String scaleType,
        boolean countsSubmissions,
        @Nullable Instant lastSubmission) {

    /** Where it shows that work was handed in. */
    enum HandingIn {
        SUBMISSIONS,
        POSTS,
        /** Tests, work on paper, and tools of others. */
        NOT_VISIBLE
    }

    boolean isForEverybody() {
        return assigneeEnrollments.isEmpty() && assigneeGroups.isEmpty();
    }

    /** Whether something may have been handed in at that moment or later, as far as Schoology tells. */
    boolean mayHaveSubmissionsSince(Instant moment) {
        return handingIn == HandingIn.SUBMISSIONS && (!countsSubmissions || lastSubmission != null && !lastSubmission.isBefore(moment));
    }
}
