package io.crosswalk.sandbox.district;

import io.crosswalk.sandbox.district.Submission.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The assignments of an ordinary course, and who did what for them. */
final class OrdinaryWork {

    private static final long TEACHER = OrdinaryCourses.FIRST_TEACHER;
    private static final List<String> TITLES = List.of("Reading notes", "Chapter quiz", "Class discussion", "Worksheet", "Project report");
    private static final List<String> TYPES = List.of("online_text_entry", "online_quiz", "discussion_topic", "on_paper", "online_upload");
    private static final List<Double> POINTS = List.of(20.0, 10.0, 5.0, 25.0, 100.0);

    private final Calendar calendar;
    private final long seed;
    private final int perCourse;

    OrdinaryWork(Calendar calendar, long seed, int perCourse) {
        this.calendar = calendar;
        this.seed = seed;
        this.perCourse = perCourse;
    }

    Assignment assignment(long id, long courseId, int position) {
        int kind = position % TITLES.size();
        int due = position == perCourse - 1 ? 7 : -3 - 7 * (perCourse - 2 - position);
        return Assignment.of(id, courseId, TITLES.get(kind) + " " + (position + 1), calendar.due(due), POINTS.get(kind), calendar.at(due - 21, 9))
                .taking(TYPES.get(kind))
                .described("<p>Part " + (position + 1) + " of the course. <b>Hand in</b> before the due date.</p>");
    }

    Submission submission(Assignment assignment, long userId) {
        Submission nothing = Submission.none(assignment.id(), userId);
        int chance = Chance.of(seed, nothing.id(), 100);
        Instant due = assignment.dueAt();
        if (due == null) {
            return nothing;
        }
        String type = assignment.submissionTypes().get(0);
        Instant early = due.minus(Duration.ofMinutes(60 + 17L * chance));
        if (due.isAfter(calendar.due(0))) {
            return chance < 10 && !type.equals("on_paper") ? nothing.handedIn(type, calendar.at(-2, 10)) : nothing;
        }
        if (type.equals("on_paper")) {
            return chance < 90 ? graded(nothing, assignment, chance) : nothing;
        }
        if (chance >= 86 && chance < 92) {
            return nothing;
        }
        if (chance >= 92 && chance < 94) {
            return nothing.excuse();
        }
        Instant handedInAt = chance >= 70 && chance < 78 ? due.plus(Duration.ofMinutes(30 + chance)) : early;
        Submission handedIn = nothing.handedIn(type, handedInAt);
        if (chance >= 78 && chance < 86) {
            return handedIn;
        }
        Submission graded = graded(handedIn, assignment, chance >= 94 && chance < 96 ? 100 : chance);
        return switch (chance) {
            case 96, 97 -> graded.posted(null);
            case 98 -> graded.redo();
            case 99 -> graded.handedIn(type, due.plus(Duration.ofHours(50)));
            default -> graded;
        };
    }

    private static Submission graded(Submission submission, Assignment assignment, int chance) {
        Double possible = assignment.pointsPossible();
        Instant due = assignment.dueAt();
        if (possible == null || due == null) {
            return submission;
        }
        double score = Math.round(possible * 2 * (100 - chance) / 100) / 2.0;
        Instant at = due.plus(Duration.ofHours(48));
        return submission.graded(new Grade(score, null, null, TEACHER, at, true)).posted(at);
    }
}
