package io.crosswalk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The school year is 2026, and the target holds what each test says. */
class MatchingTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private MatchingDriver roster;

    @BeforeEach
    void begin() {
        roster = new MatchingDriver(POSTGRES);
    }

    @Test
    void a_section_is_matched_by_its_sis_id_within_the_school_year() {
        roster.edFiSection("ALG-1", 1, 2025, "Fall");
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");

        roster.match("sis_section_id");

        assertThat(roster.section("30")).isEqualTo("matched sis_section_id ALG-1 1 2026 Fall");
    }

    @Test
    void an_identifier_that_two_sections_of_the_year_have_is_ambiguous() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.edFiSection("ALG-1", 2, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");

        roster.match("sis_section_id");

        assertThat(roster.section("30")).isEqualTo("ambiguous sis_section_id");
    }

    @Test
    void the_configured_schools_tell_such_sections_apart() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.edFiSection("ALG-1", 2, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");

        roster.ofSchool(2).match("sis_section_id");

        assertThat(roster.section("30")).isEqualTo("matched sis_section_id ALG-1 2 2026 Fall");
    }

    @Test
    void the_first_identifier_of_the_chain_that_leads_anywhere_counts() {
        roster.edFiSection("X", 1, 2026, "Fall");
        roster.edFiSection("Y", 1, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"nowhere\", \"integration_id\": \"Y\", \"sis_course_id\": \"X\"}");

        roster.match("sis_section_id", "integration_id", "sis_course_id");

        assertThat(roster.section("30")).startsWith("matched integration_id Y");
    }

    @Test
    void a_club_without_any_id_is_unidentified_and_one_with_an_unknown_id_unmatched() {
        roster.section("30", "{}");
        roster.section("31", "{\"sis_section_id\": \"CLUB\"}");

        roster.match("sis_section_id");

        assertThat(roster.section("30")).isEqualTo("unidentified");
        assertThat(roster.section("31")).isEqualTo("unmatched");
    }

    @Test
    void two_sections_of_the_lms_may_be_one_in_ed_fi() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");
        roster.section("31", "{\"sis_section_id\": \"ALG-1\"}");

        roster.match("sis_section_id");

        assertThat(List.of(roster.section("30"), roster.section("31"))).allMatch(match -> match.startsWith("matched"));
    }

    @Test
    void a_match_that_ends_is_told_as_a_change_and_one_that_stays_is_not() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");
        roster.section("31", "{\"sis_section_id\": \"unknown\"}");

        assertThat(roster.match("sis_section_id").sectionIds()).containsExactly("30");
        assertThat(roster.match("sis_section_id").sectionIds()).isEmpty();
        roster.nothingInEdFi();
        assertThat(roster.match("sis_section_id").sectionIds()).containsExactly("30");
        assertThat(roster.section("30")).isEqualTo("unmatched");
    }

    @Test
    void a_student_is_matched_by_the_sis_id_without_blanks_at_its_ends() {
        roster.edFiStudents("604822");
        roster.person("99", "{\"sis_user_id\": \" 604822 \"}");

        assertThat(roster.match("sis_section_id").personIds()).containsExactly("99");
        assertThat(roster.person("99")).isEqualTo("matched sis_user_id 604822");
    }

    @Test
    void two_people_who_lead_to_one_student_are_neither() {
        roster.edFiStudents("604822");
        roster.person("98", "{\"sis_user_id\": \"604822\"}");
        roster.person("99", "{\"sis_user_id\": \"604822\"}");

        roster.match("sis_section_id");

        assertThat(List.of(roster.person("98"), roster.person("99"))).containsOnly("ambiguous sis_user_id");
    }

    @Test
    void somebody_who_is_in_no_section_makes_nobody_ambiguous() {
        roster.edFiStudents("604822");
        roster.personWithoutSection("98", "{\"sis_user_id\": \"604822\"}");
        roster.person("99", "{\"sis_user_id\": \"604822\"}");

        roster.match("sis_section_id");

        assertThat(roster.person("99")).startsWith("matched");
    }

    @Test
    void the_crosswalk_wins_over_everything_else() {
        roster.edFiStudents("604822", "604823");
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.edFiSection("ALG-2", 1, 2026, "Fall");
        roster.person("98", "{\"sis_user_id\": \"604822\"}");
        roster.person("99", "{\"sis_user_id\": \"604822\"}");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");

        assertThat(roster.crosswalk("""
                connector,kind,vendor_id,student_unique_id,section_identifier,local_course_code,school_id,session_name
                canvas-main,student,98,604823,,,,
                canvas-main,section,30,,ALG-2,,1,
                """)).isEmpty();
        roster.match("sis_section_id");

        assertThat(roster.person("98")).isEqualTo("matched crosswalk 604823");
        assertThat(roster.person("99")).isEqualTo("matched sis_user_id 604822");
        assertThat(roster.section("30")).startsWith("matched crosswalk ALG-2");
    }

    @Test
    void a_line_of_the_crosswalk_that_cannot_be_used_is_named_and_the_others_count() {
        roster.edFiStudents("604823");
        roster.person("98", "{}");

        assertThat(roster.crosswalk("""
                connector,kind,vendor_id,student_unique_id,section_identifier,local_course_code,school_id,session_name
                elsewhere,student,98,604823,,,,
                canvas-main,student,,604823,,,,
                canvas-main,section,30,,,,,
                canvas-main,section,30,,ALG-2,,one,
                canvas-main,student,98,604823,,,,
                canvas-main,student,98,604824,,,,
                """)).satisfiesExactly(
                problem -> assertThat(problem).contains("line 2", "canvas-main"),
                problem -> assertThat(problem).contains("line 3", "vendor_id"),
                problem -> assertThat(problem).contains("line 4", "section_identifier"),
                problem -> assertThat(problem).contains("line 5", "school_id"),
                problem -> assertThat(problem).contains("line 7", "earlier line"));
        roster.match("sis_section_id");

        assertThat(roster.person("98")).isEqualTo("matched crosswalk 604823");
    }
}
