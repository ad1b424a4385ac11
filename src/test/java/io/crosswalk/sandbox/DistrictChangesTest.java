package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each test has a course of its own: changes stay. */
class DistrictChangesTest {

    private static final long FIRST_ASSIGNMENT = 10_001;
    private static final int ASSIGNMENTS_PER_COURSE = 4;

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static int nextCourse;
    private long course;
    private long pastAssignment;
    private long upcomingAssignment;
    private long student;

    @BeforeEach
    void takeACourse() throws Exception {
        int index = nextCourse++;
        course = 30_001 + index;
        pastAssignment = FIRST_ASSIGNMENT + (long) index * ASSIGNMENTS_PER_COURSE;
        upcomingAssignment = pastAssignment + 3;
        SANDBOX.clock().advance(Duration.ofMinutes(1));
        student = submissions("&workflow_state=unsubmitted&assignment_ids[]=" + upcomingAssignment).get(0).path("user_id").asLong();
    }

    @Test
    void handing_in_sets_time_attempt_and_state() throws Exception {
        String before = SANDBOX.clock().instant().minusSeconds(1).toString();
        change("submit", "'assignment_id':%d,'user_id':%d,'type':'online_upload'".formatted(upcomingAssignment, student));

        JsonNode row = single(upcomingAssignment, student);
        assertThat(row.path("workflow_state").asText()).isEqualTo("submitted");
        assertThat(row.path("attempt").asInt()).isEqualTo(1);
        assertThat(row.path("submission_type").asText()).isEqualTo("online_upload");
        assertThat(submissions("&submitted_since=" + before)).extracting(found -> found.path("user_id").asLong()).containsExactly(student);
    }

    @Test
    void handing_in_after_the_due_date_is_late() throws Exception {
        change("submit", "'assignment_id':%d,'user_id':%d".formatted(pastAssignment, student));

        assertThat(single(pastAssignment, student).path("late").asBoolean()).isTrue();
        assertThat(single(pastAssignment, student).path("missing").asBoolean()).isFalse();
    }

    @Test
    void grading_sets_score_time_and_posting() throws Exception {
        String before = SANDBOX.clock().instant().minusSeconds(1).toString();
        change("grade", "'assignment_id':%d,'user_id':%d,'score':7.5".formatted(upcomingAssignment, student));

        JsonNode row = single(upcomingAssignment, student);
        assertThat(row.path("workflow_state").asText()).isEqualTo("graded");
        assertThat(row.path("grade").asText()).isEqualTo("7.5");
        assertThat(row.path("posted_at")).isEqualTo(row.path("graded_at"));
        assertThat(submissions("&graded_since=" + before)).hasSize(1);
    }

    @Test
    void handing_in_again_after_the_grade_leaves_the_grade_outdated() throws Exception {
        change("grade", "'assignment_id':%d,'user_id':%d,'score':5".formatted(upcomingAssignment, student));
        change("submit", "'assignment_id':%d,'user_id':%d".formatted(upcomingAssignment, student));

        JsonNode row = single(upcomingAssignment, student);
        assertThat(row.path("workflow_state").asText()).isEqualTo("submitted");
        assertThat(row.path("score").asDouble()).isEqualTo(5);
        assertThat(row.path("grade_matches_current_submission").asBoolean(true)).isFalse();
    }

    @Test
    void a_grade_can_be_hidden_and_shown() throws Exception {
        String of = "'assignment_id':%d,'user_id':%d".formatted(upcomingAssignment, student);
        change("grade", of + ",'score':5");
        change("unpost", of);
        assertThat(single(upcomingAssignment, student).path("posted_at").isNull()).isTrue();

        change("post", of);
        assertThat(single(upcomingAssignment, student).path("posted_at").isNull()).isFalse();
    }

    @Test
    void excusing_empties_the_grade_and_is_invisible_to_both_sinces() throws Exception {
        change("grade", "'assignment_id':%d,'user_id':%d,'score':5".formatted(upcomingAssignment, student));
        String after = SANDBOX.clock().instant().toString();
        SANDBOX.clock().advance(Duration.ofMinutes(1));
        change("excuse", "'assignment_id':%d,'user_id':%d".formatted(upcomingAssignment, student));

        JsonNode row = single(upcomingAssignment, student);
        assertThat(row.path("excused").asBoolean()).isTrue();
        assertThat(row.path("score").isNull() && row.path("grade").isNull()).isTrue();
        assertThat(submissions("&graded_since=" + after)).isEmpty();
        assertThat(submissions("&submitted_since=" + after)).isEmpty();
    }

    @Test
    void a_status_set_by_hand_wins_over_the_clock() throws Exception {
        String of = "'assignment_id':%d,'user_id':%d".formatted(upcomingAssignment, student);
        change("set-late-status", of + ",'status':'missing'");
        assertThat(single(upcomingAssignment, student).path("missing").asBoolean()).isTrue();

        change("set-late-status", of + ",'status':null");
        assertThat(single(upcomingAssignment, student).path("missing").asBoolean()).isFalse();
    }

