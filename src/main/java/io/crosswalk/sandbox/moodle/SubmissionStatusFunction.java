package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;

/** One learner's work in full, with earlier attempts. Reading the work of a team makes its row if there is none yet. */
final class SubmissionStatusFunction {

    SubmissionStatusFunction(Functions functions) {
        functions.usual("mod_assign_get_submission_status", SubmissionStatusFunction::status, "assignid", "userid", "groupid");
    }

    private static void status(Call call) throws IOException {
        Activity activity = AssignSelection.require(call, Capabilities.VIEW_ASSIGN);
        CourseRoom room = call.roomOf(activity);
        long userId = call.arguments().whole("userid", 0);
        if (!SubmissionFunctions.canSee(call, room, userId)) {
            throw Refusal.notEnrolled();
        }
        AssignWork work = call.site().assign(activity);
        Attempt own = work.latest(userId, 0);
        boolean team = activity.is(Trait.TEAM);
        long teamId = team ? room.teamOf(activity, userId) : 0;
        Attempt teamRow = team ? work.teamRowForReading(teamId, call.now()) : null;
        UserFlags flags = work.keptFlags(userId);
        AssignGrade grade = work.current(userId);
        boolean graded = grade != null && grade.given() && work.released(activity, userId);
        Json json = call.json();
        json.object(() -> {
            json.object("lastattempt", () -> {
                if (own != null) {
                    json.object("submission", () -> SubmissionFunctions.row(call, activity, own));
                }
                if (teamRow != null) {
                    json.object("teamsubmission", () -> SubmissionFunctions.row(call, activity, teamRow));
                    json.number("submissiongroup", teamId);
                }
                json.emptyLists("submissiongroupmemberswhoneedtosubmit");
                json.text("submissionsenabled", activity.takesSubmissions() ? "true" : "false");
                json.number("locked", flags != null && flags.locked() ? 1 : 0);
                json.flag("graded", graded);
                json.flag("canedit", false);
                json.flag("caneditowner", false);
                json.flag("cansubmit", false);
                if (flags == null) {
                    json.nothing("extensionduedate");
                } else {
                    json.time("extensionduedate", flags.extension());
                }
                json.number("timelimit", 0);
                json.flag("blindmarking", activity.is(Trait.BLIND) && !activity.is(Trait.REVEALED));
                json.text("gradingstatus", own == null ? "notgraded" : SubmissionFunctions.gradingStatus(call.site(), activity, own));
                json.numbers("usergroups", room.groupsOf(userId));
            });
            if (graded) {
                json.object("feedback", () -> {
                    json.object("grade", () -> grade(json, grade));
                    json.text("gradefordisplay", grade.value().setScale(2, RoundingMode.HALF_UP) + "&nbsp;/&nbsp;" + AssignFunctions.grade(activity));
                    json.time("gradeddate", grade.changedAt());
                    json.emptyLists("plugins");
                });
            }
            List<Attempt> earlier = own == null ? List.of() : work.allAttempts().stream()
                    .filter(row -> row.userId() == userId && row.number() < own.number()).toList();
            if (!earlier.isEmpty()) {
                json.list("previousattempts", earlier, row -> json.object(() -> {
                    json.number("attemptnumber", row.number());
                    json.object("submission", () -> SubmissionFunctions.row(call, activity, row));
                    List<AssignGrade> grades = work.allGrades().stream()
                            .filter(candidate -> candidate.userId() == userId && candidate.attempt() == row.number()).toList();
                    if (!grades.isEmpty()) {
                        json.object("grade", () -> grade(json, grades.get(0)));
                    }
                    json.emptyLists("feedbackplugins");
                }));
            }
            json.emptyLists("assignmentdata");
            json.warnings(call.warnings());
        });
    }

    private static void grade(Json json, AssignGrade grade) throws IOException {
        json.number("id", grade.id());
        json.number("userid", grade.userId());
        json.number("attemptnumber", grade.attempt());
        json.time("timecreated", grade.createdAt());
        json.time("timemodified", grade.changedAt());
        json.number("grader", grade.grader());
        json.text("grade", grade.value().setScale(5, RoundingMode.HALF_UP).toPlainString());
    }
}
