package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub in a process of its own, for a sandbox: its folder, its database, its settings. Survives the end of its process. */
final class Hub implements AutoCloseable {

    static final String CONNECTOR = "canvas-main";
    static final String PROVIDER = "uri://proof.example/crosswalk";
    static final String NAMESPACE = PROVIDER + "/" + CONNECTOR;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final PostgresServer.Database database;
    private final int port;
    private Process process;

    private Hub(Path folder, PostgresServer.Database database, int port) {
        this.folder = folder;
        this.database = database;
        this.port = port;
        this.process = launch();
    }

    /** Starts a hub and waits until it answers. */
    static Hub start(Path folder, SandboxDistrict sandbox) throws Exception {
        return start(folder, sandbox, Map.of());
    }

    /** @param policies of the configuration, for example {@code massDeleteShare} */
    static Hub start(Path folder, SandboxDistrict sandbox, Map<String, String> policies) throws Exception {
        StringBuilder chosen = new StringBuilder();
        policies.forEach((name, value) -> chosen.append("\n  ").append(name).append(": ").append(value));
        return start(folder, sandbox, """
                  - id: %s
                    vendor: canvas
                    schedule:
                      full: "0 0 3 1 1 ?"
                    settings:
                      url: %s
                      token: ${file:%s}
                      retries: 1
                """.formatted(CONNECTOR, sandbox.canvas(), sandbox.file("canvas-token")) + (policies.isEmpty() ? "" : "policies:" + chosen + "\n"));
    }

    /** @param connectors the rest of the configuration, from the first connector on */
    static Hub start(Path folder, SandboxDistrict sandbox, String connectors) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("district.yaml"), """
                district: District of the proof
                schoolYear: current
                timeZone: America/Chicago
                providerNamespace: %s
                target:
                  id: proof
                  url: %s
                  clientId: ${file:%s}
                  clientSecret: ${file:%s}
                  rosterSchedule: "0 0 3 1 1 ?"
                connectors:
                """.formatted(PROVIDER, sandbox.edFi(), sandbox.file("edfi-client-id"), sandbox.file("edfi-client-secret")) + connectors);
        Hub hub = new Hub(folder, PostgresServer.newDatabase(), FreePort.take());
        hub.awaitAnswer();
        return hub;
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", productClassPath(),
                "io.crosswalk.CrosswalkApplication",
                "--server.port=" + port,
                "--crosswalk.config=" + folder.resolve("district.yaml"),
                "--crosswalk.database.url=" + database.url(),
                "--crosswalk.database.user=postgres"));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("hub.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the tests: their configurations are not the product's. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitAnswer() {
        Awaitility.await("the hub answers; its log:\n" + folder.resolve("hub.log")).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The hub ended at its start:\n" + log());
                    }
                    return Http.send("GET", address() + "/api/v1/status", "").statusCode() == 200;
                });
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String log() {
        try {
            return Files.readString(folder.resolve("hub.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JdbcClient database() {
        return database.client();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() {
        process = launch();
        awaitAnswer();
    }

    /** Starts a harvest. */
    long begin(String kind) {
        return begin(CONNECTOR, kind);
    }

    long begin(String connector, String kind) {
        JsonNode begun = Http.json("POST", address() + "/api/v1/connectors/" + connector + "/harvest?kind=" + kind, "");
        return begun.path("run").asLong();
    }

    /** Harvests, and delivers all that can be delivered. */
    Run harvest(String kind) {
        Run run = harvestOnly(kind);
        awaitDelivery();
        return run;
    }

    Run harvest(String connector, String kind) {
        Run run = ended(begin(connector, kind), kind);
        awaitDelivery();
        return run;
    }

    Run harvestOnly(String kind) {
        return ended(begin(kind), kind);
    }

    private Run ended(long run, String kind) {
        Awaitility.await(kind + " harvest").atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !run(run).state().equals("running"));
        return run(run);
    }

    void awaitDelivery() {
        awaitDelivery(PATIENCE);
    }

    void awaitDelivery(Duration patience) {
        Awaitility.await("nothing is on its way; the hub's log is " + folder.resolve("hub.log")).atMost(patience).pollInterval(Duration.ofMillis(100))
                .until(this::nothingIsOnItsWay);
    }

    /** Asked at once: a row that went from one state to the other between two questions would be in neither. */
    private boolean nothingIsOnItsWay() {
        return database().sql("select not exists (select from ledger where state in ('pending', 'waiting'))").query(Boolean.class).single();
    }

    record Run(long id, String state, long read, long unchanged, long changed, long removed, long held, long rejected, String explanation) {}

    Run run(long id) {
        return database().sql("select * from run where id = :id").param("id", id)
                .query((row, number) -> new Run(id, row.getString("state"), row.getLong("read"), row.getLong("unchanged"), row.getLong("changed"),
                        row.getLong("removed"), row.getLong("held"), row.getLong("rejected"), String.valueOf(row.getString("explanation"))))
                .single();
    }

    record Problem(String scope, String reason, String explanation) {}

    List<Problem> problems(Run run) {
        return database().sql("select scope, reason, explanation from run_problem where run_id = :run order by id").param("run", run.id())
                .query(Problem.class).list();
    }

    long ledger(String state) {
        return database().sql("select count(*) from ledger where state = :state").param("state", state).query(Long.class).single();
    }

    List<String> identifiers(String state, String reason) {
        return database().sql("select identifier from ledger where state = :state and reason = :reason order by 1")
                .param("state", state).param("reason", reason).query(String.class).list();
    }

    boolean isIdle() {
        return database().sql("select not exists (select from run where state = 'running')").query(Boolean.class).single();
    }

    /** Reasons for which delivery is held. */
    List<String> holds() {
        return database().sql("select reason from hold").query(String.class).list();
    }

    List<String> heldScopes() {
        return database().sql("select scope from held_delete order by 1").query(String.class).list();
    }

    void approveHeldDeletes() {
        database().sql("update held_delete set approved_at = now(), approved_by = 'proof'").update();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
