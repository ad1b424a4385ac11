package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.schoology.SchoologyStub.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final String ENROLLMENTS = "/sections/4318461/enrollments";

    private final SchoologyStub schoology = new SchoologyStub();

    @BeforeEach
    void one_section() {
        schoology.on("/gradingperiods", "{\"gradingperiods\":[]}");
        schoology.on("/courses/1407691/sections", "{\"section\":[{\"id\":\"4318461\",\"section_title\":\"P2\"}]}");
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://api.schoology.com/v1/sections/4318461/enrollments?start=200&limit=200",
        "http://api.ahandler.dev.schoologize.com/v1/section/4318461/enrollment?start=200",
        "https://evil.example/?start=200&limit=200",
        "/v1/sections/4318461/enrollments?start=200&limit=200",
        "?start=200"
    })
    void of_the_link_to_the_next_page_only_its_parameters_count(String link) {
        schoology.on(ENROLLMENTS, page(2, link, 1)).on(ENROLLMENTS + "?limit=200&start=200", page(2, null, 2));

        assertThat(roster().enrollments()).extracting(Enrollment::personId).containsExactly("1", "2");
        assertThat(schoology.asked()).last().isEqualTo(ENROLLMENTS + "?limit=200&start=200");
    }

    @Test
    void the_parameters_of_the_question_are_kept_though_the_link_leaves_them_out() {
        schoology.on("/courses/1407691/sections", "{\"section\":[{\"id\":\"4318461\",\"section_title\":\"P2\"}],\"links\":{\"next\":\"http://x.example/?start=1\"}}")
                .on("/courses/1407691/sections?include_past=1&limit=200&start=1", "{\"section\":[{\"id\":\"4318462\",\"section_title\":\"P3\"}]}")
                .on(ENROLLMENTS, page(0, null)).on("/sections/4318462/enrollments", page(0, null));

        assertThat(roster().sections()).extracting("id").containsExactly("4318461", "4318462");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sections/4318461/enrollments?limit=200", "https://api.schoology.com/v1/sections/4318461/enrollments", "?"})
    void a_link_that_leads_back_is_a_loop(String link) {
        schoology.on(ENROLLMENTS, page(9, link, 1));

        assertThat(failure(Map.of()).reason()).isEqualTo(Cause.LINK_LOOP);
    }

    @Test
    void pages_without_end_come_to_one() {
        schoology.on(ENROLLMENTS, page(9, "?start=1", 1), page(9, "?start=2", 1), page(9, "?start=3", 1), page(9, "?start=4", 1));

        assertThat(failure(Map.of("maximumPages", 3)).reason()).isEqualTo(Cause.LINK_LOOP);
        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(ENROLLMENTS)).hasSize(3);
    }

    @Test
    void a_link_that_is_none_makes_the_list_incomplete() {
        schoology.on(ENROLLMENTS, page(9, "ht tp://[", 1));

        assertThat(failure(Map.of()).reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
    }

    @Test
    void a_row_that_has_moved_to_the_next_page_counts_once() {
        schoology.on(ENROLLMENTS, page(3, "?start=2", 1, 2)).on(ENROLLMENTS + "?limit=200&start=2", page(3, null, 2, 3));

        assertThat(roster().enrollments()).extracting(Enrollment::personId).containsExactly("1", "2", "3");
    }

    @Test
    void a_list_that_lacks_rows_is_read_again() {
        schoology.on(ENROLLMENTS, page(2, null, 1), page(2, null, 1, 2));

        Roster roster = roster();

        assertThat(roster.enrollments()).hasSize(2);
        assertThat(roster.rejections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3\""})
    void a_list_that_goes_on_lacking_rows_is_told_so_that_nobody_is_taken_for_gone(String total) {
        schoology.on(ENROLLMENTS, Reply.json(page(3, null, 1, 2).body().replace("\"total\":3", "\"total\":" + total)));

        Roster roster = roster();

        assertThat(roster.enrollments()).hasSize(2);
        assertThat(roster.rejections()).singleElement().satisfies(rejection -> assertThat(rejection.explanation()).contains("lacks 1 of the 3 rows"));
        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(ENROLLMENTS)).hasSize(2);
    }

    @Test
    void without_a_total_and_a_link_the_page_is_the_list() {
        schoology.on(ENROLLMENTS, Reply.json("{\"enrollment\":[" + row(1) + "]}"));

        assertThat(roster().rejections()).isEmpty();
    }

    @Test
    void a_row_that_stands_alone_needs_no_list_around_it() {
        schoology.on(ENROLLMENTS, Reply.json("{\"enrollment\":" + row(1) + ",\"total\":1}"));

        assertThat(roster().enrollments()).hasSize(1);
    }

    @Test
    void a_page_that_fails_is_asked_for_again_and_no_row_comes_twice() {
        schoology.on(ENROLLMENTS, page(2, "?start=1", 1)).on(ENROLLMENTS + "?limit=200&start=1", Reply.status(500, ""), page(2, null, 2).thenCutOff(), page(2, null, 2));

        assertThat(roster().enrollments()).hasSize(2);
    }

    private Roster roster() {
        return GivenSchoology.connector(schoology).open().roster(new Course("1407691", "Algebra I"));
    }

    private UnreadableException failure(Map<String, Object> settings) {
        return catchThrowableOfType(UnreadableException.class,
                () -> GivenSchoology.connector(schoology, new PassingTime(GivenSchoology.NOW), settings).open().roster(new Course("1407691", "Algebra I")));
    }

    private static Reply page(int total, String next, int... people) {
        StringBuilder rows = new StringBuilder();
        for (int person : people) {
            rows.append(rows.isEmpty() ? "" : ",").append(row(person));
        }
        return Reply.json("{\"enrollment\":[" + rows + "],\"total\":" + total + ",\"links\":{\"self\":\"http://x.example\"" + (next == null ? "" : ",\"next\":\"" + next + "\"") + "}}");
    }

    private static String row(int person) {
        return "{\"id\":\"" + (100 + person) + "\",\"uid\":" + person + ",\"admin\":0,\"status\":1}";
    }
}
