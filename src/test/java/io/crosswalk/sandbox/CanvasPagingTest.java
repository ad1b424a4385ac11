package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasPagingTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @CsvSource({"'', 10", "per_page=3, 3", "per_page=0, 1", "per_page=-5, 1", "per_page=100, 100", "per_page=5000, 100", "per_page=many, 10"})
    void pages_have_ten_records_or_as_many_as_asked_for_up_to_a_hundred(String query, int size) throws Exception {
        assertThat(SANDBOX.client().json("/accounts/self/users?" + query)).hasSize(size);
    }

    @Test
    void terms_are_wrapped_and_have_a_page_size_of_their_own() throws Exception {
        HttpResponse<String> response = SANDBOX.client().get("/accounts/1/terms");

        assertThat(response.headers().firstValue("Link").orElseThrow()).contains("per_page=20");
        assertThat(SANDBOX.client().json("/accounts/1/terms").path("enrollment_terms")).hasSize(3);
    }

    @Test
    void bookmarks_are_opaque_contain_a_comma_and_know_no_last_page() throws Exception {
        String link = SANDBOX.client().get("/accounts/1/courses").headers().firstValue("Link").orElseThrow();

        assertThat(link).contains("rel=\"current\"", "rel=\"next\"", "rel=\"first\"").doesNotContain("rel=\"last\"", "rel=\"prev\"");
        assertThat(link).containsPattern("page=bookmark:[^,>&]*,[0-9a-f]+&per_page=10>; rel=\"next\"");
    }

    @Test
    void numbered_lists_know_their_last_page() throws Exception {
        assertThat(SANDBOX.client().get("/courses/20411/assignments?per_page=10&page=2").headers().firstValue("Link").orElseThrow())
                .contains("rel=\"next\"", "rel=\"prev\"", "rel=\"last\"");
    }

    @Test
    void the_header_is_spelled_in_lower_case_on_later_pages() throws Exception {
        String address = SandboxClient.next(SANDBOX.client().get("/accounts/1/courses")).orElseThrow();

        assertThat(RawHttp.head(URI.create(address), SANDBOX.client().token())).contains("\r\nlink: <").doesNotContain("\r\nLink: <");
    }

    @Test
    void the_next_address_repeats_all_parameters_but_the_token() throws Exception {
        HttpResponse<String> response = SANDBOX.client().anonymous(
                "/canvas/api/v1/courses/20411/students/submissions?student_ids[]=all&include[]=visibility&access_token=" + SANDBOX.client().token());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(SandboxClient.next(response)).hasValueSatisfying(next -> assertThat(next)
                .startsWith(SANDBOX.sandbox().canvasAddress()).contains("student_ids%5B%5D=all", "include%5B%5D=visibility")
                .doesNotContain("access_token", SANDBOX.client().token()));
    }

    @Test
    void following_the_links_gives_each_record_once() throws Exception {
        List<JsonNode> users = SANDBOX.client().all("/accounts/1/users?per_page=97");

        assertThat(users.stream().map(user -> user.path("id").asLong()).toList()).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(620);
    }

    @Test
    void a_bookmark_that_somebody_made_up_is_refused() throws Exception {
        assertThat(SANDBOX.client().get("/accounts/1/courses?page=bookmark:MHw1,0").statusCode()).isEqualTo(400);
        assertThat(SANDBOX.client().get("/accounts/1/courses?page=bookmark:%20").statusCode()).isEqualTo(400);
    }
}