    @Test
    void unpublished_assignments_lose_their_rows_and_get_them_back() throws Exception {
        int rows = submissions("").size();
        change("set-assignment-state", "'assignment_id':%d,'state':'unpublished'".formatted(pastAssignment));
        assertThat(submissions("")).hasSize(rows - 60);
        assertThat(assignment(pastAssignment).path("published").asBoolean(true)).isFalse();

        change("set-assignment-state", "'assignment_id':%d,'state':'published'".formatted(pastAssignment));
        assertThat(submissions("")).hasSize(rows);
    }

    @Test
    void a_deleted_assignment_is_gone() throws Exception {
        change("set-assignment-state", "'assignment_id':%d,'state':'deleted'".formatted(pastAssignment));

        assertThat(SANDBOX.client().get("/courses/" + course + "/assignments/" + pastAssignment).statusCode()).isEqualTo(404);
        assertThat(SANDBOX.client().all("/courses/" + course + "/assignments")).hasSize(ASSIGNMENTS_PER_COURSE - 1);
    }

    @Test
    void a_new_name_bumps_the_time_of_update() throws Exception {
        change("rename-assignment", "'assignment_id':%d,'name':'Another name'".formatted(pastAssignment));

        assertThat(assignment(pastAssignment).path("name").asText()).isEqualTo("Another name");
        assertThat(assignment(pastAssignment).path("updated_at").asText()).isEqualTo(now());
    }

    @Test
    void a_new_due_date_changes_who_is_missing() throws Exception {
        assertThat(single(upcomingAssignment, student).path("missing").asBoolean()).isFalse();
        boolean online = !assignment(upcomingAssignment).path("submission_types").get(0).asText().equals("on_paper");
        change("set-due-date", "'assignment_id':%d,'due_at':'2026-11-20T05:59:59Z'".formatted(upcomingAssignment));

        assertThat(single(upcomingAssignment, student).path("cached_due_date").asText()).isEqualTo("2026-11-20T05:59:59Z");
        assertThat(single(upcomingAssignment, student).path("missing").asBoolean()).isEqualTo(online);
    }

    @Test
    void a_new_assignment_has_a_row_for_each_student() throws Exception {
        long id = change("add-assignment", "'course_id':%d,'name':'New','due_at':'2026-12-01T05:59:59Z','points_possible':10".formatted(course));

        assertThat(submissions("&assignment_ids[]=" + id)).hasSize(60);
        assertThat(assignment(id).path("name").asText()).isEqualTo("New");
    }

    @Test
    void a_dropped_student_is_gone_and_a_concluded_one_is_not() throws Exception {
        JsonNode enrollment = SANDBOX.client().all("/courses/" + course + "/enrollments?user_id=" + student).get(0);
        change("set-enrollment-state", "'enrollment_id':%d,'state':'completed'".formatted(enrollment.path("id").asLong()));
        assertThat(users(submissions(""))).contains(student);
        assertThat(users(SANDBOX.client().all("/courses/" + course + "/assignments/" + pastAssignment + "/submissions?per_page=100"))).doesNotContain(student);

        change("set-enrollment-state", "'enrollment_id':%d,'state':'deleted'".formatted(enrollment.path("id").asLong()));
        assertThat(users(submissions(""))).doesNotContain(student);
        JsonNode deleted = SANDBOX.client().all("/courses/" + course + "/enrollments?state[]=deleted").get(0);
        assertThat(deleted.path("updated_at").asText()).isEqualTo(now());
    }

    @Test
    void a_new_student_has_an_enrollment_and_rows() throws Exception {
        long section = SANDBOX.client().all("/courses/" + course + "/sections").get(0).path("id").asLong();
        long id = change("add-student", "'section_id':%d,'first_name':'New','last_name':'Comer','sis_id':'777001'".formatted(section));

        assertThat(SANDBOX.client().all("/courses/" + course + "/enrollments?user_id=" + id).get(0).path("sis_user_id").asText()).isEqualTo("777001");
        assertThat(users(submissions("&assignment_ids[]=" + pastAssignment))).contains(id).hasSize(61);
        assertThat(SANDBOX.client().all("/accounts/1/users?per_page=100").stream().map(user -> user.path("id").asLong())).contains(id);
    }

    @Test
    void somebody_can_be_enrolled_in_another_section() throws Exception {
        long section = SANDBOX.client().all("/courses/" + course + "/sections").get(1).path("id").asLong();
        change("add-enrollment", "'section_id':%d,'user_id':99051".formatted(section));

        assertThat(users(SANDBOX.client().all("/sections/" + section + "/enrollments?per_page=100"))).contains(99051L);
        assertThat(single(upcomingAssignment, 99051).path("workflow_state").asText()).isEqualTo("unsubmitted");
    }

    private static long change(String name, String fields) throws Exception {
        return SANDBOX.client().control("canvas/" + name, "{" + fields.replace('\'', '"') + "}").path("id").asLong();
    }

    private List<JsonNode> submissions(String query) throws Exception {
        return SANDBOX.client().all("/courses/" + course + "/students/submissions?student_ids[]=all&per_page=100" + query);
    }

    private JsonNode single(long assignment, long user) throws Exception {
        return SANDBOX.client().json("/courses/" + course + "/assignments/" + assignment + "/submissions/" + user);
    }

    private JsonNode assignment(long id) throws Exception {
        return SANDBOX.client().json("/courses/" + course + "/assignments/" + id);
    }

    private static List<Long> users(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("user_id").asLong()).toList();
    }

    private static String now() {
        return SANDBOX.clock().instant().toString();
    }
}
