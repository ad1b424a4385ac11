package io.crosswalk.moodle;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.moodle.MoodleSettings.QuizAttempts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hands on the submissions of one course, work by work. */
final class MoodleSubmissions {

    private final CourseworkRequest request;
    private final CourseworkIntake intake;
    private final MoodleMembers members;
    private final Map<String, MoodleDueDates> dueDates;
    private final MoodleGradebookReader gradebook;
    private final MoodleSubmissionTranslator translator = new MoodleSubmissionTranslator();
    private long place;

    MoodleSubmissions(CourseworkRequest request, CourseworkIntake intake, MoodleMembers members, Map<String, MoodleDueDates> dueDates, MoodleGradebookReader gradebook) {
        this.request = request;
        this.intake = intake;
        this.members = members;
        this.dueDates = dueDates;
        this.gradebook = gradebook;
    }

    void ofAssignment(MoodleWork.Assign work, MoodleAssignmentReader rows, MoodleTeams teams) {
        String id = work.activity().id();
        MoodleAssignmentRows of = rows.rows(id);
        MoodleGradebook grades = gradebook.read();
        Set<String> refused = new HashSet<>();
        of.refusals().forEach(refusal -> refuse(refusal, refused));
        rows.refusedFlags(id).forEach(refusal -> refuse(refusal, refused));
        Set<String> people = new TreeSet<>(of.people());
        if (work.team()) {
            people.addAll(students(false));
        }
        grades.people(work.gradeItem()).stream().filter(person -> isOverridden(grades.grade(work.gradeItem(), person))).forEach(people::add);
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : people) {
            if (refused.contains(person) || isRefused(grades, work, person)) {
                continue;
            }
            MoodleSubmissionRow row = work.team() ? teams.row(work, of, person) : of.ofPerson(person);
            BigDecimal grade = of.grade(person);
            MoodleGradebookGrade entry = grades.grade(work.gradeItem(), person);
            if (row != null || grade != null || isOverridden(entry)) {
                submitted.add(translator.ofAssignment(work, person, row, grade, rows.flags(id).get(person), entry, dueAt(work, person), request.now()));
            }
        }
        give(submitted);
    }

    private static boolean isOverridden(@Nullable MoodleGradebookGrade entry) {
        return entry != null && entry.overridden();
    }

    /**
     * @param complete false for the grades alone
     * @param restriction to whom it is given; null for everybody
     */
    void ofQuiz(MoodleWork.Quiz work, QuizAttempts wanted, boolean complete, @Nullable MoodleAvailability restriction, MoodleHandedIn handedIn) {
        MoodleGradebook grades = gradebook.read();
        List<String> asked = !complete || wanted == QuizAttempts.NEVER || !isOpen(work) ? List.of() : students(true).stream()
                .filter(person -> restriction == null || restriction.includes(members.groups(person)))
                .filter(person -> wanted == QuizAttempts.ALWAYS || isUngraded(grades.grade(work.gradeItem(), person)))
                .toList();
        Set<String> refused = new HashSet<>();
        Map<String, MoodleAttempts> attempts = handedIn.attempts(work, asked, refusal -> refuse(refusal, refused));
        Set<String> people = new TreeSet<>(attempts.keySet());
        people.addAll(grades.people(work.gradeItem()));
        people.removeAll(refused);
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : people) {
            MoodleGradebookGrade entry = grades.grade(work.gradeItem(), person);
            boolean known = attempts.containsKey(person) || !isUngraded(entry) || complete && wanted == QuizAttempts.NEVER;
            if (known && !isRefused(grades, work, person)) {
                submitted.add(translator.ofQuiz(work, person, attempts.get(person), entry, dueAt(work, person), request.now()));
            }
        }
        give(submitted);
    }

    private boolean isOpen(MoodleWork.Quiz work) {
        return work.activity().opensAt() == null || !work.activity().opensAt().isAfter(request.now());
    }

    private static boolean isUngraded(@Nullable MoodleGradebookGrade entry) {
        return entry == null || entry.releasedValue() == null;
    }

    /** Whether a graded student posted, and when, is known only where the posts were read: so all of it or nothing. */
    void ofForum(MoodleWork.Forum work, MoodleHandedIn handedIn) {
        MoodleGradebook grades = gradebook.read();
        Map<String, Instant> posts = work.activity().handingInVisible() ? posts(work, handedIn) : Map.of();
        Set<String> people = new TreeSet<>(posts.keySet());
        people.addAll(grades.people(work.gradeItem()));
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : people) {
            if (!isRefused(grades, work, person)) {
                submitted.add(translator.ofForum(work, person, posts.get(person), grades.grade(work.gradeItem(), person), dueAt(work, person), request.now()));
            }
        }
        give(submitted);
    }

    private static Map<String, Instant> posts(MoodleWork.Forum work, MoodleHandedIn handedIn) {
        try {
            return handedIn.posts(work);
        } catch (UnusableFieldException unusable) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The posts of " + work.activity().id() + " cannot be read: " + unusable.getMessage()
                    + ". Set forumPosts to false to do without them, and report it with the version of Moodle.");
        }
    }

    void ofGradeItem(MoodleWork.GradeItem work) {
        MoodleGradebook grades = gradebook.read();
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : new TreeSet<>(grades.people(work.gradeItem()))) {
            MoodleGradebookGrade entry = grades.grade(work.gradeItem(), person);
            if (entry != null) {
                submitted.add(translator.ofGradeItem(work, person, entry, request.now()));
            }
        }
        grades.refusals(work.gradeItem()).forEach(refusal -> refuse(refusal, new HashSet<>()));
        give(submitted);
    }

    private boolean isRefused(MoodleGradebook grades, MoodleWork work, String person) {
        Refusal refusal = grades.refusal(work.gradeItem(), person);
        if (refusal != null) {
            refuse(refusal, new HashSet<>());
        }
        return refusal != null;
    }

    private void refuse(Refusal refusal, Set<String> people) {
        place++;
        if (refusal.personId() == null || people.add(refusal.personId())) {
            intake.rejected(refusal.rejection(Kind.SUBMISSION, place));
        }
    }

    private Set<String> students(boolean activeOnly) {
        Set<String> students = new TreeSet<>();
        request.enrollments().stream().filter(enrollment -> !activeOnly || enrollment.state() == Enrollment.State.ACTIVE)
                .forEach(enrollment -> students.add(enrollment.personId()));
        return students;
    }

    private @Nullable Instant dueAt(MoodleWork work, String person) {
        MoodleDueDates dates = dueDates.get(work.activity().id());
        return dates == null ? work.activity().dueAt() : dates.of(person);
    }

    private void give(List<SubmittedWork> submitted) {
        if (!submitted.isEmpty()) {
            intake.submissions(submitted);
        }
    }
}
