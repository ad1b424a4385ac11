package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static io.crosswalk.canvas.CanvasStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseListTest {

    private static final String TERMS = """
            {"enrollment_terms": [
              {"id": 1, "name": "Default Term", "start_at": null, "end_at": null},
              {"id": 11, "name": "2024-25", "sis_term_id": "2024", "start_at": "2024-08-18T05:00:00Z", "end_at": "2025-06-19T06:00:00Z"},
              {"id": 12, "name": "2025-26 Semester 1", "sis_term_id": "2025S1", "start_at": "2025-08-18T05:00:00Z", "end_at": "2025-12-19T06:00:00Z"},
              {"id": 13, "name": "2025-26 Semester 2", "sis_term_id": "2025S2", "start_at": "2026-01-05T06:00:00Z", "end_at": "2026-06-19T06:00:00Z"}
            ]}""";

    private final CanvasStub canvas = new CanvasStub().on("/api/v1/accounts/self/terms", json(TERMS));
    private final List<Course> read = new ArrayList<>();

    @AfterEach
    void stop() {
        canvas.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-20T00:00:00Z, 1 12",
        "2025-06-25T00:00:00Z, 1 11",
        "2025-08-05T00:00:00Z, 1 12",
        "2025-07-20T00:00:00Z, 1 11 12 13",
        "2025-12-28T00:00:00Z, 1 12 13"
    })
    void without_a_setting_the_terms_that_hold_today_are_read_with_two_weeks_of_grace_and_between_terms_all(String now, String expected) {
        terms(Map.of(), now);

        assertThat(termsAsked()).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2024, 11", "2025-26 Semester 2, 13", "12, 12"})
    void terms_are_chosen_by_sis_id_name_or_id(String setting, String expected) {
        terms(Map.of("terms", List.of(setting)), "2025-09-20T00:00:00Z");

        assertThat(termsAsked()).containsExactly(expected);
    }

    @Test
    void published_and_concluded_courses_are_asked_for_a_hundred_at_a_time_and_nothing_else() {
        canvas.on("/api/v1/accounts/self/courses", json("[{\"id\":20411,\"name\":\"Algebra I\"},{\"id\":20411,\"name\":\"Algebra I\"},{\"id\":20412,\"name\":null}]"));

        harvest(Map.of("terms", List.of("2025S1")), "2025-09-20T00:00:00Z");

        assertThat(read).containsExactly(new Course("20411", "Algebra I"), new Course("20412", "20412"));
        assertThat(canvas.asked()).containsExactly(
                "/api/v1/accounts/self/terms?workflow_state%5B%5D=active&per_page=100",
                "/api/v1/accounts/self/courses?enrollment_term_id=12&state%5B%5D=available&state%5B%5D=completed&per_page=100");
    }

    @Test
    void courses_of_a_sub_account_go_with_the_terms_of_the_root_account() {
        canvas.on("/api/v1/accounts/sis_account_id:a%2Fb/courses", json("[]"));

        harvest(Map.of("account", "sis_account_id:a/b", "rootAccount", "self", "terms", List.of("2025S1")), "2025-09-20T00:00:00Z");

        assertThat(canvas.asked()).hasSize(2);
    }

    @Test
    void a_term_that_does_not_exist_makes_the_list_incomplete_after_the_others_were_read() {
        canvas.on("/api/v1/accounts/self/courses", json("[{\"id\":20411}]"));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> harvest(Map.of("terms", List.of("2025S1", "2052S1")), "2025-09-20T00:00:00Z"));

        assertThat(failure.reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
        assertThat(failure).hasMessageContaining("'2052S1'");
        assertThat(read).hasSize(1);
    }

    @Test
    void a_course_without_an_id_makes_the_list_incomplete_after_the_others_were_read() {
        canvas.on("/api/v1/accounts/self/courses", json("[{\"name\":\"nameless\"},{\"id\":20411}]"));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> harvest(Map.of("terms", List.of("2025S1")), "2025-09-20T00:00:00Z"));

        assertThat(failure).hasMessageContaining("The field id is missing");
        assertThat(read).extracting(Course::id).containsExactly("20411");
    }

    @Test
    void terms_that_the_token_may_not_read_are_named() {
        canvas.on("/api/v1/accounts/self/terms", status(401, "{\"status\":\"unauthorized\"}"));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> harvest(Map.of(), "2025-09-20T00:00:00Z"));

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContainingAll("terms of account self", "Account-level settings");
    }

    private void terms(Map<String, Object> settings, String now) {
        canvas.on("/api/v1/accounts/self/courses", json("[]"));
        harvest(settings, now);
    }

    private void harvest(Map<String, Object> settings, String now) {
        GivenCanvas.connector(canvas, new PassingTime(now), settings).open().courses(read::add);
    }

    private List<String> termsAsked() {
        return canvas.asked().stream().filter(question -> question.contains("/courses")).map(question -> question.replaceAll(".*enrollment_term_id=(\\d+).*", "$1")).toList();
    }
}
