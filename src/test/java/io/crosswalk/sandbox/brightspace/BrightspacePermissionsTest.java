package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing without a permission, loudly or silently, and how much may be asked in a minute. */
class BrightspacePermissionsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String ALGEBRA = "/le/1.91/24781";
    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @ParameterizedTest
    @CsvSource({"SEE_ORG_STRUCTURE, /lp/1.43/orgstructure/", "SEE_SECTIONS, /lp/1.43/24781/sections/", "SEE_GROUPS, /lp/1.43/24781/groupcategories/",
        "SEE_SUBMISSIONS, /le/1.91/24781/dropbox/folders/648911/submissions/paged/", "SEE_SPECIAL_ACCESS, /le/1.91/24781/quizzes/648944/specialaccess/",
        "SEE_QUIZ_ATTEMPTS, /le/1.91/24781/quizzes/648911/attempts/", "SEE_DISCUSSIONS, /le/1.91/24781/discussions/forums/",
        "SEE_GRADES, /le/1.91/24781/grades/values/", "SEE_EXEMPTIONS, /le/1.91/24781/grades/88133/exemptions/"})
    void some_refuse(String permission, String path) throws Exception {
        revoke(permission);
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Not Authorized");
        client.control("restore", "{}");
        assertThat(client.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void students_who_may_not_be_searched_for_are_missing_without_a_word() throws Exception {
        revoke("SEARCH_STUDENTS");

        assertThat(client.items("/lp/1.43/enrollments/orgUnits/24782/users/")).isEmpty();
        assertThat(client.json(ALGEBRA + "/classlist/")).isNotEmpty().noneSatisfy(row -> assertThat(row.path("RoleId").asLong()).isEqualTo(110));
        assertThat(client.items("/lp/1.43/users/")).extracting(row -> row.path("UserId").asLong()).doesNotContain(30511L).contains(30531L);
    }

    @Test
    void fields_are_null_without_the_permission_to_see_them() throws Exception {
        revoke("SEE_ORG_DEFINED_ID");
        revoke("SEE_EMAIL");

        JsonNode user = client.items("/lp/1.43/enrollments/orgUnits/24782/users/").get(0).path("User");
        assertThat(user.path("OrgDefinedId").isNull()).isTrue();
        assertThat(user.path("EmailAddress").isNull()).isTrue();
        assertThat(client.json(ALGEBRA + "/classlist/").get(0).path("OrgDefinedId").isNull()).isTrue();
        assertThat(client.json("/lp/1.43/users/30511").path("OrgDefinedId").isNull()).isTrue();
    }

    @Test
    void hidden_work_is_missing_without_a_word_and_so_are_hidden_grade_objects_but_not_their_values() throws Exception {
        revoke("SEE_HIDDEN_WORK");
        revoke("SEE_HIDDEN_GRADE_OBJECTS");

        assertThat(BrightspaceClient.found(client.json(ALGEBRA + "/dropbox/folders/"), "Id", "648918").isMissingNode()).isTrue();
        assertThat(BrightspaceClient.found(client.objects(ALGEBRA + "/quizzes/"), "QuizId", "648945").isMissingNode()).isTrue();
        assertThat(BrightspaceClient.found(client.json(ALGEBRA + "/grades/"), "Id", "88205").isMissingNode()).isTrue();
        assertThat(BrightspaceClient.found(client.objects(ALGEBRA + "/grades/values/?pageSize=200"), "GradeObjectIdentifier", "88205").isMissingNode()).isFalse();
    }

    @Test
    void counts_are_minus_one_for_those_who_may_not_see_them() throws Exception {
        assertThat(client.json(ALGEBRA + "/dropbox/folders/648911").path("TotalUsersWithSubmissions").asInt()).isPositive();
        revoke("SEE_SUBMISSION_COUNTS");
        assertThat(client.json(ALGEBRA + "/dropbox/folders/648911").path("TotalUsersWithSubmissions").asInt()).isEqualTo(-1);
    }

    @Test
    void a_withheld_scope_is_named() throws Exception {
        client.control("withhold-scope", "{\"scope\":\"grades:gradevalues:read\"}");

        assertThat(client.get(ALGEBRA + "/grades/values/").body())
                .isEqualTo("{\"Errors\":[{\"Message\":\"Insufficient scope to call API.Required: grades:gradevalues:read\"}]}");
        assertThat(client.get(ALGEBRA + "/grades/").statusCode()).isEqualTo(200);
    }

    @Test
    void every_answer_tells_what_is_left_of_the_minute_and_a_refusal_when_to_come_again() throws Exception {
        client.get("/versions/");
        client.control("throttle", "{\"cost\":10,\"credits\":20}");
        HttpResponse<String> first = client.get("/versions/");
        HttpResponse<String> second = client.get("/versions/");
        HttpResponse<String> third = client.get("/versions/");

        assertThat(first.headers().firstValue("X-Rate-Limit-Remaining")).hasValue("10");
        assertThat(first.headers().firstValue("X-Request-Cost")).hasValue("10");
        assertThat(second.headers().firstValue("X-Rate-Limit-Remaining")).hasValue("0");
        assertThat(second.headers().firstValue("X-Rate-Limit-Reset")).hasValue("60");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(third.headers().firstValue("X-Rate-Limit-Remaining")).isEmpty();
        SANDBOX.clock().advance(Duration.ofSeconds(60));
        assertThat(client.get("/versions/").statusCode()).isEqualTo(200);
    }

    @Test
    void applications_on_the_safelist_get_no_headers() throws Exception {
        client.control("spare-from-limits", "{}");

        assertThat(client.get("/versions/").headers().firstValue("X-Rate-Limit-Remaining")).isEmpty();
    }

    private void revoke(String permission) throws Exception {
        client.control("revoke", "{\"permission\":\"" + permission + "\"}");
    }
}
