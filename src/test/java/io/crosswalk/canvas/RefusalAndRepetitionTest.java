package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static io.crosswalk.canvas.CanvasStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.canvas.CanvasStub.Reply;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalAndRepetitionTest {

    private static final String SECTIONS = "/api/v1/courses/20411/sections";
    private static final String ENROLLMENTS = "/api/v1/courses/20411/enrollments";
    private static final Course COURSE = new Course("20411", "Algebra I");
    private static final Reply NOTHING = json("[]");
    private static final Reply THROTTLED = status(403, "403 Forbidden (Rate Limit Exceeded)\n").with("X-Rate-Limit-Remaining", "-12.5");

    private final CanvasStub canvas = new CanvasStub().on(ENROLLMENTS, NOTHING);
    private final PassingTime time = new PassingTime("2025-09-20T00:00:00Z");

    @AfterEach
    void stop() {
        canvas.close();
    }

    static Stream<Reply> failuresThatPass() {
        return Stream.of(THROTTLED, status(429, "429 Too Many Requests (Rate Limit Exceeded)"), status(500, "<html>"), status(502, ""), status(503, ""), status(504, ""),
                status(408, ""), json("[{\"id\":").thenCutOff(), json("[{\"id\": 1"));
    }

    @ParameterizedTest
    @MethodSource("failuresThatPass")
    void what_may_pass_is_repeated_after_growing_waits(Reply failure) {
        canvas.on(SECTIONS, failure, failure, NOTHING);
        LmsConnector connector = GivenCanvas.connector(canvas, time);

        connector.open().roster(COURSE);

        assertThat(canvas.asked()).hasSize(4);
        assertThat(connector.requests().requests()).isEqualTo(4);
        assertThat(connector.requests().repetitions()).isEqualTo(2);
        assertThat(connector.requests().waited()).isEqualTo(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    static Stream<Arguments> failuresThatLast() {
        return Stream.of(
                Arguments.of(THROTTLED, Cause.THROTTLED),
                Arguments.of(status(429, ""), Cause.THROTTLED),
                Arguments.of(status(503, "<html>down</html>"), Cause.VENDOR_FAILING),
                Arguments.of(json("[{\"id\":").thenCutOff(), Cause.TRUNCATED),
                Arguments.of(json("[{\"id\":"), Cause.TRUNCATED),
                Arguments.of(json(""), Cause.TRUNCATED));
    }

    @ParameterizedTest
    @MethodSource("failuresThatLast")
    void what_does_not_pass_is_given_up_after_a_number_of_times(Reply failure, Cause reason) {
        canvas.on(SECTIONS, failure);

        assertThat(failureOfRoster().reason()).isEqualTo(reason);
        assertThat(canvas.asked()).hasSize(6);
    }

    static Stream<Arguments> refusals() {
        Reply noHeader = status(401, "{\"errors\":[{\"message\":\"Insufficient scopes on access token.\"}]}");
        return Stream.of(
                Arguments.of(status(403, "{\"status\":\"unauthorized\"}"), Cause.PERMISSION_MISSING),
                Arguments.of(noHeader, Cause.PERMISSION_MISSING),
                Arguments.of(noHeader.with("WWW-Authenticate", "Bearer realm=\"canvas-lms\""), Cause.CREDENTIAL_REFUSED),
                Arguments.of(status(404, ""), Cause.NOT_FOUND),
                Arguments.of(status(400, ""), Cause.UNEXPECTED_SHAPE),
                Arguments.of(status(422, ""), Cause.UNEXPECTED_SHAPE),
                Arguments.of(status(302, "").with("Location", "https://elsewhere.example/login"), Cause.UNEXPECTED_SHAPE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_not_repeated(Reply refusal, Cause reason) {
        canvas.on(SECTIONS, refusal);

        assertThat(failureOfRoster().reason()).isEqualTo(reason);
        assertThat(canvas.asked()).hasSize(1);
        assertThat(time.passed()).isZero();
    }

    @Test
    void a_missing_permission_is_named_with_its_scope_and_where_to_grant_it() {
        canvas.on(SECTIONS, status(403, "{}"));

        assertThat(failureOfRoster()).hasMessageContainingAll("sections of course 20411", "'Courses - view list'", "Admin > Permissions",
                "url:GET|/api/v1/courses/:course_id/sections");
    }

    @ParameterizedTest
    @CsvSource({"30, PT30S", "'Fri, 19 Sep 2025 23:59:50 GMT', PT20S", "'Fri, 19 Sep 2025 23:50:00 GMT', PT1S", "'Sat, 20 Sep 2025 00:01:00 GMT', PT90S", "soon, PT1S", "-5, PT1S"})
    void retry_after_is_honoured_in_seconds_and_as_a_date(String header, Duration atLeast) {
        canvas.on(SECTIONS, status(429, "").with("Retry-After", header), NOTHING);

        GivenCanvas.connector(canvas, time).open().roster(COURSE);

        assertThat(time.passed()).isBetween(atLeast, atLeast.plusSeconds(3));
    }

    @Test
    void a_rest_of_hours_is_left_to_the_next_harvest() {
        canvas.on(SECTIONS, status(429, "").with("Retry-After", "7200"));

        assertThat(failureOfRoster()).hasMessageContaining("7200 seconds").satisfies(failure -> assertThat(failure.reason()).isEqualTo(Cause.THROTTLED));
        assertThat(time.passed()).isZero();
    }

    @Test
    void nobody_there_is_unreachable() {
        canvas.close();

        assertThat(failureOfRoster().reason()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void the_personal_token_travels_in_the_header_and_nowhere_else() {
        canvas.on(SECTIONS, NOTHING);

        GivenCanvas.connector(canvas, time).open().roster(COURSE);

        assertThat(canvas.authorizations()).containsOnly("Bearer " + GivenCanvas.TOKEN);
        assertThat(canvas.asked()).noneMatch(question -> question.contains(GivenCanvas.TOKEN));
    }

    @Test
    void a_personal_token_that_was_replaced_takes_effect_at_once() {
        Deque<String> tokens = new ArrayDeque<>(List.of("old", "new"));
        canvas.on(SECTIONS, status(401, "").with("WWW-Authenticate", "Bearer"), NOTHING);

        GivenCanvas.connector(canvas, time, Map.of("token", GivenSecret.of(() -> tokens.size() > 1 ? tokens.poll() : tokens.element()))).open().roster(COURSE);

        assertThat(canvas.authorizations()).containsExactly("Bearer old", "Bearer new", "Bearer new");
    }

    @Test
    void an_access_token_is_got_once_for_all_threads() throws Exception {
        canvas.on("/login/oauth2/token", json("{\"access_token\":\"fresh\",\"expires_in\":3600}")).on(SECTIONS, NOTHING);
        LmsConnector connector = GivenCanvas.connector(canvas.url(), time, oauth());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Object> reading = () -> connector.open().roster(COURSE);

        for (var done : threads.invokeAll(List.of(reading, reading, reading, reading))) {
            done.get();
        }
        threads.shutdown();

        assertThat(canvas.asked().stream().filter(question -> question.contains("oauth2"))).hasSize(1);
        assertThat(canvas.authorizations()).contains("Bearer fresh").doesNotContain("Bearer null");
        assertThat(canvas.bodies().get(0)).contains("grant_type=refresh_token", "client_id=id-1", "refresh_token=refresh-1");
    }

    @Test
    void an_access_token_is_renewed_before_it_expires_and_when_it_is_refused() {
        canvas.on("/login/oauth2/token", json("{\"access_token\":\"first\",\"expires_in\":3600}"), json("{\"access_token\":\"second\",\"expires_in\":3600}"),
                json("{\"access_token\":\"third\",\"expires_in\":3600}"));
        canvas.on(SECTIONS, NOTHING, NOTHING, status(401, "").with("WWW-Authenticate", "Bearer"), NOTHING);
        LmsConnector connector = GivenCanvas.connector(canvas.url(), time, oauth());

        connector.open().roster(COURSE);
        time.last(Duration.ofMinutes(59));
        connector.open().roster(COURSE);
        connector.open().roster(COURSE);

        assertThat(canvas.authorizations()).containsExactly("null", "Bearer first", "Bearer first", "null", "Bearer second", "Bearer second",
                "Bearer second", "null", "Bearer third", "Bearer third");
    }

    @Test
    void a_refused_refresh_token_is_a_refused_credential_and_no_secret_is_told() {
        canvas.on("/login/oauth2/token", status(400, "{\"error\":\"invalid_grant\",\"refresh_token\":\"refresh-1\"}"));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class,
                () -> GivenCanvas.connector(canvas.url(), time, oauth()).open().roster(COURSE));

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure).hasMessageContaining("refreshToken").hasMessageNotContainingAny("refresh-1", "secret-1", "id-1");
    }

    @Test
    void a_token_address_that_fails_for_a_moment_is_asked_again() {
        canvas.on("/login/oauth2/token", status(503, ""), json("{\"access_token\":\"fresh\"}")).on(SECTIONS, NOTHING);

        GivenCanvas.connector(canvas.url(), time, oauth()).open().roster(COURSE);

        assertThat(canvas.authorizations()).containsExactly("null", "null", "Bearer fresh", "Bearer fresh");
    }

    private static Map<String, Object> oauth() {
        return Map.of("clientId", GivenSecret.of("id-1"), "clientSecret", GivenSecret.of("secret-1"), "refreshToken", GivenSecret.of("refresh-1"));
    }

    private UnreadableException failureOfRoster() {
        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> GivenCanvas.connector(canvas, time).open().roster(COURSE));
        assertThat(failure).isNotNull();
        assertThat(failure.toString()).doesNotContain(GivenCanvas.TOKEN);
        return failure;
    }
}
