package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasListsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enrollment_term_id=12                        | 20411 20421 20422 20423 20425 | 20420 20424 20426
            enrollment_term_id=sis_term_id:SY2026        | 20424                         | 20411 20420
            enrollment_term_id=1                         | 20420                         | 20411
            state[]=available                            | 20411 20424                   | 20422 20423 20426
            state[]=claimed&state[]=completed            | 20422 20423                   | 20411
            state[]=all                                  | 20411 20426                   | 1
            completed=true                               | 20423 20424                   | 20411
            completed=false                              | 20411 20422                   | 20423 20424
            published=true                               | 20411 20423                   | 20422
            ends_after=2026-11-24T00:00:00Z              | 20411 20420                   | 20424
            starts_before=2026-01-01T00:00:00Z           | 20424                         | 20411
            by_subaccounts[]=32                          | 30002                         | 20411 30001
            """)
    void courses_are_narrowed(String query, String present, String absent) throws Exception {
        assertThat(ids(SANDBOX.client().all("/accounts/1/courses?per_page=100&" + query))).contains(numbers(present)).doesNotContain(numbers(absent));
    }

    @Test
    void a_school_lists_its_own_courses_and_the_district_all_but_the_deleted() throws Exception {
        assertThat(ids(SANDBOX.client().all("/accounts/sis_account_id:255901044/courses?per_page=100"))).hasSize(10);
        assertThat(ids(SANDBOX.client().all("/accounts/self/courses?per_page=100"))).hasSize(28).doesNotContain(20426L);
        assertThat(ids(SANDBOX.client().all("/accounts/1/sub_accounts"))).containsExactly(31L, 32L);
    }

    @Test
    void a_course_of_a_term_that_is_over_is_concluded_though_its_state_is_available() throws Exception {
        JsonNode course = SANDBOX.client().all("/accounts/1/courses?enrollment_term_id=11&include[]=concluded&include[]=term&include[]=total_students").get(0);

        assertThat(course.path("workflow_state").asText()).isEqualTo("available");
        assertThat(course.path("concluded").asBoolean()).isTrue();
        assertThat(course.path("term").path("sis_term_id").asText()).isEqualTo("SY2026");
        assertThat(course.path("total_students").asInt()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"/courses/sis_course_id:ALG-H-255901001-2027, 20411", "/sections/sis_section_id:25590100102Trad220ALG112011, 30877",
        "/accounts/1/terms/sis_term_id:SY2027, 12", "/courses/sis_course_id:ALG-1-2027-00001, 30001"})
    void records_are_found_by_their_sis_id(String path, long id) throws Exception {
        assertThat(SANDBOX.client().json(path).path("id").asLong()).isEqualTo(id);
    }

    @Test
    void a_course_has_a_default_section_without_a_sis_id_and_may_have_a_cross_listed_one() throws Exception {
        List<JsonNode> sections = SANDBOX.client().all("/courses/20411/sections?include[]=total_students");

        assertThat(ids(sections)).containsExactly(30876L, 30877L, 30900L, 30901L);
        assertThat(sections.get(0).path("sis_section_id").isNull()).isTrue();
        assertThat(sections.get(1).path("nonxlist_course_id").isNull()).isTrue();
        assertThat(sections.get(3).path("nonxlist_course_id").asLong()).isEqualTo(20412);
        assertThat(sections.get(3).path("total_students").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            /courses/20411/enrollments?                                     | 99051 99057 99058 7870 7872 99099 | 99056 99063 99064
            /sections/30877/enrollments?                                    | 99051                             | 99057 99056
            /courses/20411/enrollments?type[]=StudentEnrollment             | 99051                             | 7870 7871 7872 7873 99099
            /courses/20411/enrollments?type[]=StudentEnrollment&role[]=TeacherEnrollment | 7870                 | 99051
            /courses/20411/enrollments?state[]=completed                    | 99056                             | 99051
            /courses/20411/enrollments?state[]=deleted&state[]=rejected     | 99063 99064                       | 99051
            /courses/20411/enrollments?state[]=inactive                     | 99057                             | 99051
            /courses/20411/enrollments?sis_user_id[]=604899                 | 99060 99061                       | 99051
            /courses/20411/enrollments?sis_section_id[]=25590100107Trad220ALG112013 | 99066                     | 99051
            """)
    void enrollments_are_narrowed(String path, String present, String absent) throws Exception {
        List<Long> users = SANDBOX.client().all(path + "&per_page=100").stream().map(row -> row.path("user_id").asLong()).toList();

        assertThat(users).contains(numbers(present)).doesNotContain(numbers(absent));
    }

    @Test
    void a_person_has_a_row_for_each_section() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all("/courses/20411/enrollments?user_id=99055");

        assertThat(rows.stream().map(row -> row.path("course_section_id").asLong())).containsExactlyInAnyOrder(30877L, 30900L);
    }

    @Test
    void sis_ids_of_people_are_missing_shared_or_those_of_another_login() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all("/courses/20411/enrollments?type[]=StudentEnrollment&per_page=100");

        assertThat(user(rows, 99062).path("sis_user_id").isNull()).isTrue();
        assertThat(user(rows, 99062).path("user").path("integration_id").asText()).isEqualTo("604862");
        assertThat(user(rows, 99065).path("sis_user_id").asText()).isEqualTo("604866");
        assertThat(SANDBOX.client().all("/accounts/1/users?per_page=100").stream().filter(user -> user.path("id").asLong() == 99065).findFirst().orElseThrow()
                .path("sis_user_id").asText()).isEqualTo("604865");
    }

    @Test
    void people_can_be_narrowed_to_students() throws Exception {
        assertThat(ids(SANDBOX.client().all("/accounts/1/users?per_page=100&enrollment_type=student"))).contains(99051L).doesNotContain(7870L, 50_001L);
    }

    @Test
    void an_observer_names_the_observed_student() throws Exception {
        assertThat(SANDBOX.client().all("/courses/20411/enrollments?type[]=ObserverEnrollment").get(0).path("associated_user_id").asLong()).isEqualTo(99051);
    }

    @Test
    void assignments_are_listed_with_the_unpublished_and_without_the_deleted() throws Exception {
        List<JsonNode> assignments = assignments("");

        assertThat(ids(assignments)).contains(4410L, 4421L).doesNotContain(4434L);
        assertThat(one(assignments, 4421).path("published").asBoolean(true)).isFalse();
    }

    @Test
    void due_dates_are_the_callers_unless_the_base_dates_are_asked_for() throws Exception {
        assertThat(one(assignments(""), 4410).path("due_at").asText()).isEqualTo("2026-11-16T05:59:59Z");
        assertThat(one(assignments("&override_assignment_dates=false"), 4410).path("due_at").asText()).isEqualTo("2026-11-13T05:59:59Z");
        assertThat(one(assignments("&override_assignment_dates=false"), 4427).path("due_at").isNull()).isTrue();
    }

    @Test
    void overrides_are_for_a_section_for_students_or_for_a_group() throws Exception {
        List<JsonNode> assignments = assignments("&include[]=overrides&include[]=all_dates&include[]=assignment_visibility");

        assertThat(one(assignments, 4410).path("overrides").get(0).path("course_section_id").asLong()).isEqualTo(30877);
        assertThat(one(assignments, 4428).path("overrides").get(0).path("student_ids")).hasSize(2);
        assertThat(one(assignments, 4429).path("overrides").get(0).path("group_id").asLong()).isEqualTo(501);
        assertThat(one(assignments, 4410).path("all_dates")).hasSize(2);
        assertThat(one(assignments, 4428).path("all_dates")).hasSize(1);
        assertThat(one(assignments, 4428).path("assignment_visibility")).extracting(JsonNode::asText).containsExactly("99051", "99053");
        assertThat(ids(SANDBOX.client().all("/courses/20411/assignments/4429/overrides"))).containsExactly(884L);
    }

    @Test
    void texts_and_points_are_as_awkward_as_in_life() throws Exception {
        List<JsonNode> assignments = assignments("");

        assertThat(one(assignments, 4422).path("name").asText()).hasSize(255);
        assertThat(one(assignments, 4422).path("description").asText()).contains("<script>", "😀").hasSizeGreaterThan(3_000);
        assertThat(one(assignments, 4423).path("name").asText()).contains("a<b", "&#");
        assertThat(one(assignments, 4424).path("points_possible").isNull()).isTrue();
        assertThat(one(assignments, 4425).path("points_possible").asDouble(-1)).isZero();
        assertThat(one(assignments, 4426).path("points_possible").asDouble()).isEqualTo(12.5);
    }

    @ParameterizedTest
    @CsvSource({"4411, on_paper", "4412, external_tool", "4413, external_tool", "4414, online_quiz", "4415, discussion_topic", "4416, not_graded", "4435, none"})
    void work_is_of_every_kind(long id, String type) throws Exception {
        JsonNode assignment = one(assignments(""), id);

        assertThat(assignment.path("submission_types").get(0).asText()).isEqualTo(type);
        assertThat(assignment.path("is_quiz_lti_assignment").asBoolean()).isEqualTo(id == 4413);
        assertThat(assignment.has("quiz_id")).isEqualTo(id == 4414);
        assertThat(assignment.has("discussion_topic")).isEqualTo(id == 4415);
    }

    @Test
    void at_most_a_hundred_assignments_can_be_named() throws Exception {
        String hundredAndOne = IntStream.range(0, 101).mapToObj(id -> "assignment_ids[]=" + id).collect(Collectors.joining("&"));

        assertThat(SANDBOX.client().get("/courses/20411/assignments?" + hundredAndOne).statusCode()).isEqualTo(400);
        assertThat(ids(SANDBOX.client().all("/courses/20411/assignments?assignment_ids[]=4411&assignment_ids[]=4412"))).containsExactly(4411L, 4412L);
    }

    @Test
    void terms_belong_to_the_root_account() throws Exception {
        assertThat(SANDBOX.client().get("/accounts/31/terms").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/self", "/users/self/profile"})
    void the_caller_can_ask_who_it_is(String path) throws Exception {
        assertThat(SANDBOX.client().json(path).path("name").asText()).isEqualTo("Crosswalk service account");
    }

    private static List<JsonNode> assignments(String query) throws Exception {
        return SANDBOX.client().all("/courses/20411/assignments?per_page=100" + query);
    }

    private static JsonNode one(List<JsonNode> rows, long id) {
        return rows.stream().filter(row -> row.path("id").asLong() == id).findFirst().orElseThrow();
    }

    private static JsonNode user(List<JsonNode> rows, long id) {
        return rows.stream().filter(row -> row.path("user_id").asLong() == id).findFirst().orElseThrow();
    }

    private static List<Long> ids(List<JsonNode> rows) {
        return new ArrayList<>(rows.stream().map(row -> row.path("id").asLong()).toList());
    }

    private static Long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toArray(Long[]::new);
    }
}
