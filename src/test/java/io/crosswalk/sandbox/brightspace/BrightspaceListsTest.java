package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Org units, people, and how lists are paged. */
class BrightspaceListsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @Test
    void versions_name_what_is_supported() throws Exception {
        JsonNode versions = client.json("/versions/");

        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).path("ProductCode").asText()).isEqualTo("le");
        assertThat(versions.get(0).path("LatestVersion").asText()).isEqualTo("1.91");
        assertThat(client.get("/le/1.92/24781/dropbox/folders/").statusCode()).isEqualTo(404);
        assertThat(client.get("/lp/1.29/outypes/").statusCode()).isEqualTo(404);
    }

    @Test
    void offerings_are_found_below_the_organization_by_their_type() throws Exception {
        long type = BrightspaceClient.found(client.json("/lp/1.43/outypes/"), "Code", "Course Offering").path("Id").asLong();
        List<JsonNode> offerings = client.items("/lp/1.43/orgstructure/6606/descendants/paged/?ouTypeId=" + type);

        assertThat(texts(offerings, "Identifier")).contains("24781", "24782", "24783", "24787", "24789", "50001").doesNotContain("24788");
        assertThat(BrightspaceClient.found(offerings, "Identifier", "24783").path("Code").isNull()).isTrue();
        assertThat(texts(client.items("/lp/1.43/orgstructure/24012/descendants/paged/?ouTypeId=" + type), "Identifier")).contains("24781").doesNotContain("24787");
    }

    @Test
    void a_deleted_offering_is_in_the_recycle_bin_only() throws Exception {
        assertThat(texts(client.items("/lp/1.43/orgstructure/recyclebin/"), "Identifier")).containsExactly("24788");
        assertThat(client.get("/lp/1.43/courses/24788").statusCode()).isEqualTo(404);
    }

    @Test
    void an_offering_has_its_semester_and_its_sections() throws Exception {
        JsonNode course = client.json("/lp/1.43/courses/24781");
        JsonNode sections = client.json("/lp/1.43/24781/sections/");

        assertThat(course.path("Semester").path("Identifier").asText()).isEqualTo("24012");
        assertThat(course.path("StartDate").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(sections).hasSize(2);
        assertThat(sections.get(0).path("SectionId").isNumber()).isTrue();
        assertThat(texts(sections, "Code")).containsExactly("BS-ALG1-03", "BS-ALG1-04");
        assertThat(sections.get(1).path("Enrollments").toString()).isEqualTo("[30514,30515]");
        assertThat(client.json("/lp/1.43/24782/sections/")).isEmpty();
        assertThat(client.json("/lp/1.43/24781/sections/paged").path("Objects")).hasSize(2);
    }

    @Test
    void groups_name_their_members() throws Exception {
        assertThat(client.json("/lp/1.43/24781/groupcategories/").get(0).path("GroupCategoryId").asLong()).isEqualTo(7001);
        JsonNode team = BrightspaceClient.found(client.json("/lp/1.43/24781/groupcategories/7001/groups/"), "GroupId", "30512");
        assertThat(team.path("Enrollments").toString()).isEqualTo("[30513,30514]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/le/1.91/24787/dropbox/folders/", "/le/1.91/24787/grades/values/", "/lp/1.43/courses/24787"})
    void an_offering_of_a_past_term_is_listed_and_closed(String path) throws Exception {
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"Errors\":[{\"Message\":\"Not Authorized\"}]}");
    }

    @Test
    void any_offering_can_be_closed_and_is_still_listed() throws Exception {
        client.control("close-offering", "{\"offering_id\":50001}");

        assertThat(client.get("/le/1.91/50001/dropbox/folders/").statusCode()).isEqualTo(403);
        assertThat(texts(client.items("/lp/1.43/orgstructure/6606/descendants/paged/"), "Identifier")).contains("50001");
        assertThat(texts(client.objects("/le/1.91/6606/grades/values/descendants/?pageSize=200"), "OrgUnitId")).contains("24781").doesNotContain("50001");
        assertThat(client.assignment("52001-dropbox-700001").isMissingNode()).as("nothing was deleted").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/le/1.91/24781/dropbox/folders", "/lp/1.43/outypes", "/lp/1.43/courses/1", "/lp/1.43/courses/24781/", "/le/1.91/24781/quizzes/1",
        "/le/1.91/24781/dropbox/folders/648919", "/le/1.91/24781/dropbox/folders/648911/feedback/user/30514", "/lp/1.43/users/?userName=nobody", "/nowhere"})
    void what_is_not_there_is_not_found_and_a_slash_at_the_end_matters(String path) throws Exception {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void one_route_for_users_has_three_shapes() throws Exception {
        assertThat(client.json("/lp/1.43/users/?userName=user30511").path("UserId").asLong()).isEqualTo(30511);
        assertThat(client.json("/lp/1.43/users/?orgDefinedId=3000009.10")).hasSize(1);
        assertThat(client.json("/lp/1.43/users/?orgDefinedId=3000006")).as("two people with one id").hasSize(2);
        assertThat(client.items("/lp/1.43/users/")).hasSizeGreaterThan(60);
        assertThat(client.json("/lp/1.43/users/30517").path("OrgDefinedId").isNull()).isTrue();
        assertThat(client.json("/lp/1.43/users/30518").path("OrgDefinedId").asText("null")).isEmpty();
    }

    @Test
    void enrollments_tell_active_and_suspended_ones_apart_only_by_asking_twice() throws Exception {
        String path = "/lp/1.43/enrollments/orgUnits/24781/users/";
        List<String> active = identifiers(client.items(path + "?isActive=1"));

        assertThat(active).contains("30511", "30531", "30532").doesNotContain("30521", "30522");
        assertThat(identifiers(client.items(path + "?isActive=0"))).containsExactly("30521");
        assertThat(identifiers(client.items(path))).contains("30521").doesNotContain("30522");
        assertThat(identifiers(client.items(path + "?roleId=109"))).containsExactly("30531");
        assertThat(texts(client.json("/lp/1.43/roles/"), "DisplayName")).contains("Student", "Teacher", "Parent (Auditor)");
    }

    @Test
    void the_class_list_has_current_people_in_two_forms() throws Exception {
        JsonNode list = client.json("/le/1.91/24781/classlist/");

        assertThat(texts(list, "Identifier")).contains("30511", "30531").doesNotContain("30521");
        assertThat(BrightspaceClient.found(list, "Identifier", "30511").path("RoleId").asLong()).isEqualTo(110);
        assertThat(client.objects("/le/1.91/24781/classlist/paged/")).hasSameSizeAs(list);
        assertThat(texts(client.json("/le/1.91/24781/classlist/?onlyShowShownInGrades=true"), "ClasslistRoleDisplayName")).containsOnly("Student");
    }

    @Test
    void the_last_page_of_a_bookmarked_list_still_has_a_bookmark() throws Exception {
        JsonNode page = client.json("/lp/1.43/enrollments/orgUnits/24782/users/");

        assertThat(page.path("PagingInfo").path("HasMoreItems").asBoolean(true)).isFalse();
        assertThat(page.path("PagingInfo").path("Bookmark").asText()).startsWith("6606_");
    }

    @Test
    void pages_can_be_made_small_and_lists_stay_whole() throws Exception {
        List<JsonNode> whole = client.items("/lp/1.43/users/");
        List<JsonNode> quizzes = client.objects("/le/1.91/24781/quizzes/");
        List<JsonNode> attempts = client.objects("/le/1.91/24781/quizzes/648911/attempts/");
        client.control("cut-pages", "{\"rows\":2}");

        assertThat(client.json("/lp/1.43/users/").path("Items")).hasSize(2);
        assertThat(client.items("/lp/1.43/users/")).isEqualTo(whole);
        assertThat(client.json("/le/1.91/24781/quizzes/").path("Next").asText()).startsWith("http://127.0.0.1:");
        assertThat(client.objects("/le/1.91/24781/quizzes/")).isEqualTo(quizzes);
        assertThat(client.json("/le/1.91/24781/quizzes/648911/attempts/").path("Next").asText()).startsWith("/brightspace/d2l/api/");
        assertThat(client.objects("/le/1.91/24781/quizzes/648911/attempts/")).isEqualTo(attempts);
    }

    @ParameterizedTest
    @CsvSource({"pageSize=0, 400", "pageSize=201, 400", "pageSize=200, 200", "modifiedSince=yesterday, 400", "cursor=made-up, 400"})
    void grade_values_have_at_most_two_hundred_rows_a_page(String parameter, int status) throws Exception {
        assertThat(client.get("/le/1.91/24781/grades/values/?" + parameter).statusCode()).isEqualTo(status);
    }

    @Test
    void grade_values_come_whole_whatever_the_size_of_the_page() throws Exception {
        List<JsonNode> whole = client.objects("/le/1.91/24781/grades/values/?pageSize=200");

        assertThat(client.objects("/le/1.91/24781/grades/values/?pageSize=3")).isEqualTo(whole);
        assertThat(client.json("/le/1.91/24781/grades/values/").path("Objects")).hasSize(20);
        assertThat(client.objects("/le/1.91/6606/grades/values/descendants/?pageSize=7"))
                .isEqualTo(client.objects("/le/1.91/6606/grades/values/descendants/?pageSize=200")).containsAll(whole);
    }

    @Test
    void a_next_page_can_lead_elsewhere_or_in_circles() throws Exception {
        client.control("next-elsewhere", "{}");
        assertThat(client.json("/le/1.91/24781/quizzes/").path("Next").asText()).startsWith("https://elsewhere.example/");

        client.control("next-loop", "{}");
        String next = client.json("/le/1.91/24781/quizzes/").path("Next").asText();
        assertThat(client.json(next).path("Next").asText()).isEqualTo(next);
        String bookmark = client.json("/lp/1.43/users/").path("PagingInfo").path("Bookmark").asText();
        assertThat(client.json("/lp/1.43/users/?bookmark=" + bookmark).path("PagingInfo").path("Bookmark").asText()).isEqualTo(bookmark);
    }

    @Test
    void a_made_up_bookmark_is_refused() throws Exception {
        assertThat(client.get("/lp/1.43/users/?bookmark=made-up").statusCode()).isEqualTo(400);
    }

    private static List<String> identifiers(List<JsonNode> enrollments) {
        return enrollments.stream().map(enrollment -> enrollment.path("User").path("Identifier").asText()).toList();
    }

    private static List<String> texts(Iterable<JsonNode> rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }
}
