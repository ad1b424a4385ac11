package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.QuizAttempt.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Quizzes and attempts; one learner a call. */
final class QuizFunctions {

    QuizFunctions(Functions functions) {
        functions.usual("mod_quiz_get_quizzes_by_courses", QuizFunctions::quizzes, "courseids");
        functions.usual("mod_quiz_get_user_attempts", call -> attempts(call, false), "quizid", "userid", "status", "includepreviews");
        functions.unusual("mod_quiz_get_user_quiz_attempts", call -> attempts(call, true), "quizid", "userid", "status", "includepreviews");
        functions.usual("mod_quiz_get_user_best_grade", QuizFunctions::bestGrade, "quizid", "userid");
    }

    private static void quizzes(Call call) throws IOException {
        List<Activity> quizzes = ModuleSelection.ofCourses(call, "quiz", Capabilities.VIEW_QUIZ);
        Json json = call.json();
        json.object(() -> {
            json.list("quizzes", quizzes, quiz -> json.object(() -> quiz(call, quiz)));
            json.warnings(call.warnings());
        });
    }

    private static void quiz(Call call, Activity quiz) throws IOException {
        Json json = call.json();
        Kind.Quiz kind = (Kind.Quiz) quiz.kind();
        json.number("id", quiz.instance());
        json.number("coursemodule", quiz.cmid());
        json.number("course", quiz.courseId());
        json.text("name", Json.escaped(quiz.name()));
        json.text("intro", quiz.intro());
        json.number("introformat", 1);
        json.emptyLists("introfiles");
        json.number("section", ContentFunctions.section(kind));
        json.flag("visible", quiz.visible());
        json.number("groupmode", 0);
        json.number("groupingid", 0);
        json.text("lang", "");
        json.time("timeopen", quiz.opens());
        json.time("timeclose", quiz.due());
        json.number("timelimit", 0);
        boolean manager = call.may(Capabilities.MANAGE_ACTIVITIES, call.roomOf(quiz));
        if (manager) {
            json.text("overduehandling", "autosubmit");
            json.number("graceperiod", 86_400);
        }
        json.text("preferredbehaviour", "deferredfeedback");
        json.number("attempts", kind.attempts());
        json.number("grademethod", kind.method().ordinal() + 1);
        json.number("decimalpoints", 2);
        json.number("questiondecimalpoints", -1);
        json.decimal("sumgrades", kind.sumOfMarks());
        json.decimal("grade", quiz.grading() == null ? BigDecimal.ZERO : quiz.grading().maximum());
        if (manager) {
            json.text("password", "correct horse");
            json.time("timecreated", quiz.createdAt());
            json.time("timemodified", quiz.changedAt());
        }
        json.number("hasfeedback", 0);
    }

    /** @param newer as from Moodle 5.0, which tells attempts that wait to be marked from finished ones */
    private static void attempts(Call call, boolean newer) throws IOException {
        Activity quiz = call.activity("quiz", call.arguments().whole("quizid"));
        long userId = learner(call, quiz);
        String status = call.arguments().text("status", "finished");
        boolean previews = call.arguments().flag("includepreviews");
        List<QuizAttempt> found = call.site().quiz(quiz).of(userId).stream().filter(attempt -> previews || !attempt.preview())
                .filter(attempt -> switch (status) {
                    case "all" -> true;
                    case "finished" -> attempt.state() == State.FINISHED || attempt.state() == State.ABANDONED;
                    case "unfinished" -> attempt.state() == State.INPROGRESS || attempt.state() == State.OVERDUE;
                    default -> throw Refusal.invalidParameter("Invalid status value");
                }).toList();
        Json json = call.json();
        json.object(() -> {
            json.list("attempts", found, attempt -> json.object(() -> attempt(json, quiz, attempt, newer)));
            json.warnings(call.warnings());
        });
    }

    private static void attempt(Json json, Activity quiz, QuizAttempt attempt, boolean newer) throws IOException {
        json.number("id", attempt.id());
        json.number("quiz", quiz.instance());
        json.number("userid", attempt.userId());
        json.number("attempt", attempt.number());
        json.number("uniqueid", attempt.id());
        json.text("layout", "1,0,2,0,3,0");
        json.number("currentpage", 0);
        json.number("preview", attempt.preview() ? 1 : 0);
        boolean waits = newer && attempt.state() == State.FINISHED && attempt.marks() == null;
        json.text("state", waits ? "submitted" : attempt.state().name().toLowerCase(Locale.ROOT));
        json.time("timestart", attempt.startedAt());
        json.time("timefinish", attempt.finishedAt());
        json.time("timemodified", attempt.changedAt());
        json.number("timemodifiedoffline", 0);
        json.nothing("timecheckstate");
        json.decimal("sumgrades", attempt.marks());
        json.emptyLists("gradeitemmarks");
        json.timeOrNull("gradednotificationsenttime", attempt.marks() == null ? null : attempt.finishedAt());
    }

    private static void bestGrade(Call call) throws IOException {
        Activity quiz = call.activity("quiz", call.arguments().whole("quizid"));
        BigDecimal grade = call.site().quiz(quiz).grade(quiz, learner(call, quiz));
        Json json = call.json();
        json.object(() -> {
            json.flag("hasgrade", grade != null);
            if (grade != null) {
                json.decimal("grade", grade);
            }
            json.warnings(call.warnings());
        });
    }

    /** Reports are refused without the capability, and of learners who are not active in the course. */
    private static long learner(Call call, Activity quiz) {
        CourseRoom room = call.roomOf(quiz);
        call.require(Capabilities.VIEW_QUIZ, room);
        long userId = call.arguments().whole("userid", 0);
        if (userId != 0 && userId != SiteFunctions.SERVICE_USER) {
            call.require(Capabilities.VIEW_QUIZ_REPORTS, room);
            Enrolment enrolment = room.enrolment(userId);
            if (enrolment == null || !enrolment.activeAt(call.now())) {
                throw Refusal.moodle("notenrolled", "This user is not enrolled in the course");
            }
        }
        return userId;
    }
}
