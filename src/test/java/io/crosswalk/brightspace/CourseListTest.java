package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.items;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which course offerings are harvested. */
class CourseListTest {

    private static final String BELOW_ALL = LP + "orgstructure/6606/descendants/paged/?ouTypeId=3";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    private final List<Course> listed = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "true  | null                     | null                     | true",
        "true  | 2026-08-17T05:00:00.000Z | 2026-12-19T05:59:00.000Z | true",
        "false | 2026-08-17T05:00:00.000Z | 2026-12-19T05:59:00.000Z | false",
        "true  | null                     | 2026-09-14T12:00:00Z     | true",
        "true  | null                     | 2026-09-14T11:59:59Z     | false",
        "true  | 2026-10-12T12:00:00Z     | null                     | true",
        "true  | 2026-10-12T12:00:01Z     | null                     | false"
    })
    void an_offering_is_harvested_if_it_is_active_and_its_dates_hold(boolean active, String start, String end, boolean harvested) {
        BRIGHTSPACE.on(BELOW_ALL, items(unit("1")));
        BRIGHTSPACE.on(LP + "courses/1", "{\"Identifier\":\"1\",\"Name\":\"Algebra\",\"Code\":\"A\",\"IsActive\":" + active + ",\"StartDate\":" + json(start) + ",\"EndDate\":" + json(end) + "}");

        list(Map.of());

        assertThat(listed).hasSize(harvested ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void an_offering_that_cannot_be_read_is_listed_so_that_its_roster_says_why(int status) {
        BRIGHTSPACE.on(BELOW_ALL, items(unit("1"), unit("2")));
        BRIGHTSPACE.on(LP + "courses/1", status(status, ""));
        BRIGHTSPACE.on(LP + "courses/2", unit("2"));

        list(Map.of());

        assertThat(listed).extracting(Course::id).containsExactly("1", "2");
    }

    @Test
    void terms_are_named_by_their_codes_and_cost_no_request_for_each_offering() {
        BRIGHTSPACE.on(LP + "orgstructure/?exactOrgUnitCode=2026-FALL", items("{\"Identifier\":\"24012\",\"Name\":\"Fall\",\"Code\":\"2026-FALL\"}"));
        BRIGHTSPACE.on(LP + "orgstructure/24012/descendants/paged/?ouTypeId=3", items(unit("1"), unit("2")));

        list(Map.of("terms", List.of("2026-FALL")));

        assertThat(listed).extracting(Course::id).containsExactly("1", "2");
        assertThat(BRIGHTSPACE.asked()).hasSize(3);
    }

    @Test
    void of_a_term_only_the_offerings_below_the_org_unit_are_harvested() {
        BRIGHTSPACE.on(LP + "orgstructure/?exactOrgUnitCode=2026-FALL", items("{\"Identifier\":\"24012\",\"Code\":\"2026-FALL\"}"));
        BRIGHTSPACE.on(LP + "orgstructure/24012/descendants/paged/", items(unit("1"), unit("2")));
        BRIGHTSPACE.on(LP + "orgstructure/700/descendants/paged/", items(unit("2"), unit("3")));

        list(Map.of("terms", List.of("2026-FALL"), "orgUnit", "700"));

        assertThat(listed).extracting(Course::id).containsExactly("2");
    }

    @Test
    void a_term_that_is_not_there_makes_the_list_incomplete_and_the_others_are_given() {
        BRIGHTSPACE.on(LP + "orgstructure/?exactOrgUnitCode=2026-FALL", items("{\"Identifier\":\"24012\",\"Code\":\"2026-FALL\"}"));
        BRIGHTSPACE.on(LP + "orgstructure/?exactOrgUnitCode=2052-FALL", items());
        BRIGHTSPACE.on(LP + "orgstructure/24012/descendants/paged/", items(unit("1")));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> list(Map.of("terms", List.of("2052-FALL", "2026-FALL")))).withMessageContaining("'2052-FALL'");
        assertThat(listed).hasSize(1);
    }

    @Test
    void one_offering_that_cannot_be_understood_makes_the_list_incomplete_and_the_others_are_given() {
        BRIGHTSPACE.on(BELOW_ALL, items("{\"Identifier\":null,\"Name\":\"x\"}", unit("2")));
        BRIGHTSPACE.on(LP + "courses/2", unit("2"));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> list(Map.of())).withMessageContaining("incomplete");
        assertThat(listed).hasSize(1);
    }

    @Test
    void an_organization_that_may_not_be_listed_is_not_empty() {
        BRIGHTSPACE.on(BELOW_ALL, status(403, "{\"Errors\":[{\"Message\":\"Not Authorized\"}]}"));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> list(Map.of()))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(UnreadableException.Cause.PERMISSION_MISSING)).withMessageContaining("Org Unit Editor");
    }

    private void list(Map<String, Object> settings) {
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE, settings).open()) {
            reading.courses(listed::add);
        }
    }

    private static String unit(String id) {
        return "{\"Identifier\":\"" + id + "\",\"Path\":\"/content/\",\"Name\":\"Algebra\",\"Code\":null,\"Type\":{\"Id\":3,\"Code\":\"Course Offering\",\"Name\":\"Course Offering\"}}";
    }

    private static String json(String text) {
        return text.equals("null") ? "null" : "\"" + text + "\"";
    }
}
