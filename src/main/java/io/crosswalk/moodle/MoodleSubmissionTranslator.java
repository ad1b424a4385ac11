package io.crosswalk.moodle;

import io.crosswalk.canonical.Circumstances;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.moodle.MoodleSubmissionRow.Status;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where one student stands with one piece of work, from all that Moodle keeps about it in several places. */
final class MoodleSubmissionTranslator {

    /**
     * @param row the student's, or their team's; null without one
     * @param grade of the latest attempt, released or not
     * @param flag null where nothing was set for this student
     * @param entry of the gradebook; null where it has none, or was not read
     * @param dueAt the student's own due date
     */
    SubmittedWork ofAssignment(MoodleWork.Assign work, String personId, @Nullable MoodleSubmissionRow row, @Nullable BigDecimal grade,
            @Nullable MoodleFlag flag, @Nullable MoodleGradebookGrade entry, @Nullable Instant dueAt, Instant now) {
        Status status = row == null ? Status.NEW : row.status();
        Instant handedInAt = row != null && status == Status.SUBMITTED ? row.modifiedAt() : null;
        BigDecimal visible = released(work, grade, flag, entry);
        // A teacher who gave the work back has said that it is not missing.
        Boolean missing = status == Status.REOPENED ? Boolean.FALSE : null;
        return submitted(work, personId, null, missing, handedInAt, status == Status.DRAFT, status == Status.REOPENED,
                MoodleReleasedGrade.of(visible, work.scale(), entry), dueAt, now);
    }

    private static @Nullable BigDecimal released(MoodleWork.Assign work, @Nullable BigDecimal grade, @Nullable MoodleFlag flag, @Nullable MoodleGradebookGrade entry) {
        if (work.anonymous() || entry != null && entry.hidden()) {
            return null;
        }
        if (entry != null && entry.overridden()) {
            return entry.value();
        }
        return !work.workflow() || flag != null && flag.released() ? grade : null;
    }

    /**
     * A quiz shuts at its end, so that nothing is handed in late.
     *
     * @param attempt null where there is none, or none was asked for
     */
    SubmittedWork ofQuiz(MoodleWork.Quiz work, String personId, @Nullable MoodleAttempts attempt, @Nullable MoodleGradebookGrade entry, @Nullable Instant dueAt, Instant now) {
        MoodleReleasedGrade grade = MoodleReleasedGrade.of(entry == null ? null : entry.releasedValue(), false, entry);
        Instant handedInAt = attempt != null ? attempt.handedInAt() : grade != null && entry != null ? entry.handedInAt() : null;
        return submitted(work, personId, false, null, handedInAt, attempt != null && attempt.begun(), false, grade, dueAt, now);
    }

    /** @param postedAt when the student first said something; null if never, or where it was not asked for */
    SubmittedWork ofForum(MoodleWork.Forum work, String personId, @Nullable Instant postedAt, @Nullable MoodleGradebookGrade entry, @Nullable Instant dueAt, Instant now) {
        MoodleReleasedGrade grade = MoodleReleasedGrade.of(entry == null ? null : entry.releasedValue(), work.scale(), entry);
        return submitted(work, personId, null, null, postedAt, false, false, grade, dueAt, now);
    }

    SubmittedWork ofGradeItem(MoodleWork.GradeItem work, String personId, MoodleGradebookGrade entry, Instant now) {
        MoodleReleasedGrade grade = MoodleReleasedGrade.of(entry.releasedValue(), work.scale(), entry);
        return submitted(work, personId, null, null, null, false, false, grade, work.activity().dueAt(), now);
    }

    private static SubmittedWork submitted(MoodleWork work, String personId, @Nullable Boolean late, @Nullable Boolean missing, @Nullable Instant handedInAt,
            boolean draft, boolean reopened, @Nullable MoodleReleasedGrade grade, @Nullable Instant dueAt, Instant now) {
        Circumstances circumstances = new Circumstances(false, late, missing, handedInAt, draft, reopened, grade != null, dueAt, work.activity().handingInVisible());
        return new SubmittedWork(null, work.activity().id(), personId, circumstances.statusAt(now), handedInAt,
                grade == null ? null : grade.points(), grade == null ? null : grade.text(), true, handedInAt != null || grade != null);
    }
}
