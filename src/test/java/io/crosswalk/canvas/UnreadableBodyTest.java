package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.canvas.CanvasStub.Reply;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableBodyTest {

    private static final Course COURSE = new Course("20411", "Algebra I");
    private static final String SECTIONS = "/api/v1/courses/20411/sections";

    private final CanvasStub canvas = new CanvasStub().on("/api/v1/courses/20411/enrollments", json("[]"));
    private final PassingTime time = new PassingTime("2025-09-20T00:00:00Z");

    @AfterEach
    void stop() {
        canvas.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("HTML", "<html><body>Lisa Woods</body></html>", Cause.NOT_JSON),
                Arguments.of("a word", "Lisa Woods", Cause.NOT_JSON),
                Arguments.of("garbage between elements", "[{\"id\":1} Lisa Woods]", Cause.NOT_JSON),
                Arguments.of("garbage after the list", "[] Lisa Woods", Cause.NOT_JSON),
                Arguments.of("two lists", "[][]", Cause.UNEXPECTED_SHAPE),
                Arguments.of("an object", "{\"errors\":[{\"message\":\"Lisa Woods\"}]}", Cause.UNEXPECTED_SHAPE),
                Arguments.of("null", "null", Cause.UNEXPECTED_SHAPE),
                Arguments.of("a text", "\"Lisa Woods\"", Cause.UNEXPECTED_SHAPE),
                Arguments.of("nested without end", "[".repeat(5000), Cause.TOO_LARGE),
                Arguments.of("larger than allowed", "[\"" + "x".repeat(2 << 20) + "\"]", Cause.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_not_what_it_must_be_ends_in_a_reason_without_its_content(String name, String body, Cause reason) {
        canvas.on(SECTIONS, json(body));

        UnreadableException failure = failureOfRoster();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.concernsWholeConnector()).isFalse();
        StringWriter everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString()).doesNotContain("Lisa").doesNotContain(GivenCanvas.TOKEN);
    }

    @Test
    void invalid_utf_8_is_not_json() {
        byte[] body = "[{\"id\":1,\"name\":\"Caf?\"}]".getBytes(StandardCharsets.US_ASCII);
        body[new String(body).indexOf('?')] = (byte) 0xe9;
        canvas.on(SECTIONS, new Reply(200, Map.of(), body, false));

        assertThat(failureOfRoster().reason()).isEqualTo(Cause.NOT_JSON);
    }

    @Test
    void one_malformed_element_costs_that_element_only() {
        canvas.on(SECTIONS, json("[{\"id\":1,\"name\":\"A\"}, 7, null, {\"name\":\"no id\"}, {\"id\":2,\"name\":[]}, {\"id\":3}]"));

        var roster = GivenCanvas.connector(canvas, time).open().roster(COURSE);

        assertThat(roster.sections()).extracting("id").containsExactly("1", "3");
        assertThat(roster.rejections()).extracting("vendorId").containsExactly("number 2 of the list", "number 3 of the list", "number 4 of the list", "2");
    }

    @Test
    void a_list_is_not_taken_for_empty_when_its_key_is_missing() {
        canvas.on("/api/v1/accounts/self/terms", json("{\"terms\":[]}"));
        LmsConnector connector = GivenCanvas.connector(canvas, time);

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> connector.open().courses(course -> {}));

        assertThat(failure.reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
        assertThat(failure).hasMessageContaining("enrollment_terms");
    }

    private UnreadableException failureOfRoster() {
        LmsConnector connector = GivenCanvas.connector(canvas, time, Map.of("maximumAnswerMegabytes", 1));
        return catchThrowableOfType(UnreadableException.class, () -> connector.open().roster(COURSE));
    }
}
