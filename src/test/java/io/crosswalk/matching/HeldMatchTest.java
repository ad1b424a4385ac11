package io.crosswalk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section 30 is matched to ALG-1 and person 99 to student 604822 before each test goes on. */
class HeldMatchTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private MatchingDriver roster;

    @BeforeEach
    void begin() {
        roster = new MatchingDriver(POSTGRES);
        roster.edFiSection("ALG-1", 1, 2026, "Fall");
        roster.edFiSection("ALG-2", 1, 2026, "Fall");
        roster.section("30", "{\"sis_section_id\": \"ALG-1\"}");
        roster.edFiStudents("604822", "604823");
        roster.person("99", "{\"sis_user_id\": \"604822\"}");
        roster.matchAgain();
    }

    @Test
    void another_key_is_proposed_and_not_taken_while_the_matched_one_exists() {
        roster.nowIdentifiedBy("section", "30", "{\"sis_section_id\": \"ALG-2\"}");
        roster.nowIdentifiedBy("person", "99", "{\"sis_user_id\": \"604823\"}");

        Matching.Changes changes = roster.matchAgain();

        assertThat(changes).isEqualTo(new Matching.Changes(List.of(), List.of()));
        assertThat(roster.sectionMatch("30")).isEqualTo("matched exact 1.00 ALG-1 1 Fall");
        assertThat(roster.proposal("section", "30")).isEqualTo("ALG-2");
        assertThat(roster.personMatch("99")).isEqualTo("matched exact 1.00 604822");
        assertThat(roster.proposal("person", "99")).isEqualTo("604823");
        roster.matchAgain();
        assertThat(roster.events("30")).containsExactly("held ALG-1 / 1 / Fall / COURSE -> ALG-2 / 1 / Fall / COURSE");
        assertThat(roster.events("99")).containsExactly("held 604822 -> 604823");
    }

    @Test
    void a_proposal_goes_when_its_reason_does() {
        roster.nowIdentifiedBy("section", "30", "{\"sis_section_id\": \"ALG-2\"}");
        roster.matchAgain();
        roster.nowIdentifiedBy("section", "30", "{\"sis_section_id\": \"ALG-1\"}");
        roster.matchAgain();

        assertThat(roster.proposal("section", "30")).isEmpty();
        assertThat(roster.sectionMatch("30")).startsWith("matched exact 1.00 ALG-1");
    }

    @Test
    void a_match_follows_when_its_own_key_is_gone_and_that_is_noted() {
        roster.nowIdentifiedBy("section", "30", "{\"sis_section_id\": \"ALG-2\"}");
        roster.nowIdentifiedBy("person", "99", "{\"sis_user_id\": \"604823\"}");
        roster.edFiForgetsSection("ALG-1");
        roster.edFiForgetsStudent("604822");

        Matching.Changes changes = roster.matchAgain();

        assertThat(changes).isEqualTo(new Matching.Changes(List.of("30"), List.of("99")));
        assertThat(roster.sectionMatch("30")).startsWith("matched exact 1.00 ALG-2");
        assertThat(roster.events("30")).containsExactly("moved ALG-1 / 1 / Fall / COURSE -> ALG-2 / 1 / Fall / COURSE");
        assertThat(roster.events("99")).containsExactly("moved 604822 -> 604823");
    }

    @Test
    void a_match_whose_identifier_leads_nowhere_any_more_ends_and_that_is_noted() {
        roster.nowIdentifiedBy("section", "30", "{\"sis_section_id\": \"unknown\"}");

        assertThat(roster.matchAgain().sectionIds()).containsExactly("30");

        assertThat(roster.sectionMatch("30")).isEqualTo("unmatched");
        assertThat(roster.events("30")).containsExactly("ended ALG-1 / 1 / Fall / COURSE ->");
    }

    @Test
    void two_people_whose_ids_were_mixed_up_change_places() {
        roster.person("98", "{\"sis_user_id\": \"604823\"}");
        roster.matchAgain();
        roster.nowIdentifiedBy("person", "98", "{\"sis_user_id\": \"604822\"}");
        roster.nowIdentifiedBy("person", "99", "{\"sis_user_id\": \"604823\"}");

        roster.matchAgain();

        assertThat(roster.personMatch("98")).isEqualTo("matched exact 1.00 604822");
        assertThat(roster.personMatch("99")).isEqualTo("matched exact 1.00 604823");
        assertThat(roster.events("99")).containsExactly("moved 604822 -> 604823");
    }

    @Test
    void the_crosswalk_is_followed_at_once_and_so_is_its_withdrawal() {
        String line = "connector,kind,vendor_id,student_unique_id,section_identifier,local_course_code,school_id,session_name\n";
        roster.crosswalk(line + "canvas-main,section,30,,ALG-2,,,\n");
        roster.matchAgain();
        assertThat(roster.sectionMatch("30")).isEqualTo("matched crosswalk 1.00 ALG-2 1 Fall");

        roster.crosswalk(line);
        roster.matchAgain();
        assertThat(roster.sectionMatch("30")).isEqualTo("matched exact 1.00 ALG-1 1 Fall");
    }
}
