package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {

    private static SimulatedEdFi api;

    @BeforeAll
    static void start() {
        api = SimulatedEdFi.withDistrict();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void the_root_tells_version_models_and_addresses_under_the_host_it_was_asked_by() {
        JsonNode root = anonymous("");

        assertThat(root.path("version").asText()).isEqualTo("5.3");
        assertThat(root.path("apiMode").asText()).isEqualTo("Shared Instance");
        assertThat(root.path("dataModels").findValuesAsText("name")).containsExactly("Ed-Fi", "LMSX");
        assertThat(root.at("/urls/dataManagementApi").asText()).isEqualTo(api.address() + "/data/v3/");
        assertThat(root.at("/urls/oauth").asText()).isEqualTo(api.address() + "/oauth/token");
        assertThat(root.at("/urls").has("changeQueries")).isFalse();
        assertThat(anonymous("/").at("/urls/oauth").asText()).isEqualTo(api.address() + "/oauth/token");
    }

    @Test
    void dependencies_put_what_is_referred_to_first_and_students_twice() {
        JsonNode dependencies = anonymousAt("/urls/dependencies");
        Map<String, Integer> creation = new HashMap<>();
        dependencies.forEach(one -> {
            if (one.path("operations").toString().contains("Create")) {
                creation.put(one.path("resource").asText(), one.path("order").asInt());
            }
        });

        assertThat(creation.get("/lmsx/assignmentSubmissions")).isGreaterThan(creation.get("/lmsx/assignments"));
        assertThat(creation.get("/lmsx/assignments")).isGreaterThan(creation.get("/ed-fi/sections"));
        assertThat(creation.get("/lmsx/assignments")).isGreaterThan(creation.get("/lmsx/assignmentCategoryDescriptors"));
        assertThat(dependencies.findValuesAsText("resource")).filteredOn("/ed-fi/students"::equals).hasSize(2);
    }

    @Test
    void open_api_marks_the_key_and_the_limits() {
        JsonNode list = anonymousAt("/urls/openApiMetadata");
        String address = list.path(0).path("endpointUri").asText();
        JsonNode assignment = anonymous(address.substring(api.address().length())).at("/definitions/lmsx_assignment");

        assertThat(list.findValuesAsText("name")).containsExactly("Resources", "Descriptors");
        assertThat(assignment.at("/properties/assignmentIdentifier/x-Ed-Fi-isIdentity").asBoolean()).isTrue();
        assertThat(assignment.at("/properties/assignmentDescription/maxLength").asInt()).isEqualTo(1024);
        assertThat(assignment.at("/properties/sectionReference/properties").size()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lmsSourceSystemDescriptors, 3",
        "assignmentCategoryDescriptors, 8",
        "submissionStatusDescriptors, 18",
        "submissionTypeDescriptors, 7",
    })
    void the_descriptors_of_lmsx_are_loaded(String resource, int count) {
        assertThat(api.get("lmsx/" + resource + "?limit=500").json()).hasSize(count);
    }

    @Test
    void the_namespace_of_source_systems_lacks_the_word_descriptor_as_published() {
        assertThat(api.get("lmsx/lmsSourceSystemDescriptors").json().findValuesAsText("namespace"))
                .containsOnly("uri://ed-fi.org/edfilms/LMSSourceSystem");
    }

    private static JsonNode anonymousAt(String pointer) {
        return anonymous(anonymous("").at(pointer).asText().substring(api.address().length()));
    }

    private static JsonNode anonymous(String path) {
        return api.send(HttpRequest.newBuilder(URI.create(api.address() + path))).json();
    }
}
