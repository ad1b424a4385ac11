package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxExtension;
import io.crosswalk.sandbox.SandboxOptions;
import io.crosswalk.sandbox.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do shows in the answers, in the filters that the real one has, and in the truth. Each test takes records of its own. */
class BrightspaceChangesTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final long STUDENT = 60001;
    private static final String OFFERING = "/le/1.91/50001";
    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @Test
    void handing_in_shows_in_the_folder_and_in_no_filter() throws Exception {
        String work = add("dropbox", "2026-12-10T05:59:59Z");
        assertThat(status(work)).isEqualTo("Upcoming");
        String since = later();
        client.control("submit", body(work, ""));

        assertThat(status(work)).isEqualTo("on-time");
        assertThat(submission(work).path("Status").asInt()).isEqualTo(1);
        assertThat(client.objects(OFFERING + "/grades/values/?modifiedSince=" + since)).isEmpty();
        client.control("submit", body(work, ""));
        assertThat(submission(work).path("Submissions")).hasSize(2);
    }

    @Test
    void a_released_grade_shows_in_the_filter_and_a_kept_back_one_does_not() throws Exception {
        String work = add("dropbox", null);
        client.control("submit", body(work, ""));
        String since = later();
        client.control("grade", body(work, ",\"score\":8.5,\"release\":false"));

        assertThat(status(work)).isEqualTo("on-time");
        assertThat(submission(work).path("Status").asInt()).isEqualTo(2);
        assertThat(client.objects(OFFERING + "/grades/values/?modifiedSince=" + since)).isEmpty();

        client.control("release-grade", body(work, ""));
        assertThat(status(work)).isEqualTo("graded");
        assertThat(submission(work).path("Status").asInt()).isEqualTo(3);
        assertThat(client.objects(OFFERING + "/grades/values/?modifiedSince=" + since)).hasSize(1);
        assertThat(client.objects("/le/1.91/6606/grades/values/descendants/?modifiedSince=" + since)).hasSize(1);

        client.control("hide-grade", body(work, ""));
        assertThat(status(work)).isEqualTo("on-time");
    }

    @Test
    void a_grade_can_be_released_later() throws Exception {
        String work = add("grade", null);
        client.control("grade", body(work, ",\"score\":4,\"release\":false"));
        client.control("release-grade", body(work, ",\"release_at\":\"" + SANDBOX.clock().instant().plusSeconds(3600) + "\""));
        assertThat(status(work)).isEqualTo("Upcoming");

        SANDBOX.clock().advance(Duration.ofHours(2));
        assertThat(status(work)).isEqualTo("graded");
    }

    @Test
    void an_attempt_is_begun_completed_and_graded() throws Exception {
        String work = add("quiz", "2026-12-10T05:59:59Z");
        client.control("start-attempt", body(work, ""));
        assertThat(status(work)).isEqualTo("draft");

        client.control("submit", body(work, ""));
        assertThat(status(work)).isEqualTo("on-time");

        client.control("grade", body(work, ",\"score\":6"));
        assertThat(status(work)).isEqualTo("graded");
        assertThat(client.objects(OFFERING + "/quizzes/" + number(work) + "/attempts/")).hasSize(1);
    }

    @Test
    void exempting_shows_in_the_exemptions_and_in_no_filter() throws Exception {
        String work = add("dropbox", "2026-11-20T05:59:59Z");
        assertThat(status(work)).isEqualTo("missing");
        String since = later();
        client.control("excuse", body(work, ""));

        assertThat(status(work)).isEqualTo("excused");
        String item = client.json(OFFERING + "/dropbox/folders/" + number(work)).path("GradeItemId").asText();
        assertThat(client.json(OFFERING + "/grades/" + item + "/exemptions/").get(0).path("Identifier").asLong()).isEqualTo(STUDENT);
        assertThat(client.objects(OFFERING + "/grades/values/?modifiedSince=" + since)).isEmpty();

        client.control("unexcuse", body(work, ""));
        assertThat(status(work)).isEqualTo("missing");
    }

    @Test
    void an_extension_moves_one_students_due_date() throws Exception {
        String work = add("dropbox", "2026-11-20T05:59:59Z");
        client.control("grant-extension", body(work, ",\"due_at\":\"2026-12-20T05:59:59Z\""));

        assertThat(status(work)).isEqualTo("Upcoming");
        assertThat(client.submission("52001-" + work + "-60002").path("status").asText()).isEqualTo("missing");
    }

    @Test
    void work_is_renamed_moved_hidden_and_deleted() throws Exception {
        String work = add("dropbox", "2026-12-10T05:59:59Z");
        client.control("rename-work", "{\"work_id\":\"" + work + "\",\"name\":\"Other name\"}");
        client.control("set-due-date", "{\"work_id\":\"" + work + "\",\"due_at\":null}");
        assertThat(client.assignment("52001-" + work).path("title").asText()).isEqualTo("Other name");
        assertThat(client.assignment("52001-" + work).path("dueDateTime").isNull()).isTrue();
        assertThat(client.json(OFFERING + "/dropbox/folders/" + number(work)).path("DueDate").isNull()).isTrue();

        client.control("unpublish-work", "{\"work_id\":\"" + work + "\"}");
        assertThat(client.assignment("52001-" + work).isMissingNode()).isTrue();
        assertThat(client.json(OFFERING + "/dropbox/folders/" + number(work)).path("IsHidden").asBoolean()).isTrue();

        client.control("publish-work", "{\"work_id\":\"" + work + "\"}");
        assertThat(client.assignment("52001-" + work).isMissingNode()).isFalse();

        client.control("delete-work", "{\"work_id\":\"" + work + "\"}");
        assertThat(client.assignment("52001-" + work).isMissingNode()).isTrue();
        assertThat(client.get(OFFERING + "/dropbox/folders/" + number(work)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_dropped_student_is_gone_and_a_suspended_one_keeps_what_was_touched() throws Exception {
        client.control("submit", "{\"work_id\":\"dropbox-700002\",\"user_id\":60011}");
        client.control("end-enrollment", "{\"offering_id\":50001,\"user_id\":60011}");
        client.control("drop-student", "{\"offering_id\":50001,\"user_id\":60012}");

        assertThat(client.submission("52001-dropbox-700002-60011").path("status").asText()).isEqualTo("on-time");
        String work = add("dropbox", null);
        assertThat(client.submission("52001-" + work + "-60011").isMissingNode()).isTrue();
        assertThat(client.submission("52001-dropbox-700001-60012").isMissingNode()).isTrue();
        assertThat(client.json("/lp/1.43/50001/sections/").get(0).path("Enrollments").toString()).contains("60011").doesNotContain("60012");
        assertThat(client.items("/lp/1.43/enrollments/orgUnits/50001/users/?isActive=0")).hasSize(1);
    }

    @Test
    void a_new_student_is_unknown_to_ed_fi_until_the_sis_id_is_one_that_it_has() throws Exception {
        String id = client.control("add-student", "{\"section_id\":52002,\"first_name\":\"A\",\"last_name\":\"B\",\"sis_id\":\"9\"}").path("id").asText();
        assertThat(client.submission("52002-dropbox-700002-" + id).isMissingNode()).isTrue();

        client.control("set-sis-id", "{\"user_id\":" + id + ",\"sis_id\":\"3000010\"}");
        client.control("set-sis-id", "{\"user_id\":30524,\"sis_id\":null}");
        assertThat(client.submission("52002-dropbox-700002-" + id).path("studentUniqueId").asText()).isEqualTo("3000010");
    }

    @Test
    void joining_a_group_assigns_its_work() throws Exception {
        assertThat(client.submission("24791-dropbox-648927-30523").isMissingNode()).isTrue();
        client.control("join-group", "{\"group_id\":9001,\"user_id\":30523}");

        assertThat(client.submission("24791-dropbox-648927-30523").path("status").asText()).isEqualTo("graded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "submit | {\"work_id\":\"dropbox-1\",\"user_id\":30511} | 404", "submit | {\"work_id\":\"grade-88201\",\"user_id\":30511} | 400",
        "submit | {\"work_id\":\"648911\",\"user_id\":30511} | 400", "submit | {\"work_id\":\"dropbox-648911\"} | 400",
        "submit | {\"work_id\":\"dropbox-648927\",\"user_id\":30512} | 400", "grade | {\"work_id\":\"quiz-648911\",\"user_id\":30513,\"score\":1} | 400",
        "excuse | {\"work_id\":\"dropbox-648912\",\"user_id\":30511} | 400", "drop-student | {\"offering_id\":24782,\"user_id\":30513} | 404",
        "set-due-date | {\"work_id\":\"dropbox-648912\",\"due_at\":\"tomorrow\"} | 400", "dance | {} | 404",
        "add-work | {\"offering_id\":50001,\"tool\":\"survey\",\"name\":\"x\"} | 400", "revoke | {\"permission\":\"FLY\"} | 400"})
    void what_cannot_be_done_is_refused_in_words(String action, String body, int status) throws Exception {
        assertThat(client.tell(action, body).statusCode()).isEqualTo(status);
        assertThat(client.tell(action, body).body()).contains("message");
    }

    @Test
    void changes_survive_a_restart_with_the_ids_that_they_made(@TempDir Path folder) throws Exception {
        SettableClock clock = new SettableClock();
        SandboxOptions options = SandboxOptions.in(folder).withClock(clock);
        String work;
        String refreshToken;
        JsonNode truth;
        try (Sandbox sandbox = Sandbox.start(options)) {
            BrightspaceClient before = new BrightspaceClient(sandbox);
            work = before.control("add-work", "{\"offering_id\":50001,\"tool\":\"quiz\",\"name\":\"Kept\",\"points\":5}").path("id").asText();
            before.control("submit", "{\"work_id\":\"" + work + "\",\"user_id\":60001}");
            refreshToken = BrightspaceClient.MAPPER.readTree(before.refresh(before.secret("refresh-token")).body()).path("refresh_token").asText();
            truth = before.truth();
        }
        clock.advance(Duration.ofMinutes(5));
        try (Sandbox sandbox = Sandbox.start(options)) {
            BrightspaceClient after = new BrightspaceClient(sandbox);
            assertThat(after.truth()).isEqualTo(truth);
            assertThat(after.submission("52001-" + work + "-60001").path("status").asText()).isEqualTo("on-time");
            assertThat(after.refresh(refreshToken).statusCode()).isEqualTo(200);
        }
    }

    private String add(String tool, String due) throws Exception {
        return client.control("add-work", "{\"offering_id\":50001,\"tool\":\"" + tool + "\",\"name\":\"Added\",\"points\":10,\"due_at\":"
                + (due == null ? null : "\"" + due + "\"") + "}").path("id").asText();
    }

    /** The clock moves on, so that what comes later can be told from what was before. */
    private String later() {
        SANDBOX.clock().advance(Duration.ofSeconds(10));
        return SANDBOX.clock().instant().toString();
    }

    private String status(String work) throws Exception {
        return client.submission("52001-" + work + "-" + STUDENT).path("status").asText();
    }

    private JsonNode submission(String work) throws Exception {
        List<JsonNode> rows = client.items(OFFERING + "/dropbox/folders/" + number(work) + "/submissions/paged/");
        return rows.stream().filter(row -> row.path("Entity").path("EntityId").asLong() == STUDENT).findFirst().orElseThrow();
    }

    private static String number(String work) {
        return work.substring(work.indexOf('-') + 1);
    }

    private static String body(String work, String more) {
        return "{\"work_id\":\"" + work + "\",\"user_id\":" + STUDENT + more + "}";
    }
}
