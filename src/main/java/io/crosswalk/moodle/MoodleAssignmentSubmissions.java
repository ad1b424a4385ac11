package io.crosswalk.moodle;

import io.crosswalk.connector.SubmittedWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The submissions of assignments. */
final class MoodleAssignmentSubmissions {

    private final MoodleHandOver handOver;
    private final MoodleAssignmentReader rows;
    private final MoodleTeams teams;
    private final MoodleSubmissionTranslator translator = new MoodleSubmissionTranslator();

    MoodleAssignmentSubmissions(MoodleHandOver handOver, MoodleAssignmentReader rows, MoodleTeams teams) {
        this.handOver = handOver;
        this.rows = rows;
        this.teams = teams;
    }

    void give(MoodleWork.Assign work) {
        String id = work.activity().id();
        MoodleAssignmentRows of = rows.rows(id);
        MoodleGradebook grades = handOver.grades();
        Set<String> refused = new HashSet<>();
        of.refusals().forEach(refusal -> handOver.refuse(refusal, refused));
        rows.refusedFlags(id).forEach(refusal -> handOver.refuse(refusal, refused));
        Set<String> people = new TreeSet<>(of.people());
        if (work.team()) {
            people.addAll(handOver.students(false));
        }
        grades.people(work.gradeItem()).stream().filter(person -> isOverridden(grades.grade(work.gradeItem(), person))).forEach(people::add);
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : people) {
            if (refused.contains(person) || handOver.isRefused(grades, work, person)) {
                continue;
            }
            MoodleSubmissionRow row = work.team() ? teams.row(work, of, person) : of.ofPerson(person);
            BigDecimal grade = of.grade(person);
            MoodleGradebookGrade entry = grades.grade(work.gradeItem(), person);
            if (row != null || grade != null || isOverridden(entry)) {
                submitted.add(translator.ofAssignment(work, person, row, grade, rows.flags(id).get(person), entry, handOver.dueAt(work, person), handOver.now()));
            }
        }
        handOver.give(submitted);
    }

    private static boolean isOverridden(@Nullable MoodleGradebookGrade entry) {
        return entry != null && entry.overridden();
    }
}
