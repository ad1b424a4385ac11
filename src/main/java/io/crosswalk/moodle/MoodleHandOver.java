package io.crosswalk.moodle;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the submissions of every kind of work have in common: whose they may be, until when, and where they go. */
final class MoodleHandOver {

    private final CourseworkRequest request;
    private final CourseworkIntake intake;
    private final Map<String, MoodleDueDates> dueDates;
    private final MoodleGradebookReader gradebook;
    private long place;

    /** @param dueDates by work */
    MoodleHandOver(CourseworkRequest request, CourseworkIntake intake, Map<String, MoodleDueDates> dueDates, MoodleGradebookReader gradebook) {
        this.request = request;
        this.intake = intake;
        this.dueDates = dueDates;
        this.gradebook = gradebook;
    }

    /** Of the whole course; read when it is first needed. */
    MoodleGradebook grades() {
        return gradebook.read();
    }

    Instant now() {
        return request.now();
    }

    @Nullable Instant dueAt(MoodleWork work, String person) {
        MoodleDueDates dates = dueDates.get(work.activity().id());
        return dates == null ? work.activity().dueAt() : dates.of(person);
    }

    Set<String> students(boolean activeOnly) {
        Set<String> students = new TreeSet<>();
        request.enrollments().stream().filter(enrollment -> !activeOnly || enrollment.state() == Enrollment.State.ACTIVE)
                .forEach(enrollment -> students.add(enrollment.personId()));
        return students;
    }

    /** Whether the gradebook's grade of a person cannot be used, which is then reported. */
    boolean isRefused(MoodleGradebook grades, MoodleWork work, String person) {
        Refusal refusal = grades.refusal(work.gradeItem(), person);
        if (refusal != null) {
            refuse(refusal, new HashSet<>());
        }
        return refusal != null;
    }

    /** @param people refused so far, each once; the refused person is added */
    void refuse(Refusal refusal, Set<String> people) {
        place++;
        if (refusal.personId() == null || people.add(refusal.personId())) {
            intake.rejected(refusal.rejection(Kind.SUBMISSION, place));
        }
    }

    void give(List<SubmittedWork> submitted) {
        if (!submitted.isEmpty()) {
            intake.submissions(submitted);
        }
    }
}
