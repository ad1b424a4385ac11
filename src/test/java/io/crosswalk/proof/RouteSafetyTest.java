package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.crosswalk.proof.RouteDoubles.GivenHarvest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real routes, with stand-ins for their beans: no message that failed is passed on as one that was sent. What stands at
 * the beginning of a route (a table, a clock) is replaced, so that each message is sent when the test wants it.
 */
class RouteSafetyTest {

    private static final List<String> STEPS_OF_A_HARVEST = List.of("targetReadiness.ensureDescriptors", "harvests.roster", "harvests.courses",
            "harvests.sectionsAndStudents", "harvests.match", "harvests.coursework", "targetReadiness.ensureDescriptorsMet", "harvests.finish");
    private static final GivenHarvest HARVEST = new GivenHarvest("canvas-main", List.of("course 1", "course 2"));
    private static final RouteDoubles BEANS = new RouteDoubles();

    private static final List<String> FAILURES = new CopyOnWriteArrayList<>();

    private static ExecutorService threads;
    private static HttpServer edFi;
    private static CamelContext camel;
    private static ProducerTemplate producer;

    @BeforeAll
    static void start() throws Exception {
        edFi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        edFi.createContext("/", RouteSafetyTest::answer);
        edFi.start();
        threads = Executors.newFixedThreadPool(2);
        camel = new DefaultCamelContext();
        Properties settings = new Properties();
        settings.put("crosswalk.delivery.senders", "2");
        settings.put("crosswalk.delivery.response-timeout-millis", "300");
        camel.getPropertiesComponent().setInitialProperties(settings);
        camel.getRegistry().bind("harvestThreads", ExecutorService.class, threads);
        camel.getRegistry().bind("sameThread", ExecutorService.class, new SynchronousExecutorService());
        camel.getRegistry().bind("limitedResponses", (HttpClientConfigurer) client -> {});
        camel.getManagementStrategy().addEventNotifier(new FailureNotes());
        BEANS.bind(camel);
        for (String file : List.of("routes/harvest.yaml", "routes/delivery.yaml", "routes/replay.yaml", "connectors/canvas/canvas-source.kamelet.yaml")) {
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveMandatoryResource(camel, "file:" + file));
        }
        TemplatedRouteBuilder.builder(camel, "harvested").routeId("harvested-canvas-main").parameter("vendor", "canvas")
                .parameter("connectorId", "canvas-main").parameter("settings", "connectorId=canvas-main&url=RAW(https://canvas.example)").add();
        schedule("harvest-schedule").parameter("connectorId", "canvas-main").parameter("kind", "full").add();
        schedule("roster-schedule").add();
        for (String route : List.of("harvest", "claim", "move-on", "replay", "harvest-schedule", "roster-schedule")) {
            AdviceWith.adviceWith(camel, route, false, advice -> advice.replaceFromWith("direct:begin-" + route));
        }
        camel.start();
        producer = camel.createProducerTemplate();
    }

    private static TemplatedRouteBuilder schedule(String template) {
        return TemplatedRouteBuilder.builder(camel, template).routeId(template).parameter("cron", "0 0 3 1 1 ?").parameter("zone", "UTC");
    }

    /** Answers with the status that the path names; or hangs up, or says nothing for longer than is waited for. */
    private static void answer(HttpExchange request) throws IOException {
        String wanted = request.getRequestURI().getPath().substring(1);
        switch (wanted) {
            case "hang-up" -> request.close();
            case "be-silent" -> { }
            case "redirect" -> {
                request.getResponseHeaders().add("Location", "/201");
                request.sendResponseHeaders(302, -1);
                request.close();
            }
            default -> {
                request.sendResponseHeaders(Integer.parseInt(wanted), -1);
                request.close();
            }
        }
    }

    @AfterAll
    static void end() {
        camel.stop();
        threads.shutdownNow();
        edFi.stop(0);
    }

    @BeforeEach
    void reset() {
        BEANS.reset();
        FAILURES.clear();
    }

    /** Failures that nothing in a route has dealt with. */
    private static final class FailureNotes extends EventNotifierSupport {

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CamelEvent.ExchangeFailedEvent failed) {
                FAILURES.add(String.valueOf(failed.getCause().getMessage()));
            }
        }
    }

    @Test
    void noRouteIsForgottenHere() {
        assertThat(camel.getRoutes()).map(Route::getRouteId).allMatch(id -> List.of("harvest", "harvested-canvas-main", "canvas-main",
                "harvest-schedule", "roster-schedule", "claim", "send", "write-down", "move-on", "replay").contains(id));
    }

    @Test
    void aHarvestThatMeetsNoFailureIsFinished() {
        producer.sendBody("direct:begin-harvest", HARVEST);

        assertThat(BEANS.done).containsExactly("targetReadiness.ensureDescriptors", "harvests.roster", "harvests.courses",
                "harvests.sectionsAndStudents", "harvests.sectionsAndStudents", "harvests.match", "harvests.coursework", "harvests.coursework",
                "targetReadiness.ensureDescriptorsMet", "harvests.finish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"targetReadiness.ensureDescriptors", "harvests.roster", "harvests.courses", "harvests.sectionsAndStudents",
        "harvests.match", "harvests.coursework", "targetReadiness.ensureDescriptorsMet", "harvests.finish"})
    void aHarvestThatFailsInAnyStepIsWrittenDownAsFailedAndGoesNoFurther(String step) {
        BEANS.failing.add(step);

        producer.sendBody("direct:begin-harvest", HARVEST);

        List<String> before = STEPS_OF_A_HARVEST.subList(0, STEPS_OF_A_HARVEST.indexOf(step));
        assertThat(BEANS.done).last(InstanceOfAssertFactories.STRING).startsWith("failed because ").contains(step + " fails");
        assertThat(BEANS.done.subList(0, BEANS.done.size() - 1)).containsOnlyElementsOf(before).containsAll(before);
    }

    @Test
    void aHarvestOfWhichNotEvenTheFailureCanBeWrittenDownIsNotFinishedEither() {
        BEANS.failing.addAll(List.of("harvests.match", "harvests.fail"));

        assertThatThrownBy(() -> producer.sendBody("direct:begin-harvest", HARVEST)).isInstanceOf(CamelExecutionException.class);
        assertThat(BEANS.done).doesNotContain("harvests.finish");
    }

    @Test
    void rowsThatCannotBeReadAreNotSent() {
        BEANS.failing.add("dueRows.read");

        assertThatThrownBy(() -> producer.sendBody("direct:begin-claim", List.of(edFi("201")))).isInstanceOf(CamelExecutionException.class);
        BEANS.failing.clear();
        awaitDone(() -> producer.sendBody("direct:begin-claim", List.of("settled")));
        assertThat(recorded()).isEqualTo("recorded [settled]");
    }

    /** Judged by its status, which only a 2xx passes; a redirect is an answer, and is not followed. */
    @ParameterizedTest
    @CsvSource({"201, answered 201", "200, answered 200", "400, answered 400", "401, answered 401", "409, answered 409", "429, answered 429",
        "500, answered 500", "503, answered 503", "redirect, answered 302", "hang-up, not answered", "be-silent, not answered"})
    void anAnswerIsJudgedAndItsAbsenceIsAFailure(String path, String outcome) {
        awaitDone(() -> producer.sendBody("direct:begin-claim", List.of(edFi(path))));

        assertThat(recorded()).isEqualTo("recorded [" + outcome + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery.prepare", "delivery.judge"})
    void aStepOfSendingThatFailsMakesTheRowAFailure(String step) {
        BEANS.failing.add(step);

        awaitDone(() -> producer.sendBody("direct:begin-claim", List.of(edFi("201"))));

        assertThat(recorded()).isEqualTo("recorded [not answered]");
    }

    /** Its lease ends, and it is due again. */
    @Test
    void aRowThatCannotEvenBeJudgedAFailureIsNotWrittenDown() {
        BEANS.failing.addAll(List.of("delivery.judge", "delivery.failed"));
        producer.sendBody("direct:begin-claim", List.of(edFi("201")));
        awaitFailure("delivery.failed fails");

        awaitDone(() -> producer.sendBody("direct:begin-claim", List.of("settled")));
        assertThat(BEANS.done).filteredOn(call -> call.startsWith("recorded")).containsExactly("recorded [settled]");
    }

    @Test
    void oneRowThatFailsDoesNotKeepOthersBack() {
        producer.sendBody("direct:begin-claim", List.of(edFi("hang-up"), edFi("201"), "settled"));

        await().until(() -> recorded().contains("not answered")
                && recorded().contains("answered 201") && recorded().contains("settled"));
    }

    @Test
    void outcomesThatCannotBeWrittenDownAreNotTakenForWritten() {
        BEANS.failing.add("outcomes.record");
        producer.sendBody("direct:begin-claim", List.of(edFi("201")));
        awaitFailure("outcomes.record fails");
        BEANS.failing.clear();

        awaitDone(() -> producer.sendBody("direct:begin-claim", List.of("settled")));

        assertThat(recorded()).isEqualTo("recorded [settled]");
    }

    @ParameterizedTest
    @CsvSource({"move-on, housekeeping.moveOn", "move-on, hubProcess.freeLeasesOfTheDead", "replay, replayJob.tick",
        "harvest-schedule, harvestLauncher.scheduled", "roster-schedule, harvestLauncher.refreshRoster"})
    void whatTheClockStartsFailsVisiblyAndIsDoneTheNextTime(String route, String step) {
        BEANS.failing.add(step);
        assertThatThrownBy(() -> producer.sendBody("direct:begin-" + route, "")).isInstanceOf(CamelExecutionException.class).hasRootCauseMessage(step + " fails");
        assertThat(BEANS.done).doesNotContain(step);

        BEANS.failing.clear();
        producer.sendBody("direct:begin-" + route, "");
        assertThat(BEANS.done).contains(step);
    }

    private static String edFi(String path) {
        return "http://127.0.0.1:" + edFi.getAddress().getPort() + "/" + path;
    }

    private static String recorded() {
        return String.join(" ", BEANS.done.stream().filter(call -> call.startsWith("recorded")).toList());
    }

    private static void awaitDone(Runnable sending) {
        sending.run();
        await().until(() -> !recorded().isEmpty());
    }

    private static void awaitFailure(String message) {
        await().until(() -> FAILURES.stream().anyMatch(failure -> failure.contains(message)));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20));
    }
}
