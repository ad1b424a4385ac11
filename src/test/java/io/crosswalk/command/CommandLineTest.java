package io.crosswalk.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.command.HubLauncher.RunningHub;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final String SETTLED = run("succeeded", true, "\"parked\":2,");
    private static final String NO_HOLDS = "{\"target\":{\"id\":\"ed-fi\",\"holds\":[]}}";

    private final HubDouble hub = new HubDouble();

    /** Nobody listens there: a test must never find a hub that it did not start. */
    private final URI nowhere = unused();
    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger launches = new AtomicInteger();
    private Duration passed = Duration.ZERO;
    private Optional<String> person = Optional.empty();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void the_status_is_a_table() {
        hub.on("GET /api/v1/status", """
                {"connectors":[{"id":"canvas-main","vendor":"canvas","state":"idle","sections":{"matchedPercent":97.5},"students":{"matchedPercent":99.0}}],
                 "ledger":{"pending":1,"delivered":20,"parked":3,"dead":0},"target":{"id":"ed-fi","url":"https://e","state":"delivering","holds":[],
                 "mirror":{"sections":30,"students":600}},"heldDeletes":2}""");
        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("canvas-main", "97.5 %", "none yet", "crosswalk held-deletes", "crosswalk reasons");
    }

    @Test
    void what_the_hub_says_can_be_had_as_json() {
        hub.on("GET /api/v1/reasons", "{\"reasons\":[]}");
        assertThat(run("reasons", "--json")).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}");
    }

    @Test
    void a_harvest_is_begun_and_not_waited_for() {
        hub.on("POST /api/v1/connectors/canvas-main/harvest?kind=full", 202, "{\"run\":7}");
        assertThat(run("harvest", "canvas-main", "--full")).isZero();
        assertThat(out.toString()).contains("Run 7 has begun");
        assertThat(hub.keys.get(1)).hasSize(36);
    }

    @Test
    void a_harvest_that_is_waited_for_ends_with_its_balance_once_all_is_settled() {
        hub.on("POST /api/v1/connectors/canvas-main/harvest?kind=incremental", 202, "{\"run\":7}");
        hub.on("GET /api/v1/runs/7", run("running", false, ""), run("succeeded", false, "\"pending\":4,"), SETTLED);
        hub.on("GET /api/v1/status", NO_HOLDS);
        assertThat(run("harvest", "canvas-main", "--wait")).isZero();
        assertThat(pauses).hasValue(2);
        assertThat(out.toString()).contains("Everything that was read is accounted for.", "crosswalk reasons").containsPattern("parked +2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "failed", "interrupted"})
    void a_harvest_that_did_not_read_everything_ends_with_2_and_the_reason(String state) {
        hub.on("POST /api/v1/connectors/canvas-main/harvest?kind=incremental", 202, "{\"run\":7}");
        hub.on("GET /api/v1/runs/7", run(state, true, ""));
        assertThat(run("harvest", "canvas-main", "--wait")).isEqualTo(2);
        assertThat(out.toString()).contains("the token was refused", "courses (CREDENTIAL_REFUSED)");
    }

    @Test
    void waiting_ends_where_a_person_has_to_act() {
        hub.on("POST /api/v1/connectors/canvas-main/harvest?kind=incremental", 202, "{\"run\":7}");
        hub.on("GET /api/v1/runs/7", run("succeeded", false, "\"pending\":4,"));
        hub.on("GET /api/v1/status", """
                {"target":{"holds":[{"kind":"stopped","explanation":"The key may not write.","remedy":"Ask for the claim."}]}}""");
        assertThat(run("harvest", "canvas-main", "--wait")).isEqualTo(2);
        assertThat(error.toString()).contains("The key may not write. Ask for the claim.", "crosswalk resume");
    }

    @Test
    void waiting_ends_after_the_longest_wait() {
        hub.on("POST /api/v1/connectors/canvas-main/harvest?kind=incremental", 202, "{\"run\":7}");
        hub.on("GET /api/v1/runs/7", run("running", false, ""));
        assertThat(run("harvest", "canvas-main", "--wait", "--timeout", "1")).isEqualTo(2);
        assertThat(error.toString()).contains("not done after 1 minutes");
    }

    @Test
    void a_harvest_that_runs_already_is_waited_for_or_reported() {
        String path = "POST /api/v1/connectors/canvas-main/harvest?kind=incremental";
        hub.on(path, 409, "{\"detail\":\"A harvest is running already.\"}");
        assertThat(run("harvest", "canvas-main")).isEqualTo(2);
        assertThat(error.toString()).contains("A harvest is running already.");

        // The refusal is still due once.
        hub.on(path, 202, "{\"run\":8}");
        hub.on("GET /api/v1/connectors", connector("harvesting"), connector("idle"));
        hub.on("GET /api/v1/runs/8", SETTLED);
        assertThat(run("harvest", "canvas-main", "--wait")).isZero();
    }

    @Test
    void without_a_hub_one_is_started_for_the_command_and_stopped_after_it() {
        hub.on("POST /api/v1/connectors/canvas-main/harvest?kind=incremental", 202, "{\"run\":7}");
        hub.on("GET /api/v1/runs/7", SETTLED);
        AtomicInteger closed = new AtomicInteger();
        int code = application().run(new String[] {"harvest", "canvas-main"}, () -> new RunningHub() {
            @Override
            public URI address() {
                return hub.address();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        assertThat(code).isZero();
        assertThat(closed).hasValue(1);
        assertThat(out.toString()).contains("accounted for");
    }

    @Test
    void a_hub_that_was_named_and_does_not_answer_is_not_replaced_by_another() {
        URI gone = hub.address();
        hub.close();
        assertThat(application().run(new String[] {"status", "--server", gone.toString()}, this::launch)).isEqualTo(2);
        assertThat(launches).hasValue(0);
        assertThat(error.toString()).contains("No hub answers at " + gone);
    }

    @Test
    void something_else_at_the_address_is_recognised() {
        hub.on("GET /api/v1/status", 200, "<html>Hello</html>");
        assertThat(run("status")).isEqualTo(2);
        assertThat(error.toString()).contains("is not this version of Crosswalk");
    }

    @Test
    void a_check_fails_where_anything_is_missing() {
        hub.on("GET /api/v1/status", "{\"connectors\":[{\"id\":\"canvas-main\"}],\"target\":{\"id\":\"ed-fi\"}}");
        hub.on("POST /api/v1/connectors/canvas-main/check", "{\"subject\":\"canvas-main\",\"ok\":true,\"findings\":[]}");
        hub.on("POST /api/v1/targets/ed-fi/check", """
                {"subject":"ed-fi","ok":false,"findings":[{"subject":"claim set","ok":false,"explanation":"No claim.","remedy":"Ask for it."}]}""");
        assertThat(run("check")).isEqualTo(2);
        assertThat(out.toString()).contains("canvas-main: good", "WRONG claim set: No claim.", "Ask for it.");
        assertThat(run("check", "canvas-main")).isZero();
    }

    @Test
    void rows_are_searched_by_what_was_given_and_nothing_else() {
        hub.on("GET /api/v1/ledger?limit=50&student=S%201%26x&state=dead", """
                {"rows":[{"id":5,"kind":"submission","identifier":"1-10-100","state":"dead","reason":"DATA_INVALID"}],"next":5}""");
        assertThat(run("ledger", "--student", "S 1&x", "--state", "dead")).isZero();
        assertThat(out.toString()).contains("DATA_INVALID", "--after 5", "crosswalk ledger show");
    }

    @Test
    void a_row_is_shown_with_what_happens_next() {
        hub.on("GET /api/v1/ledger/5", """
                {"row":{"id":5,"action":"upsert","kind":"submission","identifier":"1-10-100","connector":"canvas-main","state":"dead",
                 "reason":"DATA_INVALID","explanation":"Points are wrong.","remedy":"Correct them."},"next":"Nothing, until somebody acts.",
                 "payload":{"points":1},"attempts":[{"at":"2026-01-05T10:00:00Z","method":"POST","status":400,"outcome":"DEAD","correlationId":"c-1","millis":3}]}""");
        assertThat(run("ledger", "show", "5")).isZero();
        assertThat(out.toString()).contains("Points are wrong.", "Correct them.", "until somebody acts", "\"points\" : 1", "c-1");
    }

    @Test
    void what_a_section_might_be_is_shown_with_why_not() {
        hub.on("GET /api/v1/matches/candidates?kind=section&connector=canvas-main&id=30", """
                {"match":{"connector":"canvas-main","id":"30","state":"unmatched","identifiers":{"sis_section_id":"alg-1"}},
                 "candidates":[{"sectionIdentifier":"ALG-1","schoolId":1,"sessionName":"Fall","localCourseCode":"ALG","reason":"Letter case."}]}""");
        assertThat(run("matches", "candidates", "canvas-main", "30")).isZero();
        assertThat(out.toString()).contains("ALG-1 / 1 / Fall / ALG", "Letter case.");
    }

    @Test
    void a_match_is_confirmed_rejected_or_withdrawn() {
        for (String decision : new String[] {"confirm", "reject", "withdraw"}) {
            hub.on("POST /api/v1/matches/" + decision, "{\"connector\":\"canvas-main\",\"id\":\"30\",\"state\":\"matched\",\"sectionIdentifier\":\"ALG-1\",\"method\":\"crosswalk\"}");
        }
        assertThat(run("matches", "confirm", "canvas-main", "30", "--section-identifier", "ALG-1", "--school-id", "1")).isZero();
        assertThat(run("matches", "reject", "canvas-main", "99", "--kind", "student")).isZero();
        assertThat(run("matches", "withdraw", "canvas-main", "30")).isZero();
        assertThat(hub.bodies).contains("{\"connector\":\"canvas-main\",\"kind\":\"section\",\"id\":\"30\",\"sectionIdentifier\":\"ALG-1\",\"schoolId\":1}",
                "{\"connector\":\"canvas-main\",\"kind\":\"student\",\"id\":\"99\"}");
        assertThat(out.toString()).contains("ALG-1", "crosswalk");
    }

    @Test
    void the_crosswalk_is_written_to_a_file_and_read_from_one(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("crosswalk.csv");
        hub.on("GET /api/v1/matches/crosswalk", "{\"csv\":\"connector,kind\\r\\n\"}");
        hub.on("POST /api/v1/matches/crosswalk", "{\"lines\":1,\"problems\":[\"Crosswalk, line 3: no.\"]}");
        assertThat(run("matches", "export", "--to", file.toString())).isZero();
        assertThat(file).hasContent("connector,kind");
        assertThat(run("matches", "export", "--to", file.toString())).isEqualTo(2);
        assertThat(run("matches", "import", file.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("1 lines count now.", "line 3: no.");
        assertThat(hub.bodies).contains("{\"csv\":\"connector,kind\\r\\n\"}");
        assertThat(run("matches", "import", folder.resolve("none.csv").toString())).isEqualTo(2);
    }

    @Test
    void a_replay_shows_its_plan_and_does_nothing_more_if_only_the_plan_is_wanted() {
        hub.on("POST /api/v1/replays", 201, replay("planned", 2, 0));
        assertThat(run("replay", "--reason", "DATA_INVALID", "--plan-only")).isZero();
        assertThat(hub.bodies).contains("{\"filter\":{\"reason\":\"DATA_INVALID\"}}");
        assertThat(out.toString()).contains("WOULD BE SENT", "1 for STUDENT_UNMATCHED");
        assertThat(hub.asked).noneMatch(question -> question.contains("start"));
    }

    @Test
    void a_replay_is_followed_to_its_end() {
        hub.on("POST /api/v1/replays", 201, replay("planned", 2, 0)).on("POST /api/v1/replays/3/start", replay("running", 2, 0));
        hub.on("GET /api/v1/replays/3", replay("running", 2, 0), replay("finished", 0, 0));
        assertThat(run("replay", "--id", "5,6", "--per-second", "10", "--yes")).isZero();
        assertThat(hub.bodies).contains("{\"ids\":[5,6],\"perSecond\":10}");
        assertThat(out.toString()).contains("Replay 3 is finished: 2 delivered, 0 failed again.");
    }

    @Test
    void a_replay_of_which_something_failed_again_ends_with_2() {
        hub.on("POST /api/v1/replays", 201, replay("planned", 2, 0)).on("POST /api/v1/replays/3/start", replay("running", 2, 0));
        hub.on("GET /api/v1/replays/3", replay("finished", 0, 1));
        assertThat(run("replay", "--id", "5", "--yes")).isEqualTo(2);
        assertThat(out.toString()).contains("1 failed again", "crosswalk reasons");
    }

    @Test
    void without_a_yes_a_replay_is_cancelled() {
        hub.on("POST /api/v1/replays", 201, replay("planned", 2, 0)).on("POST /api/v1/replays/3/cancel", replay("cancelled", 0, 0));
        assertThat(run("replay", "--id", "5")).isEqualTo(2);
        assertThat(error.toString()).contains("--yes");
        person = Optional.of("n");
        assertThat(run("replay", "--id", "5")).isEqualTo(2);
        assertThat(hub.asked).contains("POST /api/v1/replays/3/cancel").noneMatch(question -> question.contains("start"));
    }

    @Test
    void delivery_is_resumed_for_one_connector() {
        hub.on("GET /api/v1/status", NO_HOLDS).on("POST /api/v1/targets/ed-fi/resume?connector=canvas-main", "{\"message\":\"It goes on.\"}");
        assertThat(run("resume", "canvas-main")).isZero();
        assertThat(out.toString()).contains("It goes on.");
    }

    @Test
    void a_user_comes_from_the_environment_and_never_travels_in_the_clear() {
        environment.put("CROSSWALK_USER", "pat");
        environment.put("CROSSWALK_PASSWORD", "sesame");
        hub.on("GET /api/v1/reasons", "{\"reasons\":[]}");
        assertThat(run("reasons")).isZero();
        assertThat(hub.authorizations).allMatch(header -> header.startsWith("Basic "));
        assertThat(application().run(new String[] {"reasons", "--server", "http://hub.example"}, this::launch)).isEqualTo(2);
        assertThat(error.toString()).contains("https").doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harvset", "--nope", "harvest", "ledger --limit x", "harvest canvas-main --full --incremental"})
    void a_wrong_command_shows_help_and_ends_with_2(String line) {
        assertThat(application().run(line.split(" "), this::launch)).isEqualTo(2);
        assertThat(error.toString()).contains("Usage:");
    }

    @Test
    void settings_alone_mean_the_hub_itself() {
        assertThat(CommandLineApplication.isCommand(new String[] {})).isFalse();
        assertThat(CommandLineApplication.isCommand(new String[] {"--server.port=9000", "--spring.profiles.active=x"})).isFalse();
        assertThat(CommandLineApplication.isCommand(new String[] {"status"})).isTrue();
        assertThat(CommandLineApplication.isCommand(new String[] {"--help"})).isTrue();
    }

    private int run(String... arguments) {
        String[] whole = Arrays.copyOf(arguments, arguments.length + 2);
        whole[arguments.length] = "--server";
        whole[arguments.length + 1] = hub.address().toString();
        return application().run(whole, this::launch);
    }

    private RunningHub launch() {
        launches.incrementAndGet();
        throw new IllegalStateException("No hub is to be started here");
    }

    private CommandLineApplication application() {
        return new CommandLineApplication(new Surroundings(nowhere, new PrintWriter(out, true), new PrintWriter(error, true), environment::get,
                question -> person, this::pause, () -> passed.toNanos()), Map.of());
    }

    private static URI unused() {
        try (HubDouble stopped = new HubDouble()) {
            return stopped.address();
        }
    }

    private void pause(Duration duration) {
        pauses.incrementAndGet();
        passed = passed.plusSeconds(30);
    }

    private static String connector(String state) {
        return "{\"connectors\":[{\"id\":\"canvas-main\",\"state\":\"" + state + "\"}]}";
    }

    private static String run(String state, boolean settled, String counts) {
        String failure = state.equals("succeeded") || state.equals("running") ? "" : ",\"explanation\":\"the token was refused\"";
        String problems = failure.isEmpty() ? "[]" : "[{\"scope\":\"courses\",\"reason\":\"CREDENTIAL_REFUSED\",\"explanation\":\"refused\"}]";
        return """
                {"run":{"id":7,"kind":"full","connector":"canvas-main","state":"%s","requests":9,"removed":0,"held":0%s},
                 "balance":{%s"read":10,"unchanged":8,"delivered":0,"dead":0,"superseded":0,"ignored":{},"addsUp":true},"settled":%s,"problems":%s}"""
                .formatted(state, failure, counts, settled, problems);
    }

    private static String replay(String state, int remaining, int failed) {
        return """
                {"id":3,"state":"%s","selected":3,"wouldSend":2,"unchanged":0,"wouldFail":1,"failing":{"STUDENT_UNMATCHED":1},"released":2,
                 "delivered":2,"failedAgain":%d,"remaining":%d}""".formatted(state, failed, remaining);
    }
}
