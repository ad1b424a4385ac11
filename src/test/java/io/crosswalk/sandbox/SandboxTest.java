package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

    private static final String ALGEBRA = "/courses/20411/students/submissions?student_ids[]=all&per_page=100";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secrets_are_for_the_owner_only() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options())) {
            for (String name : List.of(Sandbox.CANVAS_TOKEN, Sandbox.CANVAS_CLIENT_SECRET, Sandbox.CANVAS_REFRESH_TOKEN, Sandbox.ED_FI_CLIENT_SECRET)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).isEqualTo("rw-------");
            }
            assertThat(sandbox.address()).startsWith("http://" + InetAddress.getLoopbackAddress().getHostAddress());
        }
    }

    @Test
    void a_restart_tells_the_same_story_with_the_same_secrets() throws Exception {
        List<JsonNode> before;
        String token;
        try (Sandbox sandbox = Sandbox.start(options())) {
            before = new SandboxClient(sandbox).all(ALGEBRA);
            token = new SandboxClient(sandbox).token();
        }
        clock.advance(Duration.ofHours(12));
        try (Sandbox sandbox = Sandbox.start(options())) {
            assertThat(new SandboxClient(sandbox).token()).isEqualTo(token);
            assertThat(new SandboxClient(sandbox).all(ALGEBRA)).map(SandboxTest::withoutSeconds)
                    .isEqualTo(before.stream().map(SandboxTest::withoutSeconds).toList());
        }
    }

    @Test
    void changes_survive_a_restart() throws Exception {
        long student;
        JsonNode submission;
        try (Sandbox sandbox = Sandbox.start(options())) {
            SandboxClient client = new SandboxClient(sandbox);
            client.control("canvas/rename-assignment", "{\"assignment_id\":4410,\"name\":\"Kept\"}");
            student = client.control("canvas/add-student", "{\"section_id\":30877,\"first_name\":\"A\",\"last_name\":\"B\",\"sis_id\":\"9\"}").path("id").asLong();
            client.control("canvas/submit", "{\"assignment_id\":4410,\"user_id\":" + student + "}");
            submission = client.json("/courses/20411/assignments/4410/submissions/" + student);
        }
        clock.advance(Duration.ofMinutes(5));
        try (Sandbox sandbox = Sandbox.start(options())) {
            SandboxClient client = new SandboxClient(sandbox);
            assertThat(client.json("/courses/20411/assignments/4410").path("name").asText()).isEqualTo("Kept");
            assertThat(client.json("/courses/20411/assignments/4410/submissions/" + student)).isEqualTo(submission);
        }
    }

    @Test
    void a_line_of_the_journal_that_was_cut_short_is_left_out() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options())) {
            new SandboxClient(sandbox).control("canvas/rename-assignment", "{\"assignment_id\":4410,\"name\":\"Whole\"}");
        }
        Path journal = folder.resolve("changes.jsonl");
        Files.writeString(journal, Files.readString(journal) + "{\"at\":\"2026-11-24T15:0");

        try (Sandbox sandbox = Sandbox.start(options())) {
            new SandboxClient(sandbox).control("canvas/rename-assignment", "{\"assignment_id\":4411,\"name\":\"Next\"}");
        }
        try (Sandbox sandbox = Sandbox.start(options())) {
            assertThat(new SandboxClient(sandbox).json("/courses/20411/assignments/4410").path("name").asText()).isEqualTo("Whole");
            assertThat(new SandboxClient(sandbox).json("/courses/20411/assignments/4411").path("name").asText()).isEqualTo("Next");
        }
    }

    @Test
    void a_folder_keeps_one_district() throws Exception {
        Sandbox.start(options()).close();

        assertThatThrownBy(() -> Sandbox.start(options().withScale(2))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("20 courses").hasMessageContaining("40 courses").hasMessageContaining("Choose another folder");
    }

    @Test
    void a_folder_keeps_one_ed_fi_api() throws Exception {
        Sandbox.start(options().withEdFi("7.3")).close();
        Sandbox.start(options().withEdFi("7.3")).close();

        assertThatThrownBy(() -> Sandbox.start(options().withEdFi("dms8"))).isInstanceOf(OtherDistrictException.class)
                .hasMessageContaining("Ed-Fi API 7.3 with Data Standard 5.2").hasMessageContaining("Ed-Fi API dms8")
                .hasMessageContaining("Choose another folder");
    }

    @Test
    void a_folder_from_before_there_was_a_choice_holds_5_3() throws Exception {
        Sandbox.start(options()).close();
        Files.delete(folder.resolve("edfi-api"));

        assertThatThrownBy(() -> Sandbox.start(options().withEdFi("6.2"))).hasMessageContaining("Ed-Fi API 5.3");
        Sandbox.start(options()).close();
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (Sandbox first = Sandbox.start(options())) {
            SandboxOptions same = SandboxOptions.in(folder.resolve("other")).withPort(first.port());

            assertThatThrownBy(() -> Sandbox.start(same)).hasMessageContaining(String.valueOf(first.port())).hasMessageContaining("--port");
        }
    }

    @Test
    void the_district_is_as_large_as_promised() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options())) {
            SandboxClient client = new SandboxClient(sandbox);
            long sections = 0;
            long submissions = 0;
            for (JsonNode course : client.all("/accounts/1/courses?per_page=100&enrollment_term_id=12&state[]=available")) {
                sections += client.all("/courses/" + course.path("id").asLong() + "/sections?per_page=100").size();
                submissions += client.all("/courses/" + course.path("id").asLong() + "/students/submissions?student_ids[]=all&per_page=100").size();
            }
            assertThat(sections).isGreaterThanOrEqualTo(40);
            assertThat(submissions).isGreaterThanOrEqualTo(4_800);
        }
    }

    @Test
    void every_due_date_lies_whole_days_from_the_first_start() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options())) {
            assertThat(new SandboxClient(sandbox).all("/courses/20411/assignments?per_page=100&override_assignment_dates=false"))
                    .map(assignment -> assignment.path("due_at").asText())
                    .allSatisfy(due -> assertThat(due.equals("null") || due.endsWith("T05:59:59Z") || due.endsWith("T04:59:59Z")).isTrue());
        }
    }

    private SandboxOptions options() {
        return SandboxOptions.in(folder).withClock(clock);
    }

    private static JsonNode withoutSeconds(JsonNode row) {
        return ((ObjectNode) row.deepCopy()).without("seconds_late");
    }
}
