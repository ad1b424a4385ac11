package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static io.crosswalk.canvas.CanvasStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.canvas.CanvasStub.Reply;
import io.crosswalk.connector.Finding;
import io.crosswalk.kit.PassingTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final String COURSE = "/api/v1/courses/20411";

    private final CanvasStub canvas = new CanvasStub();

    @BeforeEach
    void everything_is_allowed() {
        canvas.on("/api/v1/users/self", json("{\"id\":1}"))
                .on("/api/v1/accounts/self", json("{\"id\":1}"))
                .on("/api/v1/accounts/self/terms", json("{\"enrollment_terms\":[{\"id\":12,\"name\":\"Autumn\"}]}"))
                .on("/api/v1/accounts/self/courses", json("[{\"id\":20411,\"name\":\"Algebra I\"}]"))
                .on(COURSE + "/sections", json("[{\"id\":30877,\"name\":\"P2\",\"sis_section_id\":null}]"))
                .on(COURSE + "/enrollments", json("[{\"id\":1,\"type\":\"TeacherEnrollment\"},{\"id\":2,\"type\":\"StudentEnrollment\",\"sis_user_id\":\"604822\"}]"))
                .on(COURSE + "/assignments", json("[{\"id\":4410,\"has_overrides\":true,\"overrides\":[]}]"))
                .on(COURSE + "/students/submissions", json("[{\"id\":1,\"workflow_state\":\"graded\",\"score\":1,\"assignment_visible\":true}]"));
    }

    @AfterEach
    void stop() {
        canvas.close();
    }

    @Test
    void a_connector_with_all_permissions_passes_every_test() {
        assertThat(check()).hasSize(8).allSatisfy(finding -> assertThat(finding.ok()).as(finding.toString()).isTrue());
    }

    @Test
    void a_refused_token_is_the_only_finding() {
        canvas.on("/api/v1/users/self", status(401, "{}").with("WWW-Authenticate", "Bearer realm=\"canvas-lms\""));

        assertThat(check()).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("Approved Integrations", "GIVEN_BY_A_TEST").doesNotContain(GivenCanvas.TOKEN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/v1/accounts/self                 | account                            | Admins",
        "/api/v1/accounts/self/terms           | terms                              | Account-level settings - manage",
        "/api/v1/accounts/self/courses         | courses                            | Courses - view list",
        "/api/v1/courses/20411/sections        | sections and their SIS ids         | courses/:course_id/sections",
        "/api/v1/courses/20411/enrollments     | enrollments and their SIS ids      | Users - view list",
        "/api/v1/courses/20411/assignments     | assignments and their overrides    | Course Content - view",
        "/api/v1/courses/20411/students/submissions | submissions and grades             | Grades - view all grades"
    })
    void each_missing_permission_is_named_with_its_remedy(String path, String subject, String remedy) {
        for (Reply refusal : List.of(status(403, "{}"), status(401, "{}"), status(404, ""))) {
            canvas.on(path, refusal);

            assertThat(failed()).as(path).singleElement().satisfies(finding -> {
                assertThat(finding.subject()).isEqualTo(subject);
                assertThat(finding.remedy()).contains(remedy);
            });
        }
    }

    @Test
    void withheld_sis_ids_are_found() {
        canvas.on(COURSE + "/sections", json("[{\"id\":30877,\"name\":\"P2\"}]"));
        canvas.on(COURSE + "/enrollments", json("[{\"id\":2,\"type\":\"StudentEnrollment\"}]"));

        assertThat(failed()).hasSize(2).allSatisfy(finding -> assertThat(finding.remedy()).contains("SIS Data - read"));
    }

    @Test
    void includes_that_a_scoped_key_swallows_are_found() {
        canvas.on(COURSE + "/assignments", json("[{\"id\":4410,\"has_overrides\":true}]"));
        canvas.on(COURSE + "/students/submissions", json("[{\"id\":1,\"workflow_state\":\"submitted\"}]"));

        assertThat(failed()).hasSize(2).allSatisfy(finding -> assertThat(finding.remedy()).contains("Allow Include Parameters"));
    }

    @Test
    void withheld_grades_are_found() {
        canvas.on(COURSE + "/students/submissions", json("[{\"id\":1,\"workflow_state\":\"graded\",\"assignment_visible\":true}]"));

        assertThat(failed()).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("view all grades"));
    }

    @Test
    void a_wrong_term_is_found() {
        assertThat(GivenCanvas.connector(canvas, time(), Map.of("terms", List.of("2052"))).check()).filteredOn(finding -> !finding.ok())
                .singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("'2052'"));
    }

    @Test
    void a_wrong_address_is_found_without_much_waiting() {
        PassingTime time = time();
        canvas.close();

        List<Finding> findings = GivenCanvas.connector(canvas, time).check();

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains(canvas.url()));
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(5));
    }

    private List<Finding> failed() {
        return check().stream().filter(finding -> !finding.ok()).toList();
    }

    private List<Finding> check() {
        return GivenCanvas.connector(canvas, time()).check();
    }

    private static PassingTime time() {
        return new PassingTime("2025-09-20T00:00:00Z");
    }
}
