package io.crosswalk.schoology;

import static io.crosswalk.schoology.SchoologyStub.Reply.json;
import static io.crosswalk.schoology.SchoologyStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.schoology.SchoologyStub.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalAndRepetitionTest {

    private static final String SECTIONS = "/courses/1407691/sections";
    private static final Reply EMPTY = json("{\"section\":[],\"total\":0}");
    private static final Reply REPLAY = status(401, "\"Duplicate timestamp\\/nonce combination, possible replay attack. Request rejected.\"");

    private final SchoologyStub schoology = new SchoologyStub().on("/gradingperiods", "{\"gradingperiods\":[]}");
    private final PassingTime time = new PassingTime(GivenSchoology.NOW);

    @BeforeEach
    void no_sections() {
        schoology.on(SECTIONS, EMPTY);
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @Test
    void what_is_taken_for_a_replay_is_signed_anew_once() {
        schoology.on(SECTIONS, REPLAY, EMPTY);

        read();

        List<String> sent = schoology.authorizations().subList(1, 3);
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(part(sent.get(0), "oauth_nonce")).isNotEqualTo(part(sent.get(1), "oauth_nonce"));
        assertThat(Long.parseLong(part(sent.get(1), "oauth_timestamp"))).isGreaterThanOrEqualTo(Long.parseLong(part(sent.get(0), "oauth_timestamp")));
    }

    @Test
    void a_second_refusal_of_the_key_ends_the_run() {
        schoology.on(SECTIONS, REPLAY);

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure.concernsWholeConnector()).isTrue();
        assertThat(failure).hasMessageContaining("School Management > Integration").hasMessageContaining("NTP").hasMessageContaining("replay");
        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(SECTIONS)).hasSize(2);
    }

    @Test
    void a_wrong_secret_is_not_called_a_replay() {
        schoology.on(SECTIONS, status(401, "\"Invalid signature\""));

        assertThat(failure()).hasMessageContaining("wrong, expired or revoked").hasMessageNotContaining("replay,");
    }

    @Test
    void a_personal_key_is_told_apart_from_a_wrong_one() {
        schoology.on(SECTIONS, status(401, ""));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("personal API key").hasMessageContaining("sections of course 1407691");
        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(SECTIONS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400, UNEXPECTED_SHAPE", "403, PERMISSION_MISSING", "404, NOT_FOUND", "410, NOT_FOUND", "302, UNEXPECTED_SHAPE"})
    void what_will_not_pass_is_not_repeated(int code, Cause reason) {
        schoology.on(SECTIONS, status(code, ""));

        assertThat(failure().reason()).isEqualTo(reason);
        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(SECTIONS)).hasSize(1);
        assertThat(time.passed()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"429, THROTTLED", "500, VENDOR_FAILING", "502, VENDOR_FAILING", "503, VENDOR_FAILING", "408, VENDOR_FAILING"})
    void what_may_pass_is_repeated_and_signed_anew_each_time(int code, Cause reason) {
        schoology.on(SECTIONS, status(code, "<html>"));

        assertThat(failure().reason()).isEqualTo(reason);
        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(SECTIONS)).hasSize(6);
        assertThat(schoology.authorizations().stream().map(header -> part(header, "oauth_nonce"))).doesNotHaveDuplicates();
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                Arguments.of("as long as it asks", status(429, "").with("Retry-After", "30"), Duration.ofSeconds(30)),
                Arguments.of("until its credits are back, where it does not say", status(429, ""), Duration.ofSeconds(5)),
                Arguments.of("though it comes as a page with status 200",
                        json("<html><title>Web App request limit</title></html>").with("Content-Type", "text/html"), Duration.ofSeconds(5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void schoology_is_left_alone_when_its_limit_is_exceeded(String name, Reply refusal, Duration wait) {
        schoology.on(SECTIONS, refusal, EMPTY);

        read();

        assertThat(time.passed()).isGreaterThanOrEqualTo(wait).isLessThan(wait.plusSeconds(2));
        assertThat(part(schoology.authorizations().get(2), "oauth_timestamp")).as("signed when it goes, not before the wait")
                .isEqualTo(Long.toString(time.instant().getEpochSecond()));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("a page with status 200", json("<html>Sign in</html>").with("Content-Type", "text/html; charset=utf-8"), Cause.NOT_JSON),
                Arguments.of("a page that calls itself JSON", json("<html>"), Cause.NOT_JSON),
                Arguments.of("a list", json("[]"), Cause.UNEXPECTED_SHAPE),
                Arguments.of("a text", json("\"error\""), Cause.UNEXPECTED_SHAPE),
                Arguments.of("the parent object", json("{\"id\":1407691,\"title\":\"Algebra I\"}"), Cause.UNEXPECTED_SHAPE),
                Arguments.of("a text for a list", json("{\"section\":\"none\"}"), Cause.UNEXPECTED_SHAPE),
                Arguments.of("no list, though some rows are counted", json("{\"total\":3}"), Cause.UNEXPECTED_SHAPE),
                Arguments.of("nothing", json(""), Cause.TRUNCATED),
                Arguments.of("half of it", json("{\"section\":[{\"id\":1}"), Cause.TRUNCATED),
                Arguments.of("cut off", EMPTY.thenCutOff(), Cause.TRUNCATED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void what_is_no_list_is_never_an_empty_one(String name, Reply reply, Cause reason) {
        schoology.on(SECTIONS, reply);

        assertThat(failure().reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"section\":[]}", "{\"section\":null}", "{\"section\":\"\"}", "{\"section\":[],\"total\":\"0\"}", "{\"total\":0,\"links\":{}}"})
    void every_form_of_an_empty_list_is_one(String body) {
        schoology.on(SECTIONS, body);

        read();
    }

    @Test
    void a_redirection_is_followed_with_a_signature_of_its_own() {
        schoology.on(SECTIONS, status(303, "").with("Location", schoology.url().replace("http://", "HTTP://") + "/elsewhere?a=1"));
        schoology.on("/elsewhere", EMPTY);

        read();

        assertThat(schoology.asked()).last().isEqualTo("/elsewhere?a=1");
        assertThat(schoology.authorizations().stream().map(header -> part(header, "oauth_nonce"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/v1/users/1, FOREIGN_LINK", "http://127.0.0.1@evil.example/v1, FOREIGN_LINK", "'ht tp://', UNEXPECTED_SHAPE"})
    void a_redirection_to_another_host_is_not_followed(String location, Cause reason) {
        schoology.on(SECTIONS, status(303, "").with("Location", location));

        assertThat(failure().reason()).isEqualTo(reason);
    }

    @Test
    void redirections_in_a_circle_come_to_an_end() {
        schoology.on(SECTIONS, status(303, "").with("Location", "/v1" + SECTIONS));

        assertThat(failure().reason()).isEqualTo(Cause.LINK_LOOP);
        assertThat(schoology.asked()).hasSize(5);
    }

    @Test
    void an_answer_that_is_too_large_is_not_read_on() {
        schoology.on(SECTIONS, "{\"section\":[{\"id\":1,\"description\":\"" + "x".repeat(2 << 20) + "\"}]}");
        LmsConnector connector = GivenSchoology.connector(schoology, time, Map.of("maximumAnswerMegabytes", 1));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> connector.open().roster(course()));

        assertThat(failure.reason()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void nobody_there_ends_the_run() {
        schoology.close();

        assertThat(failure().reason()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void no_message_holds_a_secret_or_a_name() {
        String names = "Lisa Woods lwoods@district.example";
        for (Reply reply : List.of(REPLAY, status(403, names), status(500, names), json("{\"section\":\"" + names + "\"}"), json("{" + names), json("<" + names),
                json("{\"section\":[{\"id\":{\"name\":\"" + names + "\"}}]}"), status(418, names), status(401, names))) {
            schoology.on(SECTIONS, reply);
            String told;
            try {
                told = GivenSchoology.connector(schoology, time, Map.of()).open().roster(course()).rejections().toString();
            } catch (UnreadableException failure) {
                told = failure.getMessage() + failure.getCause();
            }
            assertThat(told).doesNotContain("Woods", "lwoods", GivenSchoology.KEY, "kd94hf93k423kf44").isNotEqualTo("[]");
        }
        assertThat(schoology.asked()).noneMatch(question -> question.contains("kd94hf93k423kf44") || question.contains(GivenSchoology.KEY));
    }

    private void read() {
        GivenSchoology.connector(schoology, time, Map.of()).open().roster(course());
    }

    private UnreadableException failure() {
        return catchThrowableOfType(UnreadableException.class, this::read);
    }

    private static Course course() {
        return new Course("1407691", "Algebra I");
    }

    private static String part(String header, String name) {
        return header.replaceFirst(".*" + name + "=\"([^\"]*)\".*", "$1");
    }
}
