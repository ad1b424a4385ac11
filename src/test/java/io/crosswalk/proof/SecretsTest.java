package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hub goes through a good harvest and every kind of failure, while both sides throw secrets and names at it; Camel logs its
 * routes and endpoints as it makes them. Nothing of that is found anywhere afterwards.
 */
class SecretsTest {

    private static final String NAME = "Zacharias Canarybird";
    private static final String EMAIL = "zacharias@canary.example";
    private static final List<String> SECRET_FILES = List.of("canvas-token", "edfi-client-id", "edfi-client-secret");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;
    private static Hub.Run failed;
    private static List<String> secrets;
    private static Set<String> people;

    @BeforeAll
    static void failInEveryWay() throws Exception {
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        secrets = SECRET_FILES.stream().map(sandbox::secret).toList();
        people = new TreeSet<>(List.of(NAME, EMAIL));
        for (JsonNode enrollment : new CanvasReading(sandbox).enrollments("20411")) {
            JsonNode user = enrollment.path("user");
            Stream.of("name", "sortable_name", "login_id", "email").map(field -> user.path(field).asText())
                    .filter(value -> !value.isBlank()).forEach(people::add);
        }
        Path hubFolder = Files.createDirectories(folder.resolve("hub"));
        Files.writeString(hubFolder.resolve("application.properties"), "logging.level.org.apache.camel=DEBUG\n");
        hub = Hub.start(hubFolder, sandbox);

        answer("/edfi/data/v3/lmsx/assignmentSubmissions", 400, 3);
        answer("/edfi/data/v3/lmsx/assignmentSubmissions", 500, 2);
        sandbox.misbehave("{\"path\": \"/edfi/data/v3/lmsx/**\", \"kind\": \"DROP\", \"method\": \"POST\", \"skip\": 20, \"times\": 2}");
        answer("/canvas/api/v1/courses/20411/assignments", 500, 9);
        sandbox.misbehave("{\"path\": \"/canvas/api/v1/courses/20421/students/submissions\", \"kind\": \"TRUNCATE\", \"times\": 9}");
        sandbox.misbehave("{\"path\": \"/canvas/api/v1/courses/20425/sections\", \"kind\": \"NEXT_ELSEWHERE\", \"times\": 9}");
        hub.harvestOnly("full");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> answered(400) > 0 && answered(500) > 0 && hub.ledger("delivered") > 0);
        sandbox.behave();
        hub.awaitDelivery();

        sandbox.edFiControl("DELETE", "tokens", "");
        answer("/edfi/oauth/token", 500, 9);
        sandbox.misbehave(answering("/canvas/api/v1/courses/*/assignments", 401, 999));
        failed = hub.harvestOnly("full");
        sandbox.behave();
    }

    private static void answer(String path, int status, int times) {
        sandbox.misbehave(answering(path, status, times));
    }

    /** A body that tells all: the secrets, and what the request was about. */
    private static String answering(String path, int status, int times) {
        String body = Http.JSON.createObjectNode()
                .put("message", "The token " + String.join(" ", secrets) + " of " + NAME + " <" + EMAIL + "> is refused.").toString();
        return Http.JSON.createObjectNode().put("path", path).put("kind", "ANSWER").put("status", status).put("times", times).put("body", body)
                .set("headers", Http.JSON.createObjectNode().put("WWW-Authenticate", "Bearer realm=\"canvas-lms\"")).toString();
    }

    private static long answered(int status) {
        return hub.database().sql("select count(*) from attempt where status = :status").param("status", status).query(Long.class).single();
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @Test
    void theLogHasNoneOfThem() {
        assertThat(people).hasSizeGreaterThan(20);
        String log = hub.log();
        assertThat(log).contains("is not complete", "could not issue an access token", "kamelet:");
        assertClean("log", log.lines().toList());
        assertThat(log).doesNotContainIgnoringCase("Bearer ").doesNotContain("\"studentReference\"", "\"submissionIdentifier\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator/health", "/actuator/info", "/openapi/openapi.json",
        "/api/v1/status", "/api/v1/connectors", "/api/v1/runs", "/api/v1/reasons", "/api/v1/matches?kind=section", "/api/v1/matches?kind=student",
        "/api/v1/ledger?state=dead", "/api/v1/held-deletes"})
    void noAnswerOfTheHubHasOneOfThem(String path) {
        var answer = Http.send("GET", hub.address() + path, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertClean(path, List.of(answer.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "beans", "heapdump", "threaddump", "camelroutes", "camel", "loggers", "httpexchanges", "quartz"})
    void whatCouldShowMoreIsNotServed(String endpoint) {
        assertThat(Http.send("GET", hub.address() + "/actuator/" + endpoint, "").statusCode()).isEqualTo(404);
    }

    /** Runs, problems, holds, attempts, explanations: all that any screen could show, and more. */
    @Test
    void noTableHasOneOfThem() {
        List<String> tables = hub.database().sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'").query(String.class).list();
        assertThat(tables).contains("ledger", "run_problem", "attempt");
        for (String table : tables) {
            assertClean("table " + table, hub.database().sql("select t::text from " + table + " t").query(String.class).list());
        }
    }

    @Test
    void theFailureOfTheRunIsToldInWordsOfItsOwn() {
        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.explanation()).containsIgnoringCase("token").doesNotContain("Multicast", "Exchange[", "io.crosswalk");
    }

    private static void assertClean(String where, List<String> lines) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            for (String secret : secrets) {
                if (line.contains(secret)) {
                    found.add("a secret in: " + line.replace(secret, "***"));
                }
            }
            for (String person : people) {
                if (line.contains(person)) {
                    found.add(person + " in: " + line);
                }
            }
        }
        assertThat(found).as(where).isEmpty();
    }
}
