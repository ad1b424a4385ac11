package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static io.crosswalk.canvas.CanvasStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourseworkTest {

    private static final String ASSIGNMENTS = "/api/v1/courses/20411/assignments";
    private static final String SUBMISSIONS = "/api/v1/courses/20411/students/submissions";
    private static final String EVERYTHING = SUBMISSIONS + "?student_ids%5B%5D=all&include%5B%5D=visibility&exclude_response_fields%5B%5D=body"
            + "&exclude_response_fields%5B%5D=attachments&exclude_response_fields%5B%5D=preview_url&order=id&order_direction=ascending";
    private static final Instant NOW = Instant.parse("2025-09-20T00:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2025-09-19T00:00:00Z");

    private final CanvasStub canvas = new CanvasStub();
    private final PassingTime time = new PassingTime(NOW.toString());

    @AfterEach
    void stop() {
        canvas.close();
    }

    @Test
    void a_full_harvest_asks_once_for_assignments_and_once_for_submissions() {
        canvas.on(ASSIGNMENTS, json(assignments(4410))).on(SUBMISSIONS, json("[" + row(1, 4410, 99051) + "," + row(2, 4410, 99052) + "]"));
        GatheredCoursework read = new GatheredCoursework("4410");

        full(read);

        assertThat(canvas.asked()).containsExactly(
                ASSIGNMENTS + "?include%5B%5D=overrides&include%5B%5D=assignment_visibility&override_assignment_dates=false&per_page=100",
                EVERYTHING + "&per_page=100");
        assertThat(read.work).extracting(work -> work.assignment().identifier()).containsExactly("30877-4410", "30900-4410");
        assertThat(read.submissions).extracting(SubmittedWork::personId).containsExactly("99051", "99052");
        assertThat(read.submissions).extracting(SubmittedWork::sectionId).containsOnlyNulls();
    }

    @Test
    void without_assignments_no_submissions_are_asked_for() {
        canvas.on(ASSIGNMENTS, json("[{\"id\":4411,\"name\":\"Draft\",\"published\":false},{\"id\":4412,\"name\":\"Draft\",\"published\":false}]"));
        GatheredCoursework read = new GatheredCoursework();

        full(read);

        assertThat(canvas.asked()).hasSize(1);
        assertThat(read.timesAssignmentsWereGiven).isEqualTo(1);
        assertThat(read.ignored).containsEntry("UNPUBLISHED", 2);
    }

    @Test
    void the_time_to_ask_for_changes_since_is_canvas_own() {
        canvas.on(ASSIGNMENTS, json(assignments(4410))).on(SUBMISSIONS, json("[]"));

        assertThat(full(new GatheredCoursework())).isEqualTo(Instant.parse("2025-09-19T23:59:30Z")).isNotEqualTo(time.instant());
    }

    @Test
    void a_rejected_assignment_is_told_and_its_submissions_wait_for_it() {
        canvas.on(ASSIGNMENTS, json("[{\"id\":4409,\"name\":\"\",\"published\":true}," + assignment(4410) + "]"));
        canvas.on(SUBMISSIONS, json("[" + row(1, 4409, 99051) + "," + row(2, 4410, 99051) + "]"));
        GatheredCoursework read = new GatheredCoursework();

        full(read);

        assertThat(read.rejections).extracting("vendorId", "assignmentId").containsExactly(tuple("4409", "4409"));
        assertThat(read.submissions).extracting(SubmittedWork::assignmentId).containsExactly("4410");
        assertThat(read.ignored).containsEntry(CanvasSubmissionTranslator.ASSIGNMENT_NOT_READ, 1);
    }

    @Test
    void a_rejected_submission_is_told_with_what_is_known_of_whose_it_is() {
        canvas.on(ASSIGNMENTS, json(assignments(4410)));
        canvas.on(SUBMISSIONS, json("[{\"id\":1,\"assignment_id\":4410,\"user_id\":null},"
                + "{\"id\":2,\"assignment_id\":4410,\"user_id\":99053,\"score\":[]},"
                + "{\"id\":3,\"assignment_id\":4410,\"user_id\":77777,\"score\":[]}," + row(4, 4410, 99051) + "]"));
        GatheredCoursework read = new GatheredCoursework();

        full(read);

        assertThat(read.rejections).extracting("vendorId", "assignmentId", "personId").containsExactly(
                tuple("1", "4410", null), tuple("2", "4410", "99053"), tuple("3", "4410", "77777"));
        assertThat(read.submissions).hasSize(1);
    }

    @Test
    void a_failure_after_some_pages_is_told_and_what_was_read_is_kept() {
        canvas.on(ASSIGNMENTS, json(assignments(4410)));
        canvas.on(SUBMISSIONS, json("[" + row(1, 4410, 99051) + "]").with("Link", "<" + canvas.url() + SUBMISSIONS + "?page=2>; rel=\"next\""));
        canvas.on(SUBMISSIONS + "?page=2", status(500, "<html>"));
        GatheredCoursework read = new GatheredCoursework();

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> full(read));

        assertThat(failure.reason()).isEqualTo(Cause.VENDOR_FAILING);
        assertThat(read.submissions).hasSize(1);
    }

    @Test
    void an_incremental_harvest_joins_what_was_handed_in_what_was_graded_and_what_must_be_complete() {
        canvas.on(ASSIGNMENTS, json(assignments(4410, 4411, 4412)));
        canvas.on(EVERYTHING + "&submitted_since", json("[" + row(1, 4410, 99051) + "]"));
        canvas.on(EVERYTHING + "&graded_since", json("[" + row(1, 4410, 99051) + "," + row(2, 4411, 99051) + "]"));
        canvas.on(EVERYTHING + "&assignment_ids", json("[" + row(2, 4411, 99051) + "," + row(3, 4411, 99052) + "]"));
        GatheredCoursework read = new GatheredCoursework("4411", "9999");

        incremental(read);

        assertThat(canvas.asked().subList(1, 4)).containsExactly(
                EVERYTHING + "&submitted_since=2025-09-18T23:50:00Z&per_page=100",
                EVERYTHING + "&graded_since=2025-09-18T23:50:00Z&per_page=100",
                EVERYTHING + "&assignment_ids%5B%5D=4411&per_page=100");
        assertThat(read.submissions).extracting(work -> work.assignmentId() + "-" + work.personId()).containsExactly("4410-99051", "4411-99051", "4411-99052");
    }

    @Test
    void where_every_assignment_must_be_complete_one_list_does() {
        canvas.on(ASSIGNMENTS, json(assignments(4410, 4411))).on(SUBMISSIONS, json("[]"));

        incremental(new GatheredCoursework("4410", "4411"));

        assertThat(canvas.asked()).hasSize(2).element(1).isEqualTo(EVERYTHING + "&per_page=100");
    }

    @Test
    void complete_assignments_are_asked_for_fifty_at_a_time() {
        canvas.on(ASSIGNMENTS, json(assignments(IntStream.range(1000, 1061).toArray()))).on(SUBMISSIONS, json("[]"));
        String[] changed = IntStream.range(1000, 1060).mapToObj(Integer::toString).toArray(String[]::new);

        incremental(new GatheredCoursework(changed));

        assertThat(canvas.asked().stream().filter(question -> question.contains("assignment_ids")).map(question -> question.split("assignment_ids", -1).length - 1))
                .containsExactly(50, 10);
    }

    @Test
    void one_refused_assignment_does_not_keep_the_others_from_being_read() {
        canvas.on(ASSIGNMENTS, json(assignments(4410, 4411, 4412)));
        canvas.on(SUBMISSIONS, json("[]"));
        canvas.on(EVERYTHING + "&assignment_ids%5B%5D=4410&assignment_ids", status(403, "{\"error\":\"invalid assignment ids requested\"}"));
        canvas.on(EVERYTHING + "&assignment_ids%5B%5D=4410&per_page", status(403, "{\"error\":\"invalid assignment ids requested\"}"));
        canvas.on(EVERYTHING + "&assignment_ids%5B%5D=4411&per_page", json("[" + row(3, 4411, 99052) + "]"));
        GatheredCoursework read = new GatheredCoursework("4410", "4411");

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> incremental(read));

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("4410").hasMessageNotContaining("4411");
        assertThat(read.submissions).extracting(SubmittedWork::assignmentId).containsExactly("4411");
    }

    private Instant full(GatheredCoursework intake) {
        return GivenCanvas.connector(canvas, time).open().coursework(request(null), intake);
    }

    private void incremental(GatheredCoursework intake) {
        GivenCanvas.connector(canvas, time).open().coursework(request(YESTERDAY), intake);
    }

    private static CourseworkRequest request(Instant changedSince) {
        return new CourseworkRequest(new Course("20411", "Algebra I"), Set.of("30877", "30900"),
                List.of(student("30877", "99051"), student("30900", "99052"), student("30877", "99053"), student("30900", "99053")), changedSince, NOW);
    }

    private static Enrollment student(String sectionId, String personId) {
        return new Enrollment(sectionId, personId, Role.STUDENT, State.ACTIVE);
    }

    private static String assignments(int... ids) {
        return IntStream.of(ids).mapToObj(CourseworkTest::assignment).collect(Collectors.joining(",", "[", "]"));
    }

    private static String assignment(int id) {
        return "{\"id\":" + id + ",\"name\":\"Essay\",\"published\":true,\"submission_types\":[\"online_upload\"],\"overrides\":[]}";
    }

    private static String row(int id, int assignmentId, int userId) {
        return "{\"id\":" + id + ",\"assignment_id\":" + assignmentId + ",\"user_id\":" + userId + ",\"workflow_state\":\"submitted\",\"submitted_at\":\"2025-09-11T12:20:10Z\"}";
    }
}
