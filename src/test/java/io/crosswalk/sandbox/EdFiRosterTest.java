package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdFiRosterTest {

    private static final int PAGE = 500;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void every_ordinary_section_of_canvas_is_in_ed_fi_once_in_this_school_year() throws Exception {
        List<String> identifiers = rows("sections?schoolYear=2027").stream().map(row -> row.path("sectionIdentifier").asText()).toList();

        for (JsonNode course : SANDBOX.client().all("/accounts/1/courses?per_page=100&enrollment_term_id=12")) {
            for (JsonNode section : SANDBOX.client().all("/courses/" + course.path("id").asLong() + "/sections")) {
                String sisId = section.path("sis_section_id").asText("");
                if (course.path("id").asLong() > 30_000) {
                    assertThat(identifiers).containsOnlyOnce(sisId);
                }
            }
        }
    }

    @Test
    void one_section_is_unknown_one_is_in_two_schools_and_one_was_there_last_year_too() throws Exception {
        assertThat(rows("sections?sectionIdentifier=GEOGRAPHY-P1-NOT-IN-SIS")).isEmpty();
        assertThat(rows("sections?sectionIdentifier=GEOGRAPHY-P2")).map(row -> row.path("courseOfferingReference").path("schoolId").asInt())
                .containsExactlyInAnyOrder(255901001, 255901044);
        assertThat(rows("sections?sectionIdentifier=GEOGRAPHY-P3")).map(row -> row.path("courseOfferingReference").path("schoolYear").asInt())
                .containsExactlyInAnyOrder(2026, 2027);
    }

    @Test
    void every_student_of_canvas_is_in_ed_fi_but_the_unknown_one() throws Exception {
        Set<String> known = new HashSet<>();
        rows("students").forEach(row -> known.add(row.path("studentUniqueId").asText()));
        Set<String> unknown = new HashSet<>();
        for (JsonNode course : SANDBOX.client().all("/accounts/1/courses?per_page=100")) {
            for (JsonNode row : SANDBOX.client().all("/courses/" + course.path("id").asLong()
                    + "/enrollments?type[]=StudentEnrollment&state[]=active&state[]=invited&state[]=completed&state[]=inactive&per_page=100")) {
                String id = row.path("sis_user_id").asText();
                if (!known.contains(id)) {
                    unknown.add(id);
                }
            }
        }

        assertThat(unknown).containsExactlyInAnyOrder("699999", "null");
        assertThat(known).contains("604862");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools", "sessions", "courseOfferings", "studentSchoolAssociations", "studentSectionAssociations"})
    void the_roster_is_complete(String resource) throws Exception {
        assertThat(rows(resource)).isNotEmpty();
    }

    private static List<JsonNode> rows(String query) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String token = token();
        while (true) {
            String address = SANDBOX.sandbox().edFiAddress() + "/data/v3/ed-fi/" + query + (query.contains("?") ? "&" : "?") + "limit=" + PAGE
                    + "&offset=" + all.size();
            JsonNode page = MAPPER.readTree(SANDBOX.client().send(URI.create(address), "Authorization", "Bearer " + token).body());
            page.forEach(all::add);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    private static String token() throws Exception {
        String body = "grant_type=client_credentials&client_id=" + secret(Sandbox.ED_FI_CLIENT_ID) + "&client_secret=" + secret(Sandbox.ED_FI_CLIENT_SECRET);
        return MAPPER.readTree(SANDBOX.client().post("/edfi/oauth/token", body, "application/x-www-form-urlencoded").body()).path("access_token").asText();
    }

    private static String secret(String name) throws Exception {
        return Files.readString(SANDBOX.sandbox().dataFolder().resolve(name)).strip();
    }
}
