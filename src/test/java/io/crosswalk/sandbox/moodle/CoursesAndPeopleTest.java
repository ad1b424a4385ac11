package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoursesAndPeopleTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @Test
    void the_list_of_courses_holds_the_front_page_and_hidden_courses() throws Exception {
        JsonNode courses = moodle.call("core_course_get_courses_by_field").path("courses");

        assertThat(courses.get(0).path("format").asText()).isEqualTo("site");
        assertThat(StreamSupport.stream(courses.spliterator(), false).filter(course -> course.path("visible").asInt() == 0)
                .map(course -> course.path("fullname").asText())).containsExactly("Linear Algebra &amp; Applications");
    }

    @Test
    void a_course_is_found_by_its_idnumber_or_not_at_all() throws Exception {
        assertThat(moodle.call("core_course_get_courses_by_field", "field", "idnumber", "value", "MDL-BIO-01").path("courses")).hasSize(1);
        assertThat(moodle.call("core_course_get_courses_by_field", "field", "idnumber", "value", "none").toString())
                .isEqualTo("{\"courses\":[],\"warnings\":[]}");
        assertThat(moodle.call("core_course_get_courses_by_field", "field", "ids", "value", "2,3,77").path("courses")).hasSize(2);
        assertThat(ids(moodle.call("core_course_get_courses", "options[ids][0]", "3", "options[ids][1]", "77"))).containsExactly("3");
    }

    @Test
    void a_missing_capability_hides_fields_and_rows_without_a_word() throws Exception {
        moodle.control("revoke-capability", "{'capability':'moodle/course:update'}");
        moodle.control("revoke-capability", "{'capability':'moodle/course:viewhiddencourses'}");
        moodle.control("revoke-capability", "{'capability':'moodle/course:viewhiddenactivities'}");

        JsonNode courses = moodle.call("core_course_get_courses_by_field").path("courses");
        assertThat(courses.findValuesAsText("id")).contains("2").doesNotContain("4");
        assertThat(courses.findValues("idnumber")).isEmpty();
        assertThat(moodle.call("core_course_get_contents", "courseid", "2").toString()).doesNotContain("Unreleased assignment");
        assertThat(moodle.call("core_course_get_contents", "courseid", "4").path("errorcode").asText()).isEqualTo("errorcoursecontextnotvalid");
    }

    @Test
    void a_right_can_be_missing_in_one_course_only() throws Exception {
        moodle.control("revoke-capability", "{'capability':'moodle/course:view','course_id':3}");

        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "3").path("errorcode").asText()).isEqualTo("errorcoursecontextnotvalid");
        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "2").isArray()).isTrue();
    }

    @Test
    void the_course_page_tells_what_is_hidden_and_for_whom_work_is() throws Exception {
        List<JsonNode> modules = modules(2);

        assertThat(module(modules, "Unreleased assignment (hidden)").path("visible").asInt()).isZero();
        assertThat(module(modules, "Extra credit (not on the course page)").path("visibleoncoursepage").asInt()).isZero();
        assertThat(module(modules, "Team A only worksheet").path("availability").asText())
                .isEqualTo("{\"op\":\"&\",\"c\":[{\"type\":\"group\",\"id\":201}],\"showc\":[true]}");
        assertThat(module(modules, "Quiz 1: Cells").path("dates").findValuesAsText("dataid")).containsExactly("timeopen", "timeclose");
        assertThat(modules).extracting(module -> module.path("modname").asText()).doesNotContain("grade");
    }

    @Test
    void enrolled_users_are_paged_without_loss() throws Exception {
        List<String> all = ids(moodle.call("core_enrol_get_enrolled_users", "courseid", "2"));
        List<String> paged = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 10) {
            paged.addAll(ids(moodle.call("core_enrol_get_enrolled_users", "courseid", "2", "options[0][name]", "limitfrom", "options[0][value]", "" + from,
                    "options[1][name]", "limitnumber", "options[1][value]", "10")));
        }

        assertThat(paged).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource({"onlysuspended, '69,70'", "onlyactive, ''"})
    void suspended_and_expired_enrolments_count_as_suspended_and_suspended_accounts_as_active(String option, String exactly) throws Exception {
        List<String> found = ids(moodle.call("core_enrol_get_enrolled_users", "courseid", "2", "options[0][name]", option, "options[0][value]", "1"));

        if (exactly.isEmpty()) {
            assertThat(found).contains("71", "51").doesNotContain("69", "70", "73");
        } else {
            assertThat(String.join(",", found)).isEqualTo(exactly);
        }
    }

    @Test
    void a_user_without_an_idnumber_has_no_such_key() throws Exception {
        JsonNode users = moodle.call("core_enrol_get_enrolled_users", "courseid", "2");

        assertThat(user(users, 66).has("idnumber")).isFalse();
        assertThat(user(users, 72).path("idnumber").asText()).isEqualTo("04000022");
        assertThat(user(users, 75).path("roles")).isEmpty();
        assertThat(user(users, 42).path("roles").get(0).path("shortname").asText()).isEqualTo("observer");
    }

    @Test
    void two_people_may_share_an_idnumber_and_leading_zeros_count() throws Exception {
        assertThat(ids(moodle.call("core_user_get_users_by_field", "field", "idnumber", "values[0]", "4000017", "values[1]", "4000022", "values[2]", "x")))
                .containsExactly("67", "68");
        assertThat(ids(moodle.call("core_user_get_users_by_field", "field", "idnumber", "values[0]", "04000022"))).containsExactly("72");
    }

    @Test
    void user_details_shrink_with_the_capabilities() throws Exception {
        moodle.control("revoke-capability", "{'capability':'moodle/user:viewalldetails'}");
        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "2").findValues("idnumber")).isEmpty();

        moodle.control("revoke-capability", "{'capability':'moodle/user:viewdetails'}");
        JsonNode first = moodle.call("core_enrol_get_enrolled_users", "courseid", "2").get(0);
        assertThat(first.size()).isEqualTo(2);
        assertThat(first.has("id") && first.has("fullname")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"moodle/course:enrolreview, onlyactive, 1", "moodle/role:review, withcapability, mod/assign:submit",
        "moodle/course:viewparticipants, limitfrom, 0"})
    void options_need_their_capability(String capability, String option, String value) throws Exception {
        moodle.control("revoke-capability", "{'capability':'" + capability + "'}");

        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "2", "options[0][name]", option, "options[0][value]", value)
                .path("errorcode").asText()).isEqualTo("nopermissions");
    }

    @Test
    void separate_groups_are_empty_for_who_may_not_see_all_of_them() throws Exception {
        assertThat(ids(moodle.call("core_group_get_course_groups", "courseid", "3"))).containsExactly("301", "302", "303", "304", "305");
        moodle.control("revoke-capability", "{'capability':'moodle/site:accessallgroups'}");

        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "3")).isEmpty();
        assertThat(moodle.call("core_group_get_course_groups", "courseid", "3")).isEmpty();
        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "2")).isNotEmpty();
    }

    @Test
    void members_of_groups_are_listed_by_group() throws Exception {
        JsonNode groups = moodle.call("core_group_get_group_members", "groupids[0]", "201", "groupids[1]", "203");

        assertThat(groups.get(0).path("userids").toString()).isEqualTo("[51,52,53,54,55,56]");
        assertThat(groups.get(1).path("userids")).isEmpty();
        assertThat(moodle.call("core_group_get_group_members", "groupids[0]", "999").path("errorcode").asText()).isEqualTo("invalidrecord");
    }

    private static List<JsonNode> modules(int course) throws Exception {
        return StreamSupport.stream(moodle.call("core_course_get_contents", "courseid", String.valueOf(course)).spliterator(), false)
                .flatMap(section -> StreamSupport.stream(section.path("modules").spliterator(), false)).toList();
    }

    private static JsonNode module(List<JsonNode> modules, String name) {
        return modules.stream().filter(module -> module.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode user(JsonNode users, long id) {
        return StreamSupport.stream(users.spliterator(), false).filter(user -> user.path("id").asLong() == id).findFirst().orElseThrow();
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(element -> element.path("id").asText()).toList();
    }
}
