package io.crosswalk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import io.crosswalk.configuration.Transformation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beyond exact identifiers: rewritten ones, the other parts of a section's key, and its students. */
class MatchChainTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String[] SIX = {"1", "2", "3", "4", "5", "6"};

    private MatchingDriver roster;

    @BeforeEach
    void begin() {
        roster = new MatchingDriver(POSTGRES);
        roster.edFiStudents("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "SEC-00042 | ^SEC-         |    | 0 | 00042", "x:ALG:y   | ^x:(.*):y$    | $1 | 0 | ALG",
        "0042      | ^0+           |    | 0 | 42", "42        |               |    | 5 | 00042",
        "SEC-42    | ^SEC-         |    | 5 | 00042"})
    void a_section_is_matched_by_its_identifier_as_it_is_rewritten(String given, String pattern, String replacement, int padTo, String identifier) {
        roster.edFiSection(identifier, 1, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"" + given + "\"}");

        roster.rewriting(rule("sis_section_id", pattern, replacement, padTo)).matchAgain();

        assertThat(roster.sectionMatch("30")).isEqualTo("matched transformed 0.95 " + identifier + " 1 Fall");
    }

    @Test
    void the_rules_of_one_field_are_applied_in_turn_and_an_identifier_that_fits_as_it_stands_is_not_rewritten() {
        roster.edFiStudents("00000042", "S-43", "00000043");
        roster.person("98", "{\"sis_user_id\": \"S-42\"}");
        roster.person("99", "{\"sis_user_id\": \"S-43\"}");

        roster.rewriting(rule("sis_user_id", "^S-", null, 0), rule("sis_user_id", null, null, 8)).matchAgain();

        assertThat(roster.personMatch("98")).isEqualTo("matched transformed 0.95 00000042");
        assertThat(roster.personMatch("99")).isEqualTo("matched exact 1.00 S-43");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"course\": \"COURSE\", \"term\": \"Spring\" | matched disambiguated 0.90 ALG-1 1 Spring",
        "\"term\": \"Spring\" | matched disambiguated 0.90 ALG-1 1 Spring", "\"school\": \"2\" | matched disambiguated 0.90 ALG-1 2 Fall",
        // The LMS contradicts every candidate, or does not tell enough.
        "\"school\": \"2\", \"term\": \"Spring\" | ambiguous", "\"school\": \"1\" | ambiguous", "\"course\": \"COURSE\" | ambiguous"})
    void sections_with_one_identifier_are_told_apart_by_course_school_and_term(String told, String match) {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.edFiSection("ALG-1", 1, 2026, "Spring");
        roster.edFiSection("ALG-1", 2, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\", " + told + "}");

        roster.toldApartBy("course", "school", "term").matchAgain();

        assertThat(roster.sectionMatch("30")).isEqualTo(match);
    }

    @Test
    void a_section_without_an_id_is_matched_by_its_students_where_that_is_allowed() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.inEdFiSection("ALG-1", 1, "Fall", SIX);
        roster.section("30", "{}");
        roster.enrolled("30", SIX);

        roster.matchAgain();
        assertThat(roster.sectionMatch("30")).isEqualTo("unidentified");

        roster.byStudentsFrom(0.8).matchAgain();
        assertThat(roster.sectionMatch("30")).isEqualTo("matched inferred 0.89 ALG-1 1 Fall");
    }

    @Test
    void too_few_students_in_common_prove_nothing() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.inEdFiSection("ALG-1", 1, "Fall", "1", "2", "3", "4", "7", "8");
        roster.section("30", "{}");
        roster.enrolled("30", SIX);
        roster.edFiSection("PE-1", 1, 2026, "Fall");
        roster.inEdFiSection("PE-1", 1, "Fall", "7", "8");
        roster.section("31", "{}");
        roster.enrolled("31", "7", "8");

        roster.byStudentsFrom(0.8).matchAgain();

        assertThat(List.of(roster.sectionMatch("30"), roster.sectionMatch("31"))).containsOnly("unidentified");
    }

    @Test
    void of_two_classes_with_the_same_students_neither_is_taken() {
        for (String subject : List.of("ALG-1", "ENG-1")) {
            roster.edFiSection(subject, 1, 2026, "Fall");
            roster.inEdFiSection(subject, 1, "Fall", SIX);
        }
        roster.section("30", "{}");
        roster.enrolled("30", SIX);

        roster.byStudentsFrom(0.8).matchAgain();

        assertThat(roster.sectionMatch("30")).isEqualTo("unidentified");
    }

    @Test
    void a_club_with_the_students_of_a_class_does_not_take_its_section() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.inEdFiSection("ALG-1", 1, "Fall", SIX);
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");
        roster.enrolled("30", SIX);
        roster.section("31", "{}");
        roster.enrolled("31", SIX);

        roster.byStudentsFrom(0.8).matchAgain();

        assertThat(roster.sectionMatch("30")).startsWith("matched exact");
        assertThat(roster.sectionMatch("31")).isEqualTo("unidentified");
    }

    @Test
    void an_identifier_that_leads_to_several_sections_is_decided_by_students_among_these_only() {
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.edFiSection("ALG-1", 1, 2026, "Spring");
        roster.edFiSection("OTHER", 1, 2026, "Fall");
        roster.inEdFiSection("ALG-1", 1, "Spring", SIX);
        roster.inEdFiSection("OTHER", 1, "Fall", SIX);
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");
        roster.enrolled("30", SIX);

        roster.byStudentsFrom(0.8).matchAgain();

        assertThat(roster.sectionMatch("30")).isEqualTo("matched inferred 0.89 ALG-1 1 Spring");
    }

    private static Transformation rule(String field, String pattern, String replacement, int padTo) {
        return new Transformation(field, pattern == null ? null : Pattern.compile(pattern), replacement == null ? "" : replacement, padTo);
    }
}
