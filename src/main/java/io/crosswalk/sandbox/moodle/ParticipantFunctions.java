package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Learners as one assignment sees them: suspended ones are left out, and those to whom it is not available. Dates are the learner's
 * own, with overrides but without extensions.
 */
final class ParticipantFunctions {

    ParticipantFunctions(Functions functions) {
        functions.usual("mod_assign_list_participants", ParticipantFunctions::list, "assignid", "groupid", "filter", "skip", "limit", "onlyids",
                "includeenrolments", "tablesort");
        functions.usual("mod_assign_get_participant", ParticipantFunctions::one, "assignid", "userid", "embeduser");
    }

    private static void list(Call call) throws IOException {
        Activity activity = call.activity("assign", call.arguments().whole("assignid"));
        CourseRoom room = call.roomOf(activity);
        boolean may = call.may(Capabilities.VIEW_ASSIGN, room) && call.may(Capabilities.VIEW_ASSIGN_GRADES, room);
        long group = call.arguments().whole("groupid", 0);
        long limit = call.arguments().whole("limit", 0);
        String filter = call.arguments().text("filter", "");
        List<Account> found = !may ? List.of() : call.site().students(room, call.now()).stream()
                .filter(userId -> room.assigned(activity, userId))
                .filter(userId -> group == 0 || room.members(group).contains(userId))
                .map(call.site()::account).filter(Objects::nonNull)
                .filter(account -> !account.suspended() && account.fullName().contains(filter))
                .skip(call.arguments().whole("skip", 0)).limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
        boolean onlyIds = call.arguments().flag("onlyids");
        UserJson users = new UserJson(call);
        Json json = call.json();
        json.list(found, account -> json.object(() -> {
            if (masked(activity)) {
                json.number("id", account.id());
                json.text("fullname", "Participant " + AssignGradeFunctions.mapping(account.id()));
            } else if (onlyIds) {
                json.number("id", account.id());
                json.text("fullname", account.fullName());
            } else {
                users.participant(room, account);
            }
            json.number("recordid", masked(activity) ? AssignGradeFunctions.mapping(account.id()) : -1);
            standing(call, activity, account.id());
        }));
    }

    private static void one(Call call) throws IOException {
        Activity activity = AssignSelection.require(call, Capabilities.VIEW_ASSIGN_GRADES);
        CourseRoom room = call.roomOf(activity);
        long userId = call.arguments().whole("userid");
        Account account = call.site().account(userId);
        Enrolment enrolment = room.enrolment(userId);
        if (account == null || enrolment == null || !enrolment.student() || !room.assigned(activity, userId)) {
            throw Refusal.moodle("usernotincourse", "This user is not participating in this course");
        }
        Instant due = call.site().assign(activity).overridden(activity, userId, room.groupsOf(userId));
        Json json = call.json();
        json.object(() -> {
            json.number("id", userId);
            json.text("fullname", masked(activity) ? "Participant " + AssignGradeFunctions.mapping(userId) : account.fullName());
            standing(call, activity, userId);
            json.flag("blindmarking", activity.is(Trait.BLIND));
            json.time("allowsubmissionsfromdate", activity.opens());
            json.time("duedate", due);
            json.time("cutoffdate", activity.closes());
            json.text("duedatestr", "");
        });
    }

    /** Looks at the learner's own row, also in teams. */
    private static void standing(Call call, Activity activity, long userId) throws IOException {
        Json json = call.json();
        AssignWork work = call.site().assign(activity);
        Attempt row = work.latest(userId, 0);
        AssignGrade grade = work.current(userId);
        UserFlags flags = work.keptFlags(userId);
        boolean submitted = row != null && row.state() == State.SUBMITTED;
        json.flag("submitted", submitted);
        json.flag("requiregrading", submitted && (grade == null || !grade.given()));
        json.flag("grantedextension", flags != null && flags.extension() != null);
        json.text("submissionstatus", row == null ? "" : SubmissionFunctions.word(row));
    }

    private static boolean masked(Activity activity) {
        return activity.is(Trait.BLIND) && !activity.is(Trait.REVEALED);
    }
}
