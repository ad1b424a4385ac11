package io.crosswalk.schoology;

import static io.crosswalk.schoology.SchoologyStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.connector.Finding;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.schoology.SchoologyStub.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final String SECTION = "/sections/4318461";
    private static final Map<String, Object> ROLES = Map.of("roles", List.of("Parent=observer"));

    private final SchoologyStub schoology = new SchoologyStub();

    @BeforeEach
    void everything_is_allowed() {
        schoology.on("/users/me", status(303, "").with("Location", "http://127.0.0.1/v1/users/45552")).on("/users/45552", "{\"uid\":\"45552\",\"id\":45552}")
                .on("/gradingperiods", "{\"gradingperiods\":[]}")
                .on("/courses?", "{\"course\":[{\"id\":1407691},{\"id\":1407692}]}")
                .on("/courses/1407691/sections", "{\"section\":[{\"id\":\"4318461\",\"section_title\":\"P2\",\"section_school_code\":\"S2\"}]}")
                .on("/courses/1407692/sections", "{\"section\":[]}")
                .on(SECTION + "/enrollments", "{\"enrollment\":[{\"id\":\"1\",\"uid\":\"45552\",\"admin\":1,\"school_uid\":\"\"},{\"id\":\"2\",\"uid\":\"48289\",\"admin\":0,\"school_uid\":\"604822\"}]}")
                .on(SECTION + "/grade_items", "{\"assignment\":[{\"id\":5699937,\"title\":\"Essay\",\"type\":\"assignment\",\"published\":1,\"dropbox_submissions\":0,\"dropbox_last_submission\":null}]}")
                .on(SECTION + "/grades", "{\"grades\":null}")
                .on(SECTION + "/submissions/5699937", "{\"revision\":[]}")
                .on(SECTION + "/grading_scales", "{\"grading_scale\":[]}")
                .on("/roles", "{\"role\":[{\"id\":\"1215\",\"title\":\"Parent\"}]}")
                .on("/users?", "{\"user\":[],\"total\":0}");
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @Test
    void a_connector_with_all_permissions_passes_every_test() {
        assertThat(check(ROLES)).hasSize(12).allSatisfy(finding -> assertThat(finding.ok()).as(finding.toString()).isTrue());
        assertThat(schoology.asked()).hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void what_is_not_set_is_not_tested() {
        assertThat(check(Map.of())).extracting(Finding::subject).doesNotContain("roles", "users");
    }

    @Test
    void a_refused_key_is_the_only_finding() {
        schoology.on("/users/me", status(401, "\"Invalid consumer key\""));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("key");
            assertThat(finding.remedy()).contains("School Management > Integration", "GIVEN_BY_A_TEST").doesNotContain(GivenSchoology.KEY, "kd94hf93k423kf44");
        });
        assertThat(schoology.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/gradingperiods                     | grading periods               | administrator",
        "/courses?                           | courses                       | building",
        "/courses/1407691/sections           | sections and their SIS ids    | administrator",
        "/sections/4318461/enrollments       | enrollments and their SIS ids | members of all sections",
        "/sections/4318461/grade_items       | grade items                   | materials",
        "/sections/4318461/grades            | grades                        | gradebooks",
        "/sections/4318461/submissions/5699937 | submissions                 | submissions of all sections",
        "/sections/4318461/grading_scales    | grading scales                | grade setup",
        "/roles                              | roles                         | setting roles empty",
        "/users?                             | users                         | roles empty"
    })
    void each_missing_permission_is_named_with_its_remedy(String path, String subject, String remedy) {
        schoology.on("/courses?", "{\"course\":[{\"id\":1407691}]}");
        for (Reply refusal : List.of(status(403, ""), status(401, ""), status(404, ""))) {
            schoology.on(path, refusal);

            assertThat(failed(ROLES)).as(path).singleElement().satisfies(finding -> {
                assertThat(finding.subject()).isEqualTo(subject);
                assertThat(finding.remedy()).contains(remedy);
            });
        }
    }

    @Test
    void sis_ids_that_are_not_there_are_found() {
        schoology.on("/courses/1407691/sections", "{\"section\":[{\"id\":\"4318461\",\"section_title\":\"P2\",\"section_school_code\":\"\"}]}");
        schoology.on(SECTION + "/enrollments", "{\"enrollment\":[{\"id\":\"2\",\"uid\":\"48289\",\"admin\":\"0\",\"school_uid\":\"\"}]}");

        assertThat(failed(Map.of())).extracting(Finding::subject).containsExactly("sections and their SIS ids", "enrollments and their SIS ids");
        assertThat(failed(Map.of())).allSatisfy(finding -> assertThat(finding.remedy()).contains("syncs the SIS"));
    }

    @Test
    void statistics_that_are_withheld_are_found() {
        schoology.on(SECTION + "/grade_items", "{\"assignment\":[{\"id\":5699937,\"title\":\"Essay\",\"type\":\"assignment\",\"published\":1}]}");

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("as many submissions as a full one"));
    }

    @Test
    void batches_that_are_refused_are_found_and_the_rest_is_tested_all_the_same() {
        schoology.on("/multiget", status(403, ""));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("batchSize"));
    }

    @Test
    void a_school_without_courses_is_found() {
        schoology.on("/courses?", "{\"course\":[],\"total\":0}");

        assertThat(failed(Map.of("buildings", List.of("5")))).extracting(Finding::subject).containsExactly("courses of building 5");
    }

    @Test
    void grading_periods_without_sections_are_found() {
        schoology.on("/gradingperiods", "{\"gradingperiods\":[{\"id\":1,\"title\":\"Fall\"}]}");
        schoology.on("/courses/1407691/sections", "{\"section\":[{\"id\":\"4318461\",\"grading_periods\":[1]}]}");

        assertThat(failed(Map.of("gradingPeriods", List.of("Autumn")))).extracting(Finding::explanation)
                .anySatisfy(explanation -> assertThat(explanation).contains("'Autumn'"))
                .anySatisfy(explanation -> assertThat(explanation).contains("chosen grading periods"));
    }

    @Test
    void a_role_that_does_not_exist_is_found() {
        assertThat(failed(Map.of("roles", List.of("Guardian=observer")))).singleElement()
                .satisfies(finding -> assertThat(finding.explanation()).contains("Guardian"));
    }

    @Test
    void a_wrong_address_is_found_without_much_waiting() {
        PassingTime time = new PassingTime(GivenSchoology.NOW);
        schoology.close();

        List<Finding> findings = GivenSchoology.connector(schoology, time, Map.of()).check();

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("127.0.0.1"));
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(5));
    }

    private List<Finding> failed(Map<String, Object> settings) {
        return check(settings).stream().filter(finding -> !finding.ok()).toList();
    }

    private List<Finding> check(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("retries", 0);
        return GivenSchoology.connector(schoology, all).check();
    }
}
