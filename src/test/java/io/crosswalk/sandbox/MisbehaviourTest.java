package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisbehaviourTest {

    private static final String SECTIONS = "/courses/20411/sections";

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void a_status_with_headers_is_answered_as_often_as_asked_for() throws Exception {
        misbehave("'path':'/canvas/**','kind':'ANSWER','times':2,'status':429,'headers':{'Retry-After':'7'},'body':'slow down'");

        HttpResponse<String> first = SANDBOX.client().get(SECTIONS);
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(first.body()).isEqualTo("slow down");
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(429);
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_error_is_an_html_page_until_the_reset() throws Exception {
        misbehave("'path':'/canvas/api/v1/courses/*/sections','kind':'ANSWER'");

        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(503);
        assertThat(SANDBOX.client().get(SECTIONS).headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(SANDBOX.client().get("/courses/20411").statusCode()).isEqualTo(200);
        SANDBOX.client().control("reset", "{}");
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
    }

    @Test
    void some_requests_can_be_let_through_first() throws Exception {
        misbehave("'path':'/canvas/**','kind':'ANSWER','skip':1,'times':1,'status':500");

        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(500);
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
    }

    @Test
    void only_requests_of_the_method_are_spoilt() throws Exception {
        misbehave("'path':'/canvas/**','method':'POST','kind':'ANSWER'");

        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
        assertThat(SANDBOX.client().post("/canvas/login/oauth2/token", "", "application/x-www-form-urlencoded").statusCode()).isEqualTo(503);
    }

    @Test
    void a_connection_is_dropped_without_an_answer() throws Exception {
        misbehave("'path':'/canvas/**','kind':'DROP','times':1");

        assertThat(RawHttp.get(address(SECTIONS), SANDBOX.client().token())).isEmpty();
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_ends_before_its_end() throws Exception {
        misbehave("'path':'/canvas/**','kind':'TRUNCATE','times':1");

        assertThatThrownBy(() -> SANDBOX.client().get(SECTIONS)).isInstanceOf(IOException.class);
    }

    @Test
    void html_comes_with_a_good_status() throws Exception {
        misbehave("'path':'/canvas/**','kind':'HTML'");

        HttpResponse<String> response = SANDBOX.client().get(SECTIONS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void a_body_is_not_utf8() throws Exception {
        misbehave("'path':'/canvas/**','kind':'INVALID_UTF8','times':1");

        String raw = RawHttp.get(address(SECTIONS), SANDBOX.client().token());
        assertThat(raw.getBytes(StandardCharsets.ISO_8859_1)).contains((byte) 0xFF);
    }

    @Test
    void a_body_goes_on_for_as_long_as_asked_for() throws Exception {
        misbehave("'path':'/canvas/**','kind':'ENDLESS','bytes':20000000,'times':1");

        assertThat(SANDBOX.client().get(SECTIONS).body().length()).isGreaterThanOrEqualTo(20_000_000);
    }

    @Test
    void the_next_page_is_at_another_host() throws Exception {
        misbehave("'path':'/canvas/**','kind':'NEXT_ELSEWHERE'");

        assertThat(SandboxClient.next(SANDBOX.client().get(SECTIONS + "?per_page=1")).orElseThrow()).startsWith("https://elsewhere.example/");
    }

    @Test
    void the_next_page_is_this_page() throws Exception {
        misbehave("'path':'/canvas/**','kind':'NEXT_LOOP'");

        assertThat(SandboxClient.next(SANDBOX.client().get(SECTIONS + "?per_page=1"))).hasValue(address(SECTIONS + "?per_page=1").toString());
    }

    @ParameterizedTest
    @CsvSource({"MISSING_KEY, {}", "EMPTY_LIST, []"})
    void there_is_no_list_or_an_empty_one(String kind, String body) throws Exception {
        misbehave("'path':'/canvas/**','kind':'" + kind + "'");

        assertThat(SANDBOX.client().get("/accounts/1/terms").body()).isEqualTo(body);
    }

    @Test
    void an_answer_can_be_slow() throws Exception {
        misbehave("'path':'/canvas/**','kind':'DELAY','milliseconds':50,'times':1");

        long begun = System.nanoTime();
        assertThat(SANDBOX.client().get(SECTIONS).statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void the_ed_fi_side_misbehaves_too() throws Exception {
        misbehave("'path':'/edfi','kind':'ANSWER','status':502");

        assertThat(SANDBOX.client().anonymous("/edfi").statusCode()).isEqualTo(502);
    }

    @Test
    void requests_are_counted_by_method_and_path() throws Exception {
        SANDBOX.client().control("reset", "{}");
        SANDBOX.client().get("/courses/20411/sections");
        SANDBOX.client().get("/courses/20412/sections");

        JsonNode counts = SANDBOX.client().requests();
        assertThat(counts.path("GET /canvas/api/v1/courses/:id/sections").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /control/misbehave               | {"kind":"DROP"}               | 400 | path
            /control/misbehave               | {"path":"/x","kind":"DANCE"}  | 400 | DANCE
            /control/misbehave               | [                             | 400 | body
            /control/nonsense                | {}                            | 404 | misbehave
            /control/canvas/nonsense         | {}                            | 400 | nonsense
            /control/canvas/rename-assignment| {"assignment_id":1,"name":"x"}| 404 | no assignment 1
            /control/canvas/revoke           | {}                            | 400 | permission
            """)
    void a_request_that_makes_no_sense_is_explained(String path, String body, int status, String explanation) throws Exception {
        HttpResponse<String> response = SANDBOX.client().post(path, body, "application/json");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(explanation);
    }

    private static void misbehave(String fields) throws Exception {
        SANDBOX.client().control("misbehave", "{" + fields.replace('\'', '"') + "}");
    }

    private static URI address(String path) {
        return URI.create(SANDBOX.sandbox().canvasAddress() + "/api/v1" + path);
    }
}
