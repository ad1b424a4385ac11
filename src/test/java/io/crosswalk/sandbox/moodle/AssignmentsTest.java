package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @Test
    void a_caller_who_is_enrolled_nowhere_gets_nothing_without_the_flag() throws Exception {
        assertThat(moodle.call("mod_assign_get_assignments").toString()).isEqualTo("{\"courses\":[],\"warnings\":[]}");
        assertThat(moodle.call("mod_assign_get_assignments", "courseids[0]", "2").toString()).isEqualTo("{\"courses\":[],\"warnings\":[{\"item\":\"course\","
                + "\"itemid\":2,\"warningcode\":\"2\",\"message\":\"User is not enrolled or does not have requested capability\"}]}");
        assertThat(moodle.call("mod_assign_get_assignments", "courseids[0]", "99999", "includenotenrolledcourses", "1").toString())
                .isEqualTo("{\"courses\":[],\"warnings\":[{\"item\":\"course\",\"itemid\":99999,\"warningcode\":\"1\","
                        + "\"message\":\"No access rights in course context Can't find data record in database table course.\"}]}");
    }

    @Test
    void hidden_assignments_are_listed_and_look_like_the_others() throws Exception {
        assertThat(named("Unreleased assignment (hidden)").has("visible")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Oral presentation (offline), nosubmissions, 1", "Essay 1: Cell Theory, nosubmissions, 0", "Lab safety check (scale), grade, -3",
        "Reflection (no grade), grade, 0", "Lab safety check (scale), duedate, 0", "Team project, teamsubmissiongroupingid, 1",
        "Blind marked poster (revealed), revealidentities, 1", "Problem set (resubmission allowed), attemptreopenmethod, manual"})
    void settings_are_told_in_numbers(String name, String field, String value) throws Exception {
        assertThat(named(name).path(field).asText()).isEqualTo(value);
    }

    @Test
    void names_are_escaped_and_may_be_longer_than_a_target_takes() throws Exception {
        assertThat(named("R&amp;D &#38; \"quotes\": 1 &lt; 2")).isNotNull();
        assertThat(assignments().stream().map(assignment -> assignment.path("name").asText()).filter(name -> name.codePointCount(0, name.length()) == 300)
                .filter(name -> Character.isHighSurrogate(name.charAt(254)))).hasSize(1);
    }

    @Test
    void an_intro_may_be_withheld_until_the_assignment_opens() throws Exception {
        assertThat(named("Future essay").has("intro")).isFalse();
        assertThat(named("Essay 1: Cell Theory").path("intro").asText()).isEqualTo("<p>Write <b>two</b> pages.</p>");
    }

    @Test
    void without_the_capability_each_assignment_becomes_a_warning_with_its_course_module() throws Exception {
        moodle.control("revoke-capability", "{'capability':'mod/assign:view','course_id':2}");

        JsonNode answer = moodle.call("mod_assign_get_assignments", "courseids[0]", "2", "courseids[1]", "3", "includenotenrolledcourses", "1");

        assertThat(answer.path("courses").get(0).path("assignments")).isEmpty();
        assertThat(answer.path("courses").get(1).path("assignments")).hasSize(3);
        assertThat(answer.path("warnings").get(0).toString())
                .isEqualTo("{\"item\":\"module\",\"itemid\":501,\"warningcode\":\"1\",\"message\":\"No access rights in module context\"}");
    }

    @Test
    void participants_leave_out_whoever_cannot_take_part() throws Exception {
        List<String> all = moodle.call("mod_assign_list_participants", "assignid", "1", "groupid", "0", "filter", "").findValuesAsText("username");

        assertThat(all).contains("user51").doesNotContain("user69", "user70", "user71", "user73", "user40");
        assertThat(moodle.call("mod_assign_list_participants", "assignid", "11", "groupid", "0", "filter", "", "skip", "4", "limit", "5")).hasSize(2);
        moodle.control("revoke-capability", "{'capability':'mod/assign:viewgrades'}");
        assertThat(moodle.call("mod_assign_list_participants", "assignid", "1", "groupid", "0", "filter", "")).isEmpty();
    }

    @Test
    void blind_marking_masks_names_and_not_user_ids() throws Exception {
        JsonNode first = moodle.call("mod_assign_list_participants", "assignid", "17", "groupid", "0", "filter", "").get(0);

        assertThat(first.path("fullname").asText()).isEqualTo("Participant 700051");
        assertThat(first.path("recordid").asInt()).isEqualTo(700051);
        assertThat(first.has("idnumber")).isFalse();
        assertThat(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "17").path("assignments").get(0).path("submissions").get(0)
                .path("userid").asInt()).isEqualTo(51);
    }

    @ParameterizedTest
    @CsvSource({"1, 61, 5", "1, 60, -12", "10, 57, -1", "10, 51, -6"})
    void one_participant_shows_dates_with_overrides_and_without_extensions(int assignment, long user, int dueDay) throws Exception {
        long due = moodle.call("mod_assign_get_participant", "assignid", String.valueOf(assignment), "userid", String.valueOf(user)).path("duedate").asLong();

        assertThat(Instant.ofEpochSecond(due).atZone(ZoneId.of("America/Chicago")).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 24).plusDays(dueDay));
    }

    private static List<JsonNode> assignments() throws Exception {
        return StreamSupport.stream(moodle.call("mod_assign_get_assignments", "courseids[0]", "2", "includenotenrolledcourses", "1").path("courses").get(0)
                .path("assignments").spliterator(), false).toList();
    }

    private static JsonNode named(String name) throws Exception {
        return assignments().stream().filter(assignment -> assignment.path("name").asText().equals(name)).findFirst().orElseThrow();
    }
}
