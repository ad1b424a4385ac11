package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gradebook of a course: of every active learner every column, and the total that differs from learner to learner. */
final class GradeReportFunction {

    /** Stands for the course total, which is no activity. */
    private static final Activity TOTAL = ActivityDraft.manual(0, "", Instant.EPOCH).numbered(0, 0);

    GradeReportFunction(Functions functions) {
        functions.usual("gradereport_user_get_grade_items", GradeReportFunction::items, "courseid", "userid", "groupid");
    }

    private static void items(Call call) throws IOException {
        CourseRoom room = call.room(call.arguments().whole("courseid"));
        call.require(Capabilities.VIEW_GRADE_REPORT, room);
        call.require(Capabilities.VIEW_ALL_GRADES, room);
        long userId = call.arguments().whole("userid", 0);
        long group = call.arguments().whole("groupid", 0);
        List<Long> wanted = userId != 0 ? List.of(userId) : call.site().students(room, call.now()).stream()
                .filter(id -> group == 0 || room.members(group).contains(id)).toList();
        List<Account> learners = wanted.stream().map(call.site()::account).filter(Objects::nonNull).toList();
        List<Activity> columns = room.activities().stream().filter(activity -> activity.grading() != null)
                .filter(activity -> call.canSee(activity))
                .filter(activity -> !Objects.requireNonNull(activity.grading()).hidden() || call.may(Capabilities.VIEW_HIDDEN_GRADES, room)).toList();
        Json json = call.json();
        json.object(() -> {
            json.list("usergrades", learners, learner -> json.object(() -> {
                json.number("courseid", room.course().id());
                json.text("courseidnumber", room.course().idNumber());
                json.number("userid", learner.id());
                json.text("userfullname", learner.fullName());
                json.text("useridnumber", learner.idNumber() == null ? "" : learner.idNumber());
                json.number("maxdepth", 2);
                json.list("gradeitems", withTotal(columns), column -> json.object(() -> {
                    if (column == TOTAL) {
                        total(call, room, learner.id(), columns);
                    } else {
                        item(call, room, learner.id(), column);
                    }
                }));
            }));
            json.warnings(call.warnings());
        });
    }

    private static List<Activity> withTotal(List<Activity> columns) {
        return Stream.concat(columns.stream(), Stream.of(TOTAL)).toList();
    }

    private static void item(Call call, CourseRoom room, long userId, Activity column) throws IOException {
        Json json = call.json();
        Activity.Grading grading = Objects.requireNonNull(column.grading());
        Mark mark = call.site().mark(column, userId);
        boolean hidden = grading.hidden() || (mark != null && mark.hidden());
        Enrolment enrolment = room.enrolment(userId);
        boolean withheld = enrolment == null || (hidden && !call.may(Capabilities.VIEW_HIDDEN_GRADES, room));
        BigDecimal value = withheld ? null : call.site().finalGrade(column, userId);
        boolean manual = column.kind() instanceof Kind.Manual;
        json.number("id", column.itemId());
        json.text("itemname", Json.escaped(column.name()));
        json.text("itemtype", manual ? "manual" : "mod");
        if (manual) {
            json.nothing("itemmodule", "iteminstance", "itemnumber");
        } else {
            json.text("itemmodule", column.kind().module());
            json.number("iteminstance", column.instance());
            json.number("itemnumber", column.kind() instanceof Kind.Forum forum && forum.whole() ? 1 : 0);
        }
        json.text("idnumber", "");
        json.number("categoryid", room.course().id());
        json.nothing("outcomeid", "scaleid");
        json.flag("locked", false);
        if (!manual) {
            json.number("cmid", column.cmid());
        }
        json.text("status", mark != null && mark.excluded() ? "dropped" : value == null ? "novalue" : "used");
        json.decimal("graderaw", value);
        json.timeOrNull("gradedatesubmitted", value == null ? null : submittedAt(call, column, userId));
        json.timeOrNull("gradedategraded", value == null ? null : gradedAt(call, column, userId, mark));
        json.flag("gradehiddenbydate", false);
        json.flag("gradeneedsupdate", call.manners().gradesStale);
        json.flag("gradeishidden", hidden);
        json.flag("gradeislocked", false);
        json.flag("gradeisoverridden", mark != null && mark.overridden());
        json.text("gradeformatted", GradeFormat.of(value, grading, call.language()));
        json.decimal("grademin", grading.scale() ? BigDecimal.ONE : BigDecimal.ZERO);
        json.decimal("grademax", grading.maximum());
        json.text("rangeformatted", grading.scale() ? "Beginning&ndash;Proficient" : "0&ndash;" + grading.maximum().toPlainString());
        json.text("percentageformatted", GradeFormat.percentage(value, grading, call.language()));
        json.text("feedback", "");
        json.number("feedbackformat", 0);
    }

    /** A quiz tells the gradebook when its last attempt was finished; other activities tell nothing. */
    private static @Nullable Instant submittedAt(Call call, Activity column, long userId) {
        return column.kind() instanceof Kind.Quiz
                ? call.site().quiz(column).marked(userId).stream().map(QuizAttempt::finishedAt).filter(Objects::nonNull).max(Instant::compareTo).orElse(null)
                : null;
    }

    private static @Nullable Instant gradedAt(Call call, Activity column, long userId, @Nullable Mark mark) {
        if (mark != null && mark.value() != null) {
            return mark.at();
        }
        return switch (column.kind().type()) {
            case ASSIGN -> {
                AssignGrade grade = call.site().assign(column).inGradebook(column, userId);
                yield grade == null ? null : grade.changedAt();
            }
            case QUIZ -> call.site().quiz(column).marked(userId).stream().map(QuizAttempt::changedAt).max(Instant::compareTo).orElse(null);
            case FORUM, LESSON, H5PACTIVITY, SCORM, PAGE, GRADE -> null;
        };
    }

    /** Out of what was graded so far: its maximum is another for every learner. */
    private static void total(Call call, CourseRoom room, long userId, List<Activity> columns) throws IOException {
        Json json = call.json();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        for (Activity column : columns) {
            BigDecimal value = call.site().finalGrade(column, userId);
            if (value != null) {
                sum = sum.add(value);
                maximum = maximum.add(Objects.requireNonNull(column.grading()).maximum());
            }
        }
        json.number("id", 90_000_000 + room.course().id());
        json.nothing("itemname");
        json.text("itemtype", "course");
        json.nothing("itemmodule");
        json.number("iteminstance", room.course().id());
        json.nothing("itemnumber");
        json.text("idnumber", "");
        json.nothing("categoryid", "outcomeid", "scaleid");
        json.flag("locked", false);
        json.decimal("graderaw", sum);
        json.nothing("gradedatesubmitted", "gradedategraded");
        json.flag("gradehiddenbydate", false);
        json.flag("gradeneedsupdate", false);
        json.flag("gradeishidden", false);
        json.flag("gradeislocked", false);
        json.flag("gradeisoverridden", false);
        json.text("gradeformatted", GradeFormat.number(sum, call.language()));
        json.number("grademin", 0);
        json.decimal("grademax", maximum);
        json.text("rangeformatted", "0&ndash;" + maximum.toPlainString());
        json.text("percentageformatted", "-");
        json.text("feedback", "");
        json.number("feedbackformat", 0);
    }
}
