package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.connector.Finding;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check finds, and what it says to do about it. */
class CheckTest {

    private final MoodleStub moodle = new MoodleStub();
    private final PassingTime time = new PassingTime(MoodleDistrict.NOW.toString());

    @BeforeEach
    void answer() {
        new MoodleDistrict(moodle, 2);
        moodle.on("core_group_get_course_groups", Reply.json("[]"));
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void a_service_user_with_all_it_needs_passes_with_a_dozen_requests_at_most() {
        moodle.on("core_webservice_get_site_info", GivenMoodle.site());

        assertThat(check(Map.of())).isNotEmpty().allMatch(Finding::ok);
        assertThat(moodle.asked()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void every_function_that_is_lacking_is_one_finding() {
        moodle.on("core_webservice_get_site_info", GivenMoodle.site(MoodlePermission.FLAGS, MoodlePermission.POSTS, MoodlePermission.CONTENTS));

        List<Finding> failed = check(Map.of()).stream().filter(finding -> !finding.ok()).toList();

        assertThat(failed).extracting(Finding::subject).containsExactly("function core_course_get_contents", "function mod_assign_get_user_flags", "function mod_forum_get_discussion_posts");
        assertThat(failed.get(2).remedy()).contains("Add mod_forum_get_discussion_posts under Site administration").contains("set forumPosts to false");
    }

    @Test
    void a_refused_token_is_the_only_finding() {
        moodle.on("core_webservice_get_site_info", Reply.refusal("invalidtoken"));

        assertThat(check(Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.ok()).isFalse();
            assertThat(finding.subject()).isEqualTo("token");
            assertThat(finding.remedy()).contains("Manage tokens");
        });
    }

    @Test
    void id_numbers_that_are_kept_back_are_missed() {
        moodle.on("core_course_get_courses_by_field", Reply.json("{\"courses\":[{\"id\":11,\"fullname\":\"Biology\"}],\"warnings\":[]}"));
        moodle.on("core_enrol_get_enrolled_users", Reply.json("[{\"id\":8,\"fullname\":\"Ada Lovelace\",\"roles\":[{\"shortname\":\"student\"}]}]"));

        assertThat(failed("courses").remedy()).contains("moodle/course:update");
        assertThat(failed("participants and their ID numbers").remedy()).contains("moodle/user:viewalldetails");
    }

    @Test
    void roles_and_availability_that_are_kept_back_are_missed() {
        moodle.on("core_enrol_get_enrolled_users", Reply.json("[{\"id\":8,\"fullname\":\"Ada Lovelace\"}]"));
        moodle.on("core_course_get_contents", Reply.json("[{\"id\":1,\"visible\":1,\"modules\":[{\"id\":111,\"modname\":\"assign\",\"instance\":1101,\"name\":\"a\",\"visible\":1}]}]"));

        assertThat(failed("participants and their ID numbers").explanation()).contains("roles");
        assertThat(failed("contents").explanation()).contains("availability");
    }

    @Test
    void due_dates_of_single_students_are_tried_where_they_are_to_be_read() {
        moodle.on("core_webservice_get_site_info", GivenMoodle.site());
        moodle.on("mod_assign_get_participant", Reply.refusal("nopermissions"));

        assertThat(check(Map.of())).allMatch(Finding::ok);
        assertThat(check(Map.of("overrides", "participants")).stream().filter(finding -> !finding.ok())).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("due dates of single students");
            assertThat(finding.remedy()).contains("mod/assign:viewgrades");
        });

        moodle.on("mod_assign_get_participant", Reply.refusal("usernotincourse"));
        assertThat(check(Map.of("overrides", "participants"))).as("whoever has no part in the assignment may be asked about all the same").allMatch(Finding::ok);
    }

    @ParameterizedTest
    @CsvSource({"core_enrol_get_enrolled_users, participants and their ID numbers, moodle/course:viewparticipants", "core_course_get_contents, contents, moodle/course:viewhiddenactivities",
        "gradereport_user_get_grade_items, gradebook, moodle/grade:viewall", "mod_quiz_get_quizzes_by_courses, quizzes, mod/quiz:view", "core_group_get_course_groups, groups, moodle/course:managegroups",
        "mod_assign_get_assignments, assignments, mod/assign:view"})
    void a_right_that_is_lacking_is_named(String function, String subject, String capability) {
        moodle.on(function, Reply.refusal("nopermissions"));

        assertThat(failed(subject).remedy()).contains(capability).contains("Define roles");
    }

    @ParameterizedTest
    @CsvSource({"mod_assign_get_submissions, submissions, mod/assign:viewgrades", "mod_assign_get_user_flags, extensions and marking states, mod/assign:grade"})
    void a_warning_is_a_right_that_is_lacking(String function, String subject, String capability) {
        moodle.on(function, Reply.json("{\"assignments\":[],\"warnings\":[{\"item\":\"assignment\",\"itemid\":1101,\"warningcode\":\"1\",\"message\":\"No access rights in module context\"}]}"));

        assertThat(failed(subject).remedy()).contains(capability);
    }

    @Test
    void no_course_at_all_is_a_finding() {
        moodle.on("core_course_get_courses_by_field", Reply.json("{\"courses\":[],\"warnings\":[]}"));

        assertThat(failed("courses").remedy()).contains("courseGraceDays");
    }

    @Test
    void functions_that_write_are_named() {
        moodle.on("core_webservice_get_site_info", Reply.json(new String(GivenMoodle.site().body()).replace("\"functions\":[", "\"functions\":[{\"name\":\"mod_assign_save_grade\"},")));

        assertThat(check(Map.of())).filteredOn(finding -> finding.subject().equals("functions")).singleElement()
                .satisfies(finding -> assertThat(finding.explanation()).contains("take these away").contains("mod_assign_save_grade"));
    }

    @Test
    void a_site_that_cannot_be_reached_is_a_finding_and_no_exception() {
        moodle.on("core_webservice_get_site_info", Reply.status(502, "<html>"));

        assertThat(failed("token").explanation()).contains("502");
    }

    private Finding failed(String subject) {
        List<Finding> findings = check(Map.of());
        assertThat(findings).as(findings.toString()).filteredOn(finding -> finding.subject().equals(subject)).singleElement().matches(finding -> !finding.ok());
        return findings.stream().filter(finding -> finding.subject().equals(subject)).findFirst().orElseThrow();
    }

    private List<Finding> check(Map<String, Object> settings) {
        List<Finding> findings = GivenMoodle.connector(moodle, time, settings).check();
        assertThat(findings.toString()).doesNotContain("Ada").doesNotContain(GivenMoodle.TOKEN);
        return findings;
    }
}
