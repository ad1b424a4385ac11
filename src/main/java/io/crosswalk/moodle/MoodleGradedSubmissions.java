package io.crosswalk.moodle;

import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.UnusableFieldException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The submissions of forums, and of what is known by its grades only. */
final class MoodleGradedSubmissions {

    private final MoodleHandOver handOver;
    private final MoodleHandedIn handedIn;
    private final MoodleSubmissionTranslator translator = new MoodleSubmissionTranslator();

    MoodleGradedSubmissions(MoodleHandOver handOver, MoodleHandedIn handedIn) {
        this.handOver = handOver;
        this.handedIn = handedIn;
    }

    /** Whether a graded student posted, and when, is known only where the posts were read: so all of it or nothing. */
    void give(MoodleWork.Forum work) {
        MoodleGradebook grades = handOver.grades();
        Map<String, Instant> posts = work.activity().handingInVisible() ? posts(work) : Map.of();
        Set<String> people = new TreeSet<>(posts.keySet());
        people.addAll(grades.people(work.gradeItem()));
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : people) {
            if (!handOver.isRefused(grades, work, person)) {
                submitted.add(translator.ofForum(work, person, posts.get(person), grades.grade(work.gradeItem(), person), handOver.dueAt(work, person), handOver.now()));
            }
        }
        handOver.give(submitted);
    }

    private Map<String, Instant> posts(MoodleWork.Forum work) {
        try {
            return handedIn.posts(work);
        } catch (UnusableFieldException unusable) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The posts of " + work.activity().id() + " cannot be read: " + unusable.getMessage()
                    + ". Set forumPosts to false to do without them, and report it with the version of Moodle.");
        }
    }

    void give(MoodleWork.GradeItem work) {
        MoodleGradebook grades = handOver.grades();
        List<SubmittedWork> submitted = new ArrayList<>();
        for (String person : new TreeSet<>(grades.people(work.gradeItem()))) {
            MoodleGradebookGrade entry = grades.grade(work.gradeItem(), person);
            if (entry != null) {
                submitted.add(translator.ofGradeItem(work, person, entry, handOver.now()));
            }
        }
        grades.refusals(work.gradeItem()).forEach(refusal -> handOver.refuse(refusal, new HashSet<>()));
        handOver.give(submitted);
    }
}
