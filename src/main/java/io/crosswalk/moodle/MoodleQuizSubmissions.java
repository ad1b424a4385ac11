package io.crosswalk.moodle;

import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.moodle.MoodleSettings.QuizAttempts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The submissions of quizzes: graded ones by the gradebook, others by their attempts. */
final class MoodleQuizSubmissions {

    private final MoodleHandOver handOver;
    private final MoodleHandedIn handedIn;
    private final MoodleMembers members;
    private final QuizAttempts wanted;
    private final MoodleSubmissionTranslator translator = new MoodleSubmissionTranslator();

    MoodleQuizSubmissions(MoodleHandOver handOver, MoodleHandedIn handedIn, MoodleMembers members, QuizAttempts wanted) {
        this.handOver = handOver;
        this.handedIn = handedIn;
        this.members = members;
        this.wanted = wanted;
    }

    /**
     * @param complete false for the grades alone
     * @param restriction to whom it is given; null for everybody
     */
    void give(MoodleWork.Quiz work, boolean complete, @Nullable MoodleAvailability restriction) {
        MoodleGradebook grades = handOver.grades();
        List<String> asked = !complete || wanted == QuizAttempts.NEVER || !isOpen(work) ? List.of() : handOver.students(true).stream()
                .filter(person -> restriction == null || restriction.includes(members.groups(person)))
                .filter(person -> wanted == QuizAttempts.ALWAYS || !isSettled(grades.grade(work.gradeItem(), person)))
                .toList();
        Set<String> refused = new HashSet<>();
        Map<String, MoodleAttempts> attempts = handedIn.attempts(work, asked, refusal -> handOver.refuse(refusal, refused));
        Set<String> people = new TreeSet<>(attempts.keySet());
        people.addAll(grades.people(work.gradeItem()));
        people.removeAll(refused);
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : people) {
            MoodleGradebookGrade entry = grades.grade(work.gradeItem(), person);
            boolean known = attempts.containsKey(person) || isSettled(entry) || complete && (wanted == QuizAttempts.NEVER || !isUngraded(entry));
            if (known && !handOver.isRefused(grades, work, person)) {
                submitted.add(translator.ofQuiz(work, person, attempts.get(person), entry, handOver.dueAt(work, person), handOver.now()));
            }
        }
        handOver.give(submitted);
    }

    private boolean isOpen(MoodleWork.Quiz work) {
        return work.activity().opensAt() == null || !work.activity().opensAt().isAfter(handOver.now());
    }

    /** Whether the gradebook tells all that the attempts would. */
    private static boolean isSettled(@Nullable MoodleGradebookGrade entry) {
        return !isUngraded(entry) && entry.handedInAt() != null;
    }

    private static boolean isUngraded(@Nullable MoodleGradebookGrade entry) {
        return entry == null || entry.releasedValue() == null;
    }
}
