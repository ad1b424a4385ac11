package io.crosswalk.moodle;

import io.crosswalk.kit.Address;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;

/** Every request that a harvest sends: nothing else is asked of Moodle. */
final class MoodleRequests {

    private final MoodleSettings settings;
    private final URI address;

    MoodleRequests(MoodleSettings settings) {
        this.settings = settings;
        this.address = new Address(settings.url().toString(), "webservice", "rest", "server.php").uri();
    }

    VendorRequest site() {
        return request(MoodlePermission.SITE, new MoodleForm(), "");
    }

    VendorRequest categories() {
        return request(MoodlePermission.CATEGORIES, new MoodleForm(), "");
    }

    VendorRequest courses() {
        return request(MoodlePermission.COURSES, new MoodleForm(), "");
    }

    VendorRequest course(String courseId) {
        return request(MoodlePermission.COURSES, new MoodleForm().with("field", "id").with("value", courseId), " with the id " + courseId);
    }

    /** Names no field about a person but those that are used. */
    VendorRequest participants(String courseId, int from) {
        MoodleForm form = new MoodleForm().with("courseid", courseId)
                .option(0, "userfields", "id,groups,roles," + String.join(",", settings.matchedBy()))
                .option(1, "limitfrom", Integer.toString(from))
                .option(2, "limitnumber", Integer.toString(settings.pageSize()))
                .option(3, "sortby", "id");
        return request(MoodlePermission.PARTICIPANTS, form, of(courseId));
    }

    VendorRequest suspendedParticipants(String courseId, int from) {
        MoodleForm form = new MoodleForm().with("courseid", courseId)
                .option(0, "userfields", "id")
                .option(1, "limitfrom", Integer.toString(from))
                .option(2, "limitnumber", Integer.toString(settings.pageSize()))
                .option(3, "sortby", "id")
                .option(4, "onlysuspended", "1");
        return request(MoodlePermission.PARTICIPANTS, form, of(courseId));
    }

    VendorRequest groups(String courseId) {
        return request(MoodlePermission.GROUPS, new MoodleForm().with("courseid", courseId), of(courseId));
    }

    VendorRequest groupings(Collection<String> ids, String courseId) {
        return request(MoodlePermission.GROUPINGS, new MoodleForm().each("groupingids", ids).with("returngroups", "1"), of(courseId));
    }

    VendorRequest contents(String courseId) {
        return request(MoodlePermission.CONTENTS, new MoodleForm().with("courseid", courseId), of(courseId));
    }

    VendorRequest updates(String courseId, Instant since) {
        return request(MoodlePermission.UPDATES, new MoodleForm().with("courseid", courseId).with("since", seconds(since)), of(courseId));
    }

    /** The service user is enrolled nowhere, and without the flag Moodle leaves such courses out. */
    VendorRequest assignments(Collection<String> courseIds) {
        return request(MoodlePermission.ASSIGNMENTS, new MoodleForm().each("courseids", courseIds).with("includenotenrolledcourses", "1"), courses(courseIds));
    }

    VendorRequest quizzes(Collection<String> courseIds) {
        return request(MoodlePermission.QUIZZES, new MoodleForm().each("courseids", courseIds), courses(courseIds));
    }

    VendorRequest forums(Collection<String> courseIds) {
        return request(MoodlePermission.FORUMS, new MoodleForm().each("courseids", courseIds), courses(courseIds));
    }

    /** Without a status: Moodle would look for it only in the latest attempts that have it, and hide those that do not. */
    VendorRequest submissions(Collection<String> assignmentIds) {
        return request(MoodlePermission.SUBMISSIONS, assignmentForm(assignmentIds), assignments(assignmentIds, ""));
    }

    VendorRequest submissionsSince(Collection<String> assignmentIds, Instant since) {
        return request(MoodlePermission.SUBMISSIONS, assignmentForm(assignmentIds).with("since", seconds(since)), assignments(assignmentIds, " that changed"));
    }

    VendorRequest grades(Collection<String> assignmentIds) {
        return request(MoodlePermission.GRADES, assignmentForm(assignmentIds), assignments(assignmentIds, ""));
    }

    VendorRequest gradesSince(Collection<String> assignmentIds, Instant since) {
        return request(MoodlePermission.GRADES, assignmentForm(assignmentIds).with("since", seconds(since)), assignments(assignmentIds, " that changed"));
    }

    VendorRequest flags(Collection<String> assignmentIds) {
        return request(MoodlePermission.FLAGS, assignmentForm(assignmentIds), assignments(assignmentIds, ""));
    }

    VendorRequest gradebook(String courseId) {
        return request(MoodlePermission.GRADEBOOK, new MoodleForm().with("courseid", courseId), of(courseId));
    }

    VendorRequest gradebookOf(String courseId, String personId) {
        return request(MoodlePermission.GRADEBOOK, new MoodleForm().with("courseid", courseId).with("userid", personId), of(courseId));
    }

    VendorRequest discussions(String forumId, int page) {
        MoodleForm form = new MoodleForm().with("forumid", forumId).with("page", Integer.toString(page)).with("perpage", Integer.toString(settings.pageSize()));
        return request(MoodlePermission.DISCUSSIONS, form, " of forum " + forumId);
    }

    /** A call of a function with scalar arguments; the form that {@link MoodleCalls} sends alone where it cannot send several. */
    VendorRequest call(MoodleCall call) {
        MoodleForm form = new MoodleForm();
        call.arguments().forEach(form::with);
        return request(call.function(), form, call.about());
    }

    VendorRequest calls(MoodleForm form, int number) {
        return request(MoodlePermission.CALLS, form, " (" + number + " calls)");
    }

    private static MoodleForm assignmentForm(Collection<String> ids) {
        return new MoodleForm().each("assignmentids", ids);
    }

    private static String seconds(Instant moment) {
        return Long.toString(Math.max(0, moment.getEpochSecond()));
    }

    private static String of(String courseId) {
        return " of course " + courseId;
    }

    private static String courses(Collection<String> ids) {
        return ids.size() == 1 ? of(ids.iterator().next()) : " of " + ids.size() + " courses";
    }

    private static String assignments(Collection<String> ids, String which) {
        return which + (ids.size() == 1 ? " of assignment " + ids.iterator().next() : " of " + ids.size() + " assignments");
    }

    /** In English, so that what Moodle formats does not change with the language of the service user. */
    private VendorRequest request(MoodlePermission needs, MoodleForm arguments, String about) {
        String form = new MoodleForm().with("wsfunction", needs.function()).with("moodlewsrestformat", "json").with("moodlewssettinglang", "en").encoded();
        String more = arguments.encoded();
        return VendorRequest.postForm(address, more.isEmpty() ? form : form + "&" + more, needs.subject() + about, needs.remedy());
    }
}
