package io.crosswalk.schoology;

import static io.crosswalk.schoology.SchoologyStub.Reply.json;
import static io.crosswalk.schoology.SchoologyStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.PassingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseListTest {

    private final SchoologyStub schoology = new SchoologyStub();
    private final List<Course> given = new ArrayList<>();

    @BeforeEach
    void four_courses() {
        schoology.on("/gradingperiods", "{\"total\":4,\"gradingperiods\":[{\"id\":435,\"title\":\"Fall 2025\",\"start\":\"2025-08-15\",\"end\":\"2025-12-20\",\"active\":\"1\"},"
                + "{\"id\":434,\"title\":\"Spring 2025\",\"start\":\"2025-01-10\",\"end\":\"2025-06-10\"},"
                + "{\"id\":433,\"title\":\"Fall 2024\",\"start\":\"2024-08-15\",\"end\":\"2024-12-20\"},"
                + "{\"id\":436,\"title\":\"Spring 2026\",\"start\":\"2026-01-10\",\"end\":\"2026-06-10\"}]}");
        schoology.on("/courses?", "{\"course\":[{\"id\":1,\"title\":\"Autumn\"},{\"id\":\"2\",\"title\":\"Spring\"},{\"id\":3,\"title\":\"Both &amp; more\"},{\"id\":4,\"title\":\"\"}],\"total\":\"4\"}");
        schoology.on("/courses/1/", sections("11", "[435]")).on("/courses/2/", sections("21", "[434]"));
        schoology.on("/courses/3/", "{\"section\":[{\"id\":\"31\",\"grading_periods\":[434]},{\"id\":\"32\",\"grading_periods\":[\"435\"]}]}");
        schoology.on("/courses/4/", sections("41", "[]"));
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025-09-20 | 1 3 4",
        "2025-12-20 | 1 3 4",
        "2026-01-01 | 1 3 4",
        "2025-07-01 | 2 3 4",
        "2025-07-12 | 2 3 4",
        "2025-07-20 | 1 3 4",
        "2030-01-01 | 4"
    })
    void courses_are_those_with_sections_in_the_grading_periods_of_today_and_their_grace(String today, String expected) {
        list(today + "T12:00:00Z", Map.of());

        assertThat(String.join(" ", given.stream().map(Course::id).toList())).isEqualTo(expected);
    }

    @Test
    void a_day_begins_where_the_school_is() {
        list("2025-07-11T04:30:00Z", Map.of("gradingPeriodGraceDays", 30));

        assertThat(given).as("in Chicago it is still the thirtieth day after the end").extracting(Course::id).contains("2");
    }

    @ParameterizedTest
    @CsvSource({"Spring 2025, 2 3 4", "434, 2 3 4", "Fall 2025, 1 3 4"})
    void grading_periods_can_be_named(String period, String expected) {
        list(GivenSchoology.NOW, Map.of("gradingPeriods", List.of(period)));

        assertThat(String.join(" ", given.stream().map(Course::id).toList())).isEqualTo(expected);
    }

    @Test
    void past_sections_are_harvested_where_that_is_wanted() {
        list(GivenSchoology.NOW, Map.of("includePastSections", true));

        assertThat(given).hasSize(4);
    }

    @Test
    void courses_are_named_for_staff() {
        list(GivenSchoology.NOW, Map.of());

        assertThat(given).extracting(Course::name).containsExactly("Autumn", "Both & more", "4");
    }

    @Test
    void buildings_are_asked_for_one_by_one_and_a_course_of_two_counts_once() {
        list(GivenSchoology.NOW, Map.of("buildings", List.of("344232", "5171921")));

        assertThat(schoology.asked()).startsWith("/courses?building_id=344232&limit=200", "/courses?building_id=5171921&limit=200", "/gradingperiods?limit=200");
        assertThat(given).hasSize(3);
    }

    @Test
    void a_grading_period_that_does_not_exist_is_told_and_the_others_are_harvested() {
        UnreadableException failure = catchThrowableOfType(UnreadableException.class,
                () -> list(GivenSchoology.NOW, Map.of("gradingPeriods", List.of("Fall 2025", "Fall 2052"))));

        assertThat(failure).hasMessageContaining("'Fall 2052'");
        assertThat(given).extracting(Course::id).containsExactly("1", "3", "4");
    }

    @Test
    void a_course_that_cannot_be_read_is_told_and_the_others_are_harvested() {
        schoology.on("/courses?", "{\"course\":[{\"id\":null,\"title\":\"Lost\"},{\"id\":1,\"title\":\"Autumn\"}],\"total\":2}");

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> list(GivenSchoology.NOW, Map.of()));

        assertThat(failure.reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
        assertThat(failure).hasMessageNotContaining("Lost");
        assertThat(given).extracting(Course::id).containsExactly("1");
    }

    @Test
    void a_course_whose_sections_cannot_be_read_is_listed_and_its_roster_says_why() {
        schoology.on("/courses/1/", status(403, ""));
        Reading reading = list(GivenSchoology.NOW, Map.of());

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> reading.roster(given.get(0)));

        assertThat(given).extracting(Course::id).containsExactly("1", "3", "4");
        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
    }

    @Test
    void a_course_that_has_lost_its_last_section_is_listed_and_its_roster_is_empty() {
        schoology.on("/courses/1/", "{\"section\":[],\"total\":\"0\"}");
        Reading reading = list(GivenSchoology.NOW, Map.of());

        assertThat(given).extracting(Course::id).containsExactly("1", "3", "4");
        assertThat(reading.roster(given.get(0)).sections()).isEmpty();
        assertThat(reading.roster(given.get(0)).leftAlone()).isEmpty();
    }

    @Test
    void courses_that_lack_rows_are_told_and_those_that_are_there_are_harvested() {
        schoology.on("/courses?", "{\"course\":[{\"id\":1,\"title\":\"Autumn\"}],\"total\":\"9\"}");

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> list(GivenSchoology.NOW, Map.of()));

        assertThat(failure).hasMessageContaining("lacks 8 of the 9 rows");
        assertThat(given).hasSize(1);
    }

    @Test
    void grading_periods_that_may_not_be_read_leave_nothing_to_choose_by() {
        schoology.on("/gradingperiods", status(403, ""));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> list(GivenSchoology.NOW, Map.of()));

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("grading periods");
        assertThat(given).isEmpty();
    }

    @Test
    void grading_periods_without_any_are_no_fault() {
        schoology.on("/gradingperiods", json("{\"total\":0,\"gradingperiods\":[]}"));

        list(GivenSchoology.NOW, Map.of());

        assertThat(given).as("a section of a period that is not listed counts").hasSize(4);
    }

    private Reading list(String now, Map<String, Object> settings) {
        Reading reading = GivenSchoology.connector(schoology, new PassingTime(now), settings).open();
        reading.courses(given::add);
        return reading;
    }

    private static String sections(String id, String periods) {
        return "{\"section\":[{\"id\":\"" + id + "\",\"grading_periods\":" + periods + "}],\"total\":\"1\"}";
    }
}
