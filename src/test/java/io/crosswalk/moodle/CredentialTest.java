package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.moodle.MoodleStub.Question;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the hub proves to Moodle who it is, and what becomes of it when Moodle does not believe it. */
class CredentialTest {

    private static final String LOGIN = "/login/token.php";
    private static final String PASSWORD = "pa&ss wörd";

    private final MoodleStub moodle = new MoodleStub();
    private final PassingTime time = new PassingTime("2026-10-03T04:00:00Z");
    private final AtomicInteger issued = new AtomicInteger();

    @BeforeEach
    void answer() {
        moodle.on("core_webservice_get_site_info", this::site)
                .on("core_course_get_courses_by_field", Reply.json("{\"courses\":[],\"warnings\":[]}"))
                .on(LOGIN, question -> Reply.json("{\"token\":\"token" + issued.incrementAndGet() + "\",\"privatetoken\":null}"));
    }

    private Reply site(Question question) {
        return question.value("wstoken").equals("token" + issued.get()) || question.value("wstoken").equals("replaced") ? GivenMoodle.site() : Reply.refusal("invalidtoken");
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void a_token_is_got_once_with_name_and_password_and_used_by_all_requests() {
        harvest(login());
        harvest(login());

        assertThat(moodle.asked(LOGIN)).as("two connectors").hasSize(2).allSatisfy(question -> assertThat(question.form()).isEqualTo(Map.of("username", "svc", "password", PASSWORD, "service", "crosswalk")));
    }

    @Test
    void a_token_that_moodle_no_longer_knows_is_replaced_once() {
        AtomicInteger refusals = new AtomicInteger();
        moodle.on("core_course_get_courses_by_field", question -> refusals.getAndIncrement() == 0 ? Reply.refusal("invalidtoken") : Reply.json("{\"courses\":[],\"warnings\":[]}"));

        harvest(login());

        assertThat(moodle.asked(LOGIN)).hasSize(2);
        assertThat(moodle.asked("core_course_get_courses_by_field")).extracting(question -> question.value("wstoken")).containsExactly("token1", "token2");
    }

    @Test
    void the_same_token_again_is_not_tried_again() {
        moodle.on(LOGIN, Reply.json("{\"token\":\"old\",\"privatetoken\":null}"));

        assertThat(failure(login()).reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(moodle.asked("core_webservice_get_site_info")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalidlogin", "cannotcreatetoken", "servicenotavailable", "passwordisexpired", "enablewsdescription"})
    void a_login_that_is_refused_ends_the_run_and_tells_no_secret(String code) {
        moodle.on(LOGIN, Reply.json("{\"error\":\"Invalid login for svc\",\"errorcode\":\"" + code + "\",\"stacktrace\":null,\"debuginfo\":null,\"reproductionlink\":null}"));

        UnreadableException failure = failure(login());

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure).hasMessageContaining(code).hasMessageContaining("createtoken").hasMessageNotContaining(PASSWORD).hasMessageNotContaining("svc");
        assertThat(moodle.asked(LOGIN)).hasSize(1);
    }

    @Test
    void a_login_during_maintenance_is_tried_again() {
        moodle.on(LOGIN, Reply.json("{\"error\":\"x\",\"errorcode\":\"sitemaintenance\"}"), Reply.status(503, "<html>"), Reply.json("{\"token\":\"replaced\",\"privatetoken\":\"other\"}"));

        harvest(login());

        assertThat(moodle.asked(LOGIN)).hasSize(3);
    }

    @Test
    void a_token_that_was_replaced_where_it_is_kept_takes_effect_at_once() {
        AtomicInteger revealed = new AtomicInteger();
        harvest(Map.of("token", GivenSecret.of(() -> revealed.getAndIncrement() == 0 ? "old" : "replaced")));

        assertThat(moodle.asked("core_webservice_get_site_info")).extracting(question -> question.value("wstoken")).containsExactly("old", "replaced");
    }

    @Test
    void a_token_that_stays_refused_is_not_tried_again() {
        UnreadableException failure = failure(Map.of("token", GivenSecret.of("old-token")));

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure).hasMessageContaining("invalidtoken").hasMessageContaining("${env:GIVEN_BY_A_TEST}").hasMessageNotContaining("old-token");
        assertThat(moodle.asked()).hasSize(1);
    }

    @Test
    void a_signed_request_does_not_show_its_token() {
        MoodleRequests requests = new MoodleRequests(MoodleSettings.of(GivenMoodle.settings("https://moodle.example", Map.of())));
        SignedRequest signed = new MoodleToken(GivenSecret.of("old-token")).sign(requests.site());

        assertThat(signed.body()).startsWith("wstoken=old-token&wsfunction=core_webservice_get_site_info&");
        assertThat(signed).asString().doesNotContain("old-token");
        assertThat(signed.address()).asString().isEqualTo("https://moodle.example/webservice/rest/server.php");
    }

    private Map<String, Object> login() {
        return Map.of("username", GivenSecret.of("svc"), "password", GivenSecret.of(PASSWORD));
    }

    private UnreadableException failure(Map<String, Object> credential) {
        return catchThrowableOfType(UnreadableException.class, () -> harvest(credential));
    }

    private void harvest(Map<String, Object> credential) {
        try (Reading reading = GivenMoodle.connector(moodle.url(), time, credential).open()) {
            reading.courses(course -> {});
        }
    }
}
