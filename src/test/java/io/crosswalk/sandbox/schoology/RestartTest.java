package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxClient;
import io.crosswalk.sandbox.SandboxOptions;
import io.crosswalk.sandbox.SettableClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    void changes_survive_a_restart_with_the_same_ids_and_times() throws Exception {
        long item;
        List<JsonNode> items;
        List<JsonNode> revisions;
        try (Sandbox sandbox = Sandbox.start(options())) {
            SandboxClient client = new SandboxClient(sandbox);
            item = client.control("schoology/add-work", "{\"section_id\":5000002,\"title\":\"Kept\",\"due_at\":\"2026-12-22T05:59:59Z\"}").path("id").asLong();
            clock.advance(Duration.ofSeconds(5));
            client.control("schoology/submit", "{\"section_id\":5000002,\"item_id\":" + item + ",\"user_id\":600026}");
            Caller caller = new Caller(sandbox);
            items = caller.all("/sections/5000002/grade_items", "assignment");
            revisions = caller.all("/sections/5000002/submissions/" + item, "revision");
        }
        clock.advance(Duration.ofMinutes(5));
        try (Sandbox sandbox = Sandbox.start(options())) {
            Caller caller = new Caller(sandbox);
            assertThat(revisions).hasSize(1);
            assertThat(caller.all("/sections/5000002/submissions/" + item, "revision")).isEqualTo(revisions);
            assertThat(caller.all("/sections/5000002/grade_items", "assignment")).map(row -> row.path("last_updated"))
                    .isEqualTo(items.stream().map(row -> row.path("last_updated")).toList());
        }
    }

    @Test
    void what_cannot_be_done_is_explained_and_not_kept() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options())) {
            SandboxClient client = new SandboxClient(sandbox);
            assertThat(refused(client, "submit", "{\"section_id\":1,\"item_id\":1,\"user_id\":1}", 404)).contains("no section 1", "REST interface");
            assertThat(refused(client, "submit", "{\"section_id\":5000001,\"item_id\":7000003,\"user_id\":600001}", 400)).contains("no dropbox");
            assertThat(refused(client, "grade", "{\"section_id\":5000001,\"item_id\":7000003,\"user_id\":600001}", 400)).contains("lacks \\\"score\\\"");
            assertThat(refused(client, "juggle", "{}", 404)).contains("docs/sandbox.md");
            assertThat(refused(client, "revoke", "{\"permission\":\"all\"}", 400)).contains("USERS");
        }
        assertThat(folder.resolve("lms-changes.jsonl")).doesNotExist();
    }

    @Test
    void a_hundred_sections_are_as_near_as_one() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options().withScale(50))) {
            Caller caller = new Caller(sandbox);

            assertThat(caller.all("/courses?limit=200", "course")).hasSizeGreaterThanOrEqualTo(50);
            assertThat(caller.all("/users?limit=200", "user")).hasSizeGreaterThan(2_500).map(user -> user.path("uid").asText()).doesNotHaveDuplicates();
            assertThat(caller.all("/sections/5000100/enrollments", "enrollment")).hasSize(26);
            assertThat(new SandboxClient(sandbox).anonymous("/control/schoology/truth").body()).contains("5000100-7000400-602500");
        }
    }

    private static String refused(SandboxClient client, String action, String body, int status) throws Exception {
        HttpResponse<String> response = client.post("/control/schoology/" + action, body, "application/json");
        assertThat(response.statusCode()).isEqualTo(status);
        return response.body();
    }

    private SandboxOptions options() {
        return SandboxOptions.in(folder).withClock(clock);
    }
}
