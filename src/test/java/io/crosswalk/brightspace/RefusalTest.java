package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static io.crosswalk.brightspace.GivenBrightspace.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in all their forms, and Brightspace's pace. */
class RefusalTest {

    private static final String FOLDERS = LE + COURSE + "/dropbox/folders/";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    private final PassingTime time = new PassingTime(GivenBrightspace.NOW);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403 | {\"Errors\":[{\"Message\":\"Insufficient scope to call API.Required: core:*:*\"}]}               | PERMISSION_MISSING | the scope core:*:*",
        "403 | {\"Errors\":[{\"Message\":\"Insufficient scope to call API.Required: dropbox:folders:read\"}]}   | PERMISSION_MISSING | the scope dropbox:folders:read",
        "403 | {\"Errors\":[{\"Message\":\"Insufficient scope to call API\"}]}                                  | PERMISSION_MISSING | Manage Extensibility",
        "403 | {\"Errors\":[{\"Message\":\"Not Authorized\"}]}                                                  | PERMISSION_MISSING | at the tool Assignments",
        "403 | ''                                                                                             | PERMISSION_MISSING | at the tool Assignments",
        "404 | {\"Errors\":[{\"Message\":\"Resource Not Found\"}]}                                              | NOT_FOUND          | version of the API",
        "400 | {\"Errors\":[{\"Message\":\"Invalid value\"}]}                                                   | UNEXPECTED_SHAPE   | leVersion",
        "302 | ''                                                                                             | UNEXPECTED_SHAPE   | Set url",
        "401 | {\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Couldn't parse token\"}                  | CREDENTIAL_REFUSED | userKey"
    })
    void each_refusal_says_what_to_do(int status, String body, Cause cause, String remedy) {
        BRIGHTSPACE.on(FOLDERS, status(status, body));

        UnreadableException failure = failure(Map.of());

        assertThat(failure.reason()).isEqualTo(cause);
        assertThat(failure).hasMessageContaining(remedy).hasMessageContaining("of course 24781").hasMessageNotContaining("x_c=");
        assertThat(BRIGHTSPACE.asked(FOLDERS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408, 429})
    void what_may_pass_is_asked_again(int status) {
        BRIGHTSPACE.on(FOLDERS, List.of(status(status, "busy"), status(status, ""), status(200, "[]")));

        GatheredCoursework gathered = read(connector(Map.of()));

        assertThat(gathered.timesAssignmentsWereGiven).isEqualTo(1);
        assertThat(BRIGHTSPACE.asked(FOLDERS)).hasSize(3);
        assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"30", "Mon, 28 Sep 2026 12:00:00 GMT"})
    void whoever_is_asked_to_wait_waits_that_long(String retryAfter) {
        BRIGHTSPACE.on(FOLDERS, List.of(status(429, "").withHeader("Retry-After", retryAfter), status(200, "[]")));

        read(connector(Map.of()));

        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void what_does_not_pass_is_given_up() {
        BRIGHTSPACE.on(FOLDERS, status(429, ""));

        UnreadableException failure = failure(Map.of("retries", 2));

        assertThat(failure.reason()).isEqualTo(Cause.THROTTLED);
        assertThat(failure.concernsWholeConnector()).isTrue();
        assertThat(BRIGHTSPACE.asked(FOLDERS)).hasSize(3);
    }

    @Test
    void few_credits_that_are_left_are_left_to_others() {
        BRIGHTSPACE.on(LE + COURSE + "/grades/", status(200, "[]").withHeader("X-Rate-Limit-Remaining", "5005").withHeader("X-Rate-Limit-Reset", "17").withHeader("X-Request-Cost", "10"));

        read(connector(Map.of()));

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void with_credits_enough_nobody_waits() {
        BRIGHTSPACE.on(LE + COURSE + "/grades/", status(200, "[]").withHeader("X-Rate-Limit-Remaining", "5030").withHeader("X-Rate-Limit-Reset", "17").withHeader("X-Request-Cost", "10"));

        read(connector(Map.of()));

        assertThat(time.passed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"unlimited,17", "0,soon", "0,-5"})
    void headers_that_mean_nothing_do_no_harm(String remaining, String reset) {
        BRIGHTSPACE.on(LE + COURSE + "/grades/", status(200, "[]").withHeader("X-Rate-Limit-Remaining", remaining).withHeader("X-Rate-Limit-Reset", reset));

        read(connector(Map.of()));

        assertThat(time.passed()).isZero();
    }

    @Test
    void an_answer_that_is_too_large_is_not_read_on() {
        BRIGHTSPACE.on(FOLDERS, "[" + ("{\"Id\":1,\"Name\":\"" + "n".repeat(9000) + "\"},").repeat(150) + "{}]");

        assertThat(failure(Map.of("maximumAnswerMegabytes", 1)).reason()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void requests_and_repetitions_are_counted() {
        BRIGHTSPACE.on(FOLDERS, List.of(status(503, ""), status(200, "[]")));
        LmsConnector connector = connector(Map.of());

        read(connector);

        assertThat(connector.requests().requests()).isEqualTo(6);
        assertThat(connector.requests().repetitions()).isEqualTo(1);
    }

    @Test
    void the_newest_version_that_both_sides_know_is_spoken() {
        read(connector(Map.of()));

        assertThat(BRIGHTSPACE.asked()).contains("/d2l/api/versions/", FOLDERS);
    }

    @Test
    void versions_that_are_set_are_not_asked_for() {
        BRIGHTSPACE.on("/d2l/api/le/1.82/" + COURSE + "/grades/", "[]").on("/d2l/api/le/1.82/" + COURSE + "/dropbox/folders/", "[]")
                .on("/d2l/api/le/1.82/" + COURSE + "/quizzes/", "[]").on("/d2l/api/le/1.82/" + COURSE + "/discussions/forums/", "[]");

        read(connector(Map.of("lpVersion", "1.43", "leVersion", "1.82")));

        assertThat(BRIGHTSPACE.asked()).hasSize(4).allSatisfy(asked -> assertThat(asked).startsWith("/d2l/api/le/1.82/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"ProductCode\":\"lp\",\"SupportedVersions\":[\"1.53\"]}]", "[{\"ProductCode\":\"le\",\"SupportedVersions\":[\"unstable\"]}]"})
    void a_server_without_versions_is_no_brightspace(String products) {
        BRIGHTSPACE.on("/d2l/api/versions/", products);

        assertThat(failure(Map.of())).hasMessageContaining("Version").extracting(UnreadableException::reason).isEqualTo(Cause.UNEXPECTED_SHAPE);
    }

    private LmsConnector connector(Map<String, Object> settings) {
        return GivenBrightspace.connector(BRIGHTSPACE, time, settings);
    }

    private UnreadableException failure(Map<String, Object> settings) {
        return catchThrowableOfType(UnreadableException.class, () -> read(connector(settings)));
    }

    private static GatheredCoursework read(LmsConnector connector) {
        GatheredCoursework gathered = new GatheredCoursework();
        try (Reading reading = connector.open()) {
            reading.coursework(everything("1"), gathered);
        }
        return gathered;
    }
}
