package io.crosswalk.api;

import static io.crosswalk.LedgerFixture.Row.assignment;
import static io.crosswalk.LedgerFixture.Row.submission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.LedgerFixture;
import io.crosswalk.ManualClock;
import io.crosswalk.PostgresExtension;
import io.crosswalk.api.ApiClient.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

// Else its replays go on ticking in the database that later tests of this process use.
@DirtiesContext
@SpringBootTest(classes = ApiTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final LedgerFixture ledger = new LedgerFixture(POSTGRES.database());

    @Autowired
    private ManualClock clock;

    @Autowired
    private OutsideDouble outside;

    private ApiClient client;

    @BeforeEach
    void start(@LocalServerPort int port) {
        client = new ApiClient(port);
        outside.reset();
        // Counts are kept for a while.
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void the_status_shows_connectors_ledger_target_and_the_latest_run() {
        ledger.row(assignment("1-10", "delivered"));
        ledger.row(submission("1-10-100", "pending"));
        ledger.row(submission("1-10-101", "waiting"));
        ledger.row(submission("1-10-102", "parked").because("STUDENT_UNMATCHED"));
        ledger.row(submission("1-10-103", "dead").because("DATA_INVALID"));
        run(0);

        JsonNode status = client.get("/api/v1/status").body();

        assertThat(status.at("/connectors/0/id").asText()).isEqualTo("canvas-main");
        assertThat(status.at("/connectors/0/vendor").asText()).isEqualTo("canvas");
        assertThat(status.at("/connectors/0/state").asText()).isEqualTo("idle");
        assertThat(status.path("ledger").toString()).isEqualTo("{\"pending\":2,\"delivered\":1,\"parked\":1,\"dead\":1,\"gone\":0}");
        assertThat(status.at("/lastRun/state").asText()).isEqualTo("succeeded");
        assertThat(status.at("/target/state").asText()).isEqualTo("delivering");
        assertThat(status.path("oldestUndelivered").asText()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void a_connector_is_harvesting_while_a_harvest_runs_and_paused_while_its_schedule_is() {
        outside.running = true;
        assertThat(connectorState()).isEqualTo("harvesting");
        outside.running = false;
        client.post("/api/v1/connectors/canvas-main/pause");
        assertThat(connectorState()).isEqualTo("paused");
        client.post("/api/v1/connectors/canvas-main/resume");
        assertThat(connectorState()).isEqualTo("idle");
    }

    @Test
    void a_harvest_is_started_and_not_waited_for() {
        Reply started = client.post("/api/v1/connectors/canvas-main/harvest?kind=full");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.body().path("run").asLong()).isEqualTo(1);
        assertThat(outside.done).containsExactly("harvest canvas-main full");
    }

    @Test
    void checks_tell_what_is_missing() {
        assertThat(client.post("/api/v1/connectors/canvas-main/check").body().path("ok").asBoolean()).isTrue();
        JsonNode target = client.post("/api/v1/targets/ed-fi/check").body();
        assertThat(target.path("ok").asBoolean()).isFalse();
        assertThat(target.at("/findings/0/remedy").asText()).isEqualTo("Ask for the claim.");
    }

    @Test
    void delivery_is_held_until_somebody_resumes_it() {
        client.post("/api/v1/targets/ed-fi/pause");
        JsonNode held = client.get("/api/v1/status").body().path("target");
        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(held.at("/holds/0/explanation").asText()).contains("this machine");
        long row = ledger.row(submission("1-10-100", "pending"));
        assertThat(client.get("/api/v1/ledger/" + row).body().path("next").asText()).startsWith("It is sent once delivery goes on.");

        client.post("/api/v1/targets/ed-fi/resume");
        assertThat(client.get("/api/v1/status").body().at("/target/state").asText()).isEqualTo("delivering");
    }

    @Test
    void the_balance_of_a_run_shows_where_everything_is() {
        long run = run(10);
        ledger.row(submission("1-10-100", "delivered").ofRun(run));
        ledger.row(submission("1-10-101", "parked").because("STUDENT_UNMATCHED").ofRun(run));
        ledger.row(submission("1-10-102", "pending").ofRun(run));
        ledger.row(submission("1-10-103", "pending").having("{}").toBeDeleted().ofRun(run));

        JsonNode detail = client.get("/api/v1/runs/" + run).body();

        JsonNode balance = detail.path("balance");
        assertThat(balance.path("delivered").asInt()).isEqualTo(1);
        assertThat(balance.path("parked").asInt()).isEqualTo(1);
        assertThat(balance.path("pending").asInt()).isEqualTo(1);
        assertThat(balance.path("superseded").asInt()).isEqualTo(1);
        assertThat(balance.path("unchanged").asInt()).isEqualTo(5);
        assertThat(balance.at("/ignored/TEST_STUDENT").asInt()).isEqualTo(1);
        assertThat(balance.path("addsUp").asBoolean()).isTrue();
        assertThat(detail.path("settled").asBoolean()).isFalse();
    }

    @Test
    void runs_are_paged_from_the_latest() {
        run(0);
        run(0);
        run(0);
        JsonNode first = client.get("/api/v1/runs?limit=2").body();
        assertThat(first.at("/runs/0/id").asInt()).isEqualTo(3);
        JsonNode second = client.get("/api/v1/runs?limit=2&before=" + first.path("next").asInt()).body();
        assertThat(second.path("runs")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    /** Each is how somebody may call the one student, section or assignment. */
    @ParameterizedTest
    @CsvSource({
        "student=S-100, 1-10-100", "student=sis-100, 1-10-100", "student=100, 1-10-100", "student=sis-101, 1-10-101",
        "section=ALG-1, 1-10;1-10-100;1-10-101", "section=1, 1-10;1-10-100;1-10-101", "assignment=20, 2-20;2-20-200",
        "assignment=2-20, 2-20;2-20-200", "identifier=1-10-100, 1-10-100", "state=parked, 1-10-101", "reason=STUDENT_UNMATCHED, 1-10-101",
        "kind=assignment, 1-10;2-20", "connector=other, ''", "run=5, 2-20-200", "student=S-100&section=2, ''"})
    void rows_are_found_by_the_names_that_people_use(String query, String found) {
        database("insert into section (connector, id, course_id, name, identifiers, seen_run, match_state, section_identifier) values"
                + " ('canvas-main', '1', '1', 'Algebra', '{}', 1, 'matched', 'ALG-1'), ('canvas-main', '2', '1', 'Biology', '{}', 1, 'matched', 'BIO-1')");
        database("insert into person (connector, id, identifiers, match_state, student_unique_id) values"
                + " ('canvas-main', '100', '{\"sis_user_id\": \"sis-100\"}', 'matched', 'S-100'),"
                + " ('canvas-main', '101', '{\"sis_user_id\": \"sis-101\"}', 'unmatched', null)");
        ledger.row(assignment("1-10", "delivered"));
        ledger.row(submission("1-10-100", "delivered").of("S-100"));
        ledger.row(submission("1-10-101", "parked").because("STUDENT_UNMATCHED").wanting(null).of(null));
        ledger.row(assignment("2-20", "delivered"));
        ledger.row(submission("2-20-200", "delivered").ofRun(5));

        List<String> identifiers = new ArrayList<>();
        client.get("/api/v1/ledger?" + query).body().path("rows").forEach(row -> identifiers.add(row.path("identifier").asText()));

        assertThat(String.join(";", identifiers)).isEqualTo(found);
    }

    @Test
    void a_row_tells_its_story() {
        long parent = ledger.row(assignment("1-10", "delivered"));
        long row = ledger.row(submission("1-10-100", "dead").because("DATA_INVALID").tried(1));
        database("insert into attempt (ledger_id, at, method, status, outcome, reason, explanation, correlation_id, millis)"
                + " values (" + row + ", now(), 'POST', 400, 'DEAD', 'DATA_INVALID', 'points is wrong', 'c-1', 12)");

        JsonNode detail = client.get("/api/v1/ledger/" + row).body();

        assertThat(detail.at("/row/reason").asText()).isEqualTo("DATA_INVALID");
        assertThat(detail.at("/payload/points").asInt()).isEqualTo(1);
        assertThat(detail.path("parentRow").asLong()).isEqualTo(parent);
        assertThat(detail.at("/attempts/0/status").asInt()).isEqualTo(400);
        assertThat(detail.at("/attempts/0/correlationId").asText()).isEqualTo("c-1");
        assertThat(detail.path("next").asText()).startsWith("Nothing, until somebody acts.");
        assertThat(client.get("/api/v1/ledger/" + parent).body().path("children").asInt()).isEqualTo(1);
    }

    @Test
    void reasons_are_grouped_and_explained() {
        ledger.row(submission("1-10-100", "parked").because("STUDENT_UNMATCHED"));
        ledger.row(submission("1-10-101", "parked").because("STUDENT_UNMATCHED"));
        ledger.row(submission("1-10-102", "dead").because("DATA_INVALID"));
        JsonNode reasons = client.get("/api/v1/reasons").body().path("reasons");
        assertThat(reasons).hasSize(2);
        assertThat(reasons.at("/0/reason").asText()).isEqualTo("STUDENT_UNMATCHED");
        assertThat(reasons.at("/0/count").asInt()).isEqualTo(2);
        assertThat(reasons.at("/0/sampleRows")).hasSize(2);
        assertThat(reasons.at("/0/explanation").asText()).contains("student");
    }

    @Test
    void matches_are_paged_and_unmatched_sections_show_their_identifiers() {
        database("insert into section (connector, id, course_id, name, identifiers, seen_run) values"
                + " ('canvas-main', '1', '1', 'Chess club', '{\"sis_section_id\": \"X\"}', 1), ('canvas-main', '2', '1', 'Staff room', '{}', 1)");
        JsonNode first = client.get("/api/v1/matches?state=unmatched&limit=1").body();
        assertThat(first.at("/matches/0/identifiers/sis_section_id").asText()).isEqualTo("X");
        JsonNode second = client.get("/api/v1/matches?state=unmatched&limit=1&after=" + first.path("next").asText()).body();
        assertThat(second.at("/matches/0/name").asText()).isEqualTo("Staff room");
    }

    @Test
    void a_person_finds_what_is_near_and_confirms_rejects_and_withdraws() {
        database("insert into section (connector, id, course_id, name, identifiers, seen_run) values"
                + " ('canvas-main', '1', '1', 'Algebra', '{\"sis_section_id\": \"alg-01\"}', 1), ('canvas-main', '2', '1', 'Physics', '{}', 1)");
        database("insert into edfi_section values ('ed-fi', 2026, 'ALG-01', 1, 'Fall', 'ALG', 1), ('ed-fi', 2026, 'PHY', 1, 'Fall', 'PHY', 1), ('ed-fi', 2026, 'PHY', 1, 'Spring', 'PHY', 1)");
        JsonNode near = client.get("/api/v1/matches/candidates?connector=canvas-main&id=1").body();
        assertThat(near.at("/candidates/0/sectionIdentifier").asText()).isEqualTo("ALG-01");
        assertThat(near.at("/candidates/0/reason").asText()).contains("sis_section_id", "letter case", "matching.transformations");

        Reply confirmed = client.postJson("/api/v1/matches/confirm", decision("1", "\"sectionIdentifier\":\"ALG-01\""));
        assertThat(confirmed.body().path("method").asText()).isEqualTo("crosswalk");
        assertThat(confirmed.body().path("confidence").asDouble()).isEqualTo(1);
        assertThat(client.get("/api/v1/matches/crosswalk").body().path("csv").asText()).contains("canvas-main,section,1,,ALG-01,ALG,1,Fall");
        assertThat(client.postJson("/api/v1/matches/confirm", decision("2", "\"sectionIdentifier\":\"PHY\"")).body().path("detail").asText()).contains("names 2 sections", "sessionName");
        assertThat(client.postJson("/api/v1/matches/confirm", decision("2", "\"sectionIdentifier\":\"CHEM\"")).body().path("detail").asText()).contains("no section");
        assertThat(client.postJson("/api/v1/matches/confirm", decision("2", "")).status()).isEqualTo(400);
        assertThat(client.postJson("/api/v1/matches/withdraw", decision("2", "")).status()).isEqualTo(409);

        assertThat(client.postJson("/api/v1/matches/reject", decision("1", "")).body().path("state").asText()).isEqualTo("unmatched");
        assertThat(client.get("/api/v1/matches/candidates?connector=canvas-main&id=1").body().at("/candidates/0/reason").asText()).contains("rejected");
        assertThat(client.postJson("/api/v1/matches/withdraw", decision("1", "")).status()).isEqualTo(200);
        assertThat(client.get("/api/v1/matches/history?id=1").body().path("events")).extracting(event -> event.path("event").asText() + event.path("by").asText())
                .containsExactly("withdrawnthis machine", "ended", "rejectedthis machine", "confirmedthis machine");
    }

    @Test
    void a_held_switch_is_refused_by_keeping_the_match_and_allowed_by_confirming_it() {
        database("insert into edfi_section values ('ed-fi', 2026, 'A', 1, 'Fall', 'X', 1), ('ed-fi', 2026, 'B', 1, 'Fall', 'X', 1)");
        for (String id : new String[] {"1", "2"}) {
            database("insert into section (connector, id, course_id, name, identifiers, seen_run) values ('canvas-main', '" + id + "', '1', 'Algebra', '{\"sis_section_id\": \"A\"}', 1)");
        }
        outside.rematch("canvas-main");
        database("update section set identifiers = '{\"sis_section_id\": \"B\"}'");
        outside.rematch("canvas-main");
        JsonNode held = client.get("/api/v1/matches?state=held").body().path("matches");
        assertThat(held).hasSize(2).allSatisfy(match -> {
            assertThat(match.path("sectionIdentifier").asText()).isEqualTo("A");
            assertThat(match.at("/proposal/sectionIdentifier").asText()).isEqualTo("B");
        });

        assertThat(client.postJson("/api/v1/matches/confirm", decision("1", "")).body().path("sectionIdentifier").asText()).isEqualTo("B");
        assertThat(client.postJson("/api/v1/matches/reject", decision("2", "")).body().path("sectionIdentifier").asText()).isEqualTo("A");
        assertThat(client.get("/api/v1/matches?state=held").body().path("matches")).isEmpty();
    }

    @Test
    void a_crosswalk_is_imported_and_the_file_wins_over_it() {
        database("insert into edfi_section values ('ed-fi', 2026, 'A', 1, 'Fall', 'X', 1), ('ed-fi', 2026, 'B', 1, 'Fall', 'X', 1)");
        database("insert into section (connector, id, course_id, name, identifiers, seen_run) values ('canvas-main', '1', '1', 'Algebra', '{}', 1), ('canvas-main', '2', '1', 'Physics', '{}', 1)");
        database("insert into crosswalk (connector, kind, vendor_id, section_identifier) values ('canvas-main', 'section', '1', 'A')");

        JsonNode imported = client.postJson("/api/v1/matches/crosswalk",
                "{\"csv\":\"connector,kind,vendor_id,section_identifier\\ncanvas-main,section,1,B\\ncanvas-main,section,2,B\\nelsewhere,section,2,B\"}").body();

        assertThat(imported.path("lines").asInt()).isEqualTo(2);
        assertThat(imported.at("/problems/0").asText()).contains("line 4", "canvas-main");
        assertThat(client.get("/api/v1/matches").body().path("matches")).extracting(match -> match.path("sectionIdentifier").asText()).containsExactly("A", "B");
        assertThat(client.postJson("/api/v1/matches/confirm", decision("1", "\"sectionIdentifier\":\"B\"")).body().path("detail").asText()).contains("crosswalk file");
    }

    private static String decision(String id, String key) {
        return "{\"connector\":\"canvas-main\",\"kind\":\"section\",\"id\":\"" + id + "\"" + (key.isEmpty() ? "" : "," + key) + "}";
    }

    @Test
    void a_held_delete_is_approved_once() {
        database("insert into held_delete (connector, scope, gone, known, since) values ('canvas-main', 'assignments of section 1', 9, 10, now())");
        assertThat(client.get("/api/v1/held-deletes").body().at("/heldDeletes/0/gone").asInt()).isEqualTo(9);
        String approvedAt = client.post("/api/v1/held-deletes/1/approve").body().path("approvedAt").asText();
        clock.advance(Duration.ofSeconds(5));
        assertThat(client.post("/api/v1/held-deletes/1/approve").body().path("approvedAt").asText()).isEqualTo(approvedAt);
        assertThat(client.post("/api/v1/held-deletes/2/approve").status()).isEqualTo(404);
    }

    @Test
    void a_replay_is_planned_started_and_cancelled() {
        long row = ledger.row(submission("1-10-100", "dead").because("DATA_INVALID").tried(1));
        Reply plan = client.postJson("/api/v1/replays", "{\"filter\":{\"state\":\"dead\"},\"note\":\"after the fix\"}");
        assertThat(plan.status()).isEqualTo(201);
        assertThat(plan.body().path("wouldSend").asInt()).isEqualTo(1);
        String replay = "/api/v1/replays/" + plan.body().path("id").asLong();
        assertThat(client.post(replay + "/pause").status()).isEqualTo(409);
        assertThat(client.post(replay + "/start").body().path("state").asText()).isEqualTo("running");
        assertThat(client.post(replay + "/cancel").body().path("state").asText()).isEqualTo("cancelled");
        assertThat(client.get("/api/v1/ledger/" + row).status()).isEqualTo(200);
        assertThat(client.get("/api/v1/replays").body().path("replays")).hasSize(1);
    }

    @Test
    void the_same_request_with_the_same_key_is_answered_and_not_done_again() {
        String path = "/api/v1/connectors/canvas-main/harvest?kind=full";
        Reply first = client.post(path, "Idempotency-Key", "k-1");
        Reply second = client.post(path, "Idempotency-Key", "k-1");
        assertThat(second).isEqualTo(first);
        assertThat(outside.done).hasSize(1);
        assertThat(client.post("/api/v1/connectors/canvas-main/harvest?kind=incremental", "Idempotency-Key", "k-1").status()).isEqualTo(409);
    }

    @Test
    void a_request_that_failed_may_be_repeated_with_its_key() {
        outside.running = true;
        assertThat(client.post("/api/v1/connectors/canvas-main/harvest", "Idempotency-Key", "k-2").status()).isEqualTo(409);
        outside.running = false;
        assertThat(client.post("/api/v1/connectors/canvas-main/harvest", "Idempotency-Key", "k-2").status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/v1/ledger?studnet=1|400|studnet", "/api/v1/ledger?state=lost|400|pending, waiting, parked", "/api/v1/ledger?limit=501|400|1 to 500",
        "/api/v1/ledger?limit=x|400|limit", "/api/v1/ledger?limit=1&limit=2|400|more than once", "/api/v1/ledger?after=-1|400|after",
        "/api/v1/ledger/x|400|whole number", "/api/v1/ledger/999|404|Search the ledger", "/api/v1/runs/999|404|List the runs",
        "/api/v1/replays/999|404|List the replays", "/api/v1/matches?kind=teacher|400|section, student", "/api/v1/matches?after=x|400|next",
        "/api/v1/connectors/none/preview|404|Configured are",
        "/api/v1/status?CamelBeanMethodName=getClass|400|CamelBeanMethodName"})
    void a_wrong_question_is_answered_with_what_is_right(String path, int status, String says) {
        Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.body().path("detail").asText()).contains(says);
        assertThat(reply.body().path("status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{|not JSON", "{}|either ids, or a filter", "{\"ids\":[1],\"reason\":\"X\"}|cannot be combined", "{\"ids\":[1],\"idz\":1}|idz",
        "{\"ids\":[\"Jane\"]}|ids", "{\"reason\":\"X\",\"perSecond\":0}|perSecond", "{\"filter\":{\"state\":\"lost\"}}|parked", "''|missing"})
    void a_wrong_body_is_refused_with_the_field_and_never_quoted(String body, String says) {
        Reply reply = client.postJson("/api/v1/replays", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("detail").asText()).contains(says).doesNotContain("Jane");
    }

    @Test
    void a_failure_of_the_hubs_own_is_not_told_to_the_caller() {
        outside.broken = true;
        Reply reply = client.post("/api/v1/connectors/canvas-main/harvest");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body().toString()).contains("hub's log under").doesNotContain("Jane");
    }

    private String connectorState() {
        return client.get("/api/v1/connectors").body().at("/connectors/0/state").asText();
    }

    /** @param read of them 5 unchanged, 4 changed and one ignored */
    private long run(int read) {
        return POSTGRES.database().sql("""
                        insert into run (connector, kind, state, started_at, finished_at, read, unchanged, changed, ignored)
                        values ('canvas-main', 'full', 'succeeded', now(), now(), :read, 5, 4, '{"TEST_STUDENT": 1}')
                        returning id""")
                .param("read", read)
                .query(Long.class)
                .single();
    }

    private static void database(String sql) {
        POSTGRES.database().sql(sql).update();
    }
}
