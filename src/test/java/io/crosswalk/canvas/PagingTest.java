package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final String TERMS = "{\"enrollment_terms\":[{\"id\":12,\"name\":\"Autumn\"}]}";
    private static final String COURSES = "/api/v1/accounts/self/courses";

    private final CanvasStub canvas = new CanvasStub().on("/api/v1/accounts/self/terms", json(TERMS));
    private final PassingTime time = new PassingTime("2025-09-20T00:00:00Z");
    private final List<String> read = new ArrayList<>();

    @AfterEach
    void stop() {
        canvas.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Link", "link", "LINK"})
    void opaque_next_links_are_followed_whatever_the_case_of_the_header(String header) {
        String next = canvas.url() + "/api/v1/accounts/self/courses?page=bookmark:WzEsMl0,a,b%2C&per_page=100";
        canvas.on(COURSES, json("[{\"id\":1,\"name\":\"A\"}]").with(header, "<" + canvas.url() + COURSES + "?page=first>; rel=\"current\",<" + next + ">; rel=\"next\", <x>; rel=\"first\""));
        canvas.on(COURSES + "?page=bookmark", json("[{\"id\":2,\"name\":\"B\"}]"));

        courses();

        assertThat(read).containsExactly("1", "2");
        assertThat(canvas.asked().get(2)).isEqualTo("/api/v1/accounts/self/courses?page=bookmark:WzEsMl0,a,b%2C&per_page=100");
    }

    @Test
    void an_empty_page_with_a_next_one_is_not_the_end() {
        canvas.on(COURSES, json("[]").with("Link", next("?page=2")));
        canvas.on(COURSES + "?page=2", json("[{\"id\":1},{\"id\":2},{\"id\":3}]"));

        courses();

        assertThat(read).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/x", "https://127.0.0.1/x", "http://127.0.0.1:1/x", "//elsewhere.example/x", "http://user@127.0.0.1:PORT/x", "file:///etc/passwd"})
    void a_next_link_to_another_place_is_refused_and_the_token_not_sent(String link) {
        String place = link.replace("127.0.0.1:PORT", canvas.url().replaceAll("http://(.*)/canvas", "$1"));
        canvas.on(COURSES, json("[{\"id\":1}]").with("Link", "<" + place + ">; rel=\"next\""));

        fails(Cause.FOREIGN_LINK);

        assertThat(read).as("what was read may be used").containsExactly("1");
    }

    @Test
    void a_next_link_that_was_read_before_is_a_loop() {
        canvas.on(COURSES, json("[{\"id\":1}]").with("Link", next("?page=2")));
        canvas.on(COURSES + "?page=2", json("[{\"id\":2}]").with("Link", next("?page=3")));
        canvas.on(COURSES + "?page=3", json("[{\"id\":3}]").with("Link", next("?page=2")));

        fails(Cause.LINK_LOOP);

        assertThat(canvas.asked()).hasSize(4);
    }

    @Test
    void pages_without_end_are_given_up() {
        for (int page = 1; page < 10; page++) {
            canvas.on(COURSES + (page == 1 ? "" : "?page=" + page), json("[]").with("Link", next("?page=" + (page + 1))));
        }
        LmsConnector connector = GivenCanvas.connector(canvas, time, Map.of("maximumPages", 5));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> connector.open().courses(course -> {}))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Cause.LINK_LOOP));
        assertThat(canvas.asked()).hasSize(6);
    }

    @Test
    void a_next_link_that_is_no_address_makes_the_list_incomplete() {
        canvas.on(COURSES, json("[]").with("Link", "<http://a b/%%>; rel=\"next\""));

        fails(Cause.UNEXPECTED_SHAPE);
    }

    @Test
    void a_page_cut_off_in_its_middle_is_read_again_whole() {
        canvas.on(COURSES, json("[{\"id\":1},{\"id\":2},").thenCutOff(), json("[{\"id\":1},{\"id\":2},{\"id\":3}]"));

        courses();

        assertThat(read).containsExactly("1", "2", "3");
    }

    private void courses() {
        GivenCanvas.connector(canvas, time).open().courses(course -> read.add(course.id()));
    }

    private void fails(Cause reason) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(this::courses)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private String next(String query) {
        return "<" + canvas.url() + COURSES + query + ">; rel=\"next\"";
    }
}
