package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Data policies that are assigned to the client. */
class ProfileTest {

    private static final String WRITABLE = "application/vnd.ed-fi.gradebookentry.short.writable+json";

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void the_only_profile_of_a_resource_governs_plain_json(EdFiVersion version) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            String id = api.post(Gradebook.ENTRIES, Gradebook.entry("a")).id();
            assign(api, profile("Short", "description", false));

            Reply hidden = api.post(Gradebook.ENTRIES, Gradebook.entry("a").put("title", "New").put("description", "Not taken"));
            JsonNode read = api.get(Gradebook.ENTRIES + "/" + id).json();
            assign(api);
            JsonNode whole = api.get(Gradebook.ENTRIES + "/" + id).json();

            assertThat(hidden.status()).isEqualTo(200);
            assertThat(read.has("description")).isFalse();
            assertThat(read.path("title").asText()).isEqualTo("New");
            assertThat(whole.path("description").asText()).isEqualTo("Ten items");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, ''", "ODS_7_3, security:data-policy:incorrect-usage", "DMS_8, security:data-policy:incorrect-usage"})
    void of_several_profiles_one_has_to_be_named(EdFiVersion version, String type) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            assign(api, profile("Short", "description", false), profile("Bare", "maxPoints", false));

            Reply plain = api.post(Gradebook.ENTRIES, Gradebook.entry("a"));
            Reply named = posted(api, WRITABLE);

            assertThat(plain.status()).isEqualTo(403);
            assertThat(plain.type()).isEqualTo(type);
            assertThat(plain.response().body()).contains(WRITABLE, "application/vnd.ed-fi.gradebookentry.bare.writable+json");
            assertThat(named.status()).isEqualTo(201);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "application/vnd.ed-fi.gradebookentry.short.readable+json,  400, profile:invalid-profile-usage",
        "application/vnd.ed-fi.student.short.writable+json,         400, profile:invalid-profile-usage",
        "application/vnd.ed-fi.gradebookentry.other.writable+json,  403, security:data-policy:incorrect-usage",
    })
    void a_media_type_that_does_not_fit_is_refused(String mediaType, int status, String type) {
        try (SimulatedEdFi api = SimulatedEdFi.of(EdFiVersion.ODS_7_3)) {
            assign(api, profile("Short", "description", false));

            Reply reply = posted(api, mediaType);

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.type()).isEqualTo(type);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"description, true, 405, profile:method-usage", "title, false, 400, bad-request:data-policy-enforced"})
    void a_profile_can_forbid_to_write_or_to_create(String hidden, boolean readOnly, int status, String type) {
        try (SimulatedEdFi api = SimulatedEdFi.of(EdFiVersion.ODS_7_3)) {
            assign(api, profile("Short", hidden, readOnly));

            Reply reply = api.post(Gradebook.ENTRIES, Gradebook.entry("a"));

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.type()).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void token_info_tells_of_profiles_and_a_client_without_cannot_name_one(EdFiVersion version) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            assertThat(posted(api, WRITABLE).status()).isEqualTo(415);
            assign(api, profile("Short", "description", false));

            JsonNode info = api.exchange("POST", "/oauth/token_info", Map.of("token", api.token())).json();

            assertThat(info.at("/assigned_profiles/0").asText()).isEqualTo("Short");
        }
    }

    private static Reply posted(SimulatedEdFi api, String mediaType) {
        return api.send(HttpRequest.newBuilder(URI.create(api.address() + api.path("dataManagementApi") + "/" + Gradebook.ENTRIES))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(Gradebook.entry("a").toString())));
    }

    @SafeVarargs
    private static void assign(SimulatedEdFi api, Map<String, Object>... profiles) {
        assertThat(api.control("PUT", "client", Map.of("profiles", List.of(profiles))).status()).isEqualTo(200);
    }

    private static Map<String, Object> profile(String name, String hidden, boolean readOnly) {
        return Map.of("name", name, "resources",
                Map.of(Gradebook.ENTRIES, Map.of("excludes", List.of(hidden), "readOnly", readOnly)));
    }
}
