package io.crosswalk.moodle;

import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that Moodle keeps about one assignment's submissions and grades. */
final class MoodleAssignmentRows {

    private final Map<String, MoodleSubmissionRow> byPerson = new HashMap<>();
    private final Map<String, MoodleSubmissionRow> byTeam = new HashMap<>();
    private final Map<String, BigDecimal> grades = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    MoodleAssignmentRows(List<Translation<MoodleSubmissionRow>> submissions, List<Translation<MoodleGrade>> given) {
        submissions.forEach(row -> row.give(this::add, refusals::add, leftOut -> {}));
        given.forEach(row -> row.give(this::add, refusals::add, leftOut -> {}));
    }

    private void add(MoodleSubmissionRow row) {
        if (row.personId().equals("0")) {
            byTeam.merge(row.groupId(), row, MoodleAssignmentRows::later);
        } else {
            byPerson.merge(row.personId(), row, MoodleAssignmentRows::later);
        }
    }

    private static MoodleSubmissionRow later(MoodleSubmissionRow first, MoodleSubmissionRow second) {
        return second.attempt() >= first.attempt() ? second : first;
    }

    private void add(MoodleGrade grade) {
        if (grade.value() != null) {
            grades.put(grade.personId(), grade.value());
        }
    }

    @Nullable MoodleSubmissionRow ofPerson(String personId) {
        return byPerson.get(personId);
    }

    /** @param groupId {@code 0} for those in no group or in several */
    @Nullable MoodleSubmissionRow ofTeam(String groupId) {
        return byTeam.get(groupId);
    }

    @Nullable BigDecimal grade(String personId) {
        return grades.get(personId);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Everybody of whom there is a row of their own, or a grade. */
    Set<String> people() {
        Set<String> people = new TreeSet<>(byPerson.keySet());
        people.addAll(grades.keySet());
        return people;
    }
}
