package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens, claims, namespaces, relationships and descriptor caches, in each generation. */
class GenerationSecurityTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2025-09-08T08:00:00Z"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_5_3, 200", "ODS_6_2, 200", "ODS_7_3, 429", "DMS_8, 200"})
    void only_7_3_gives_no_more_than_fifteen_tokens(EdFiVersion version, int status) {
        try (SimulatedEdFi api = start(version)) {
            for (int more = 1; more < 15; more++) {
                assertThat(token(api, SimulatedEdFi.SECRET).status()).isEqualTo(200);
            }

            Reply sixteenth = token(api, SimulatedEdFi.SECRET);

            assertThat(sixteenth.status()).isEqualTo(status);
            if (status == 429) {
                assertThat(sixteenth.type()).isEqualTo("security:authentication:too-many-tokens");
                assertThat(sixteenth.header("Retry-After")).isNull();
                assertThat(api.get("ed-fi/schools").status()).isEqualTo(200);
                clock.advance(Duration.ofMinutes(31));
                assertThat(token(api, SimulatedEdFi.SECRET).status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_5_3, 400", "ODS_6_2, 400", "ODS_7_3, 401", "DMS_8, 401"})
    void wrong_credentials_are_refused(EdFiVersion version, int status) {
        try (SimulatedEdFi api = start(version)) {
            Reply reply = token(api, "wrong");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().path("error").asText()).isEqualTo("invalid_client");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, 200", "ODS_7_3, 400", "DMS_8, 200"})
    void in_7_3_a_token_may_be_asked_about_only_by_itself(EdFiVersion version, int status) {
        try (SimulatedEdFi api = start(version)) {
            String first = api.token();
            api.newToken();

            assertThat(api.exchange("POST", "/oauth/token_info", Map.of("token", first)).status()).isEqualTo(status);
            Reply own = api.exchange("POST", "/oauth/token_info", Map.of("token", api.token()));
            assertThat(own.json().path("resources").findValuesAsText("resource")).contains("/ed-fi/gradebookEntries");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ODS_6_2, ''", "ODS_7_3, security:authorization:access-denied:resource", "DMS_8, security:authorization:access-denied:action",
    })
    void a_resource_without_a_claim_is_closed(EdFiVersion version, String type) {
        try (SimulatedEdFi api = start(version)) {
            api.control("PUT", "client", Map.of("claims", Map.of(Gradebook.ENTRIES, List.of("Create"))));

            Reply reply = api.get("ed-fi/sections");

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.type()).isEqualTo(type);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ODS_6_2, ''", "ODS_7_3, security:authorization:access-denied:action", "DMS_8, security:authorization:access-denied:action",
    })
    void an_action_without_a_claim_is_refused(EdFiVersion version, String type) {
        try (SimulatedEdFi api = start(version)) {
            Reply reply = api.post("ed-fi/students", District.student("1").body());

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.type()).isEqualTo(type);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ODS_6_2, '', ''",
        "ODS_7_3, security:authorization:namespace:access-denied:namespace-mismatch, security:authorization:namespace:invalid-client:no-namespaces",
        "DMS_8, security:authorization:namespace:access-denied:namespace-mismatch, security:authorization:namespace:invalid-client:no-namespaces",
    })
    void a_namespace_outside_the_prefixes_is_refused(EdFiVersion version, String mismatch, String none) {
        try (SimulatedEdFi api = start(version)) {
            api.control("PUT", "client", Map.of("namespacePrefixes", List.of("uri://district.example")));
            Reply outside = api.post(Gradebook.ENTRIES, Gradebook.entry("a"));
            api.control("PUT", "client", Map.of("namespacePrefixes", List.of()));
            Reply without = api.post(Gradebook.ENTRIES, Gradebook.entry("a"));

            assertThat(outside.status()).isEqualTo(403);
            assertThat(outside.type()).isEqualTo(mismatch);
            assertThat(without.status()).isEqualTo(403);
            assertThat(without.type()).isEqualTo(none);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void a_student_who_goes_to_no_school_is_open_once_enrolled_or_where_relationships_do_not_count(EdFiVersion version) {
        try (SimulatedEdFi api = start(version)) {
            api.post(Gradebook.ENTRIES, Gradebook.entry("a"));
            ObjectNode body = Gradebook.studentEntry("a", "604899");
            assertThat(api.post(Gradebook.STUDENT_ENTRIES, body).status()).isEqualTo(403);

            api.control("PUT", "client", Map.of("relationships", false));
            assertThat(api.post(Gradebook.STUDENT_ENTRIES, body).status()).isEqualTo(201);
            api.control("PUT", "client", Map.of("relationships", true));
            assertThat(api.post(Gradebook.STUDENT_ENTRIES, body).status()).isEqualTo(403);

            api.control("PUT", "rows/ed-fi/studentSchoolAssociations", Gradebook.schooling("604899").body());
            assertThat(api.post(Gradebook.STUDENT_ENTRIES, body).status()).isEqualTo(200);
        }
    }

    @Test
    void where_relationships_do_not_count_7_3_answers_an_unknown_student_as_any_reference() {
        try (SimulatedEdFi api = start(EdFiVersion.ODS_7_3)) {
            api.post(Gradebook.ENTRIES, Gradebook.entry("a"));
            api.control("PUT", "client", Map.of("relationships", false));

            Reply reply = api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("a", "1"));

            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.json().path("detail").asText()).isEqualTo("The referenced 'Student' item does not exist.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void a_new_descriptor_counts_when_the_cache_is_read_again(EdFiVersion version) {
        EdFiOptions options = options(version).withTokenLifetime(Duration.ofDays(1)).withDescriptorCache(Duration.ofMinutes(30));
        try (SimulatedEdFi api = new SimulatedEdFi(options, Gradebook.rows())) {
            ObjectNode body = Gradebook.entry("a").put("gradebookEntryTypeDescriptor", "uri://district.example/Type#Poem");
            assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(400);

            assertThat(api.post("ed-fi/gradebookEntryTypeDescriptors", Map.of("namespace", "uri://district.example/Type",
                    "codeValue", "Poem", "shortDescription", "Poem")).status()).isEqualTo(201);
            clock.advance(Duration.ofMinutes(29));
            assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(400);
            clock.advance(Duration.ofMinutes(1));
            assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(201);
        }
    }

    @Test
    void the_cache_of_descriptors_can_be_set_while_running() {
        try (SimulatedEdFi api = start(EdFiVersion.ODS_7_3)) {
            api.post(Gradebook.ENTRIES, Gradebook.entry("a"));
            Map<String, String> poem = Map.of("namespace", "uri://district.example/Type", "codeValue", "Poem", "shortDescription", "Poem");
            ObjectNode body = Gradebook.entry("b").put("gradebookEntryTypeDescriptor", "uri://district.example/Type#Poem");

            api.control("PUT", "host", Map.of("descriptorCacheSeconds", 60));
            api.post("ed-fi/gradebookEntryTypeDescriptors", poem);
            assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(400);

            api.control("PUT", "host", Map.of("descriptorCacheSeconds", 0));
            assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(nullValues = "-", value = {
        "ODS_6_2, deadlock,            0,   500, -",
        "ODS_7_3, deadlock,            0,   500, system",
        "DMS_8,   deadlock,            0,   500, system",
        "ODS_6_2, multi_user_conflict, 0,   409, -",
        "ODS_7_3, multi_user_conflict, 0,   409, data-conflict:multi-user-conflict",
        "DMS_8,   multi_user_conflict, 0,   500, system",
        "ODS_7_3, status,              429, 429, -",
        "DMS_8,   status,              429, 429, too-many-requests",
        "DMS_8,   status,              503, 503, service-unavailable",
        "DMS_8,   status,              502, 502, bad-gateway",
    })
    void trouble_looks_as_in_the_generation(EdFiVersion version, String kind, int status, int answered, String type) {
        try (SimulatedEdFi api = start(version)) {
            api.control("POST", "faults", Map.of("kind", kind, "status", status, "requests", 1, "retryAfterSeconds", 3,
                    "resource", Gradebook.ENTRIES));

            Reply reply = api.post(Gradebook.ENTRIES, Gradebook.entry("a"));

            assertThat(reply.status()).isEqualTo(answered);
            assertThat(reply.header("Retry-After")).isEqualTo("3");
            if (type != null) {
                assertThat(reply.type()).isEqualTo(type);
            }
            assertThat(api.post(Gradebook.ENTRIES, Gradebook.entry("a")).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, ''", "ODS_7_3, data-conflict:non-unique-identity", "DMS_8, identity-conflict"})
    void a_first_post_can_lose_the_race_with_another_client(EdFiVersion version, String type) {
        try (SimulatedEdFi api = start(version)) {
            api.control("POST", "faults", Map.of("kind", "lost_race", "requests", 1, "resource", Gradebook.ENTRIES));

            Reply lost = api.post(Gradebook.ENTRIES, Gradebook.entry("a"));

            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.type()).isEqualTo(type);
            assertThat(api.post(Gradebook.ENTRIES, Gradebook.entry("a")).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void statistics_name_coursework_and_tokens_alike_in_all_generations(EdFiVersion version) {
        EdFiProduct product = EdFiProduct.of(version).withRoute(EdFiRoute.of("year=2026"));
        try (SimulatedEdFi api = new SimulatedEdFi(options(version).withProduct(product), Gradebook.rows())) {
            api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("a"));
            api.post(Gradebook.ENTRIES, Gradebook.entry("a"));

            var statistics = api.control("GET", "statistics", null).json();

            assertThat(statistics.at("/writes/ed-fi~1gradebookEntries/POST/201").asInt()).isEqualTo(1);
            assertThat(statistics.at("/writes/oauth~1token/POST/200").asInt()).isEqualTo(1);
            assertThat(statistics.at("/orderViolations/writtenBeforeReferenced").asInt()).isEqualTo(1);
        }
    }

    private SimulatedEdFi start(EdFiVersion version) {
        return new SimulatedEdFi(options(version), Gradebook.rows());
    }

    private EdFiOptions options(EdFiVersion version) {
        return EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET).withProduct(EdFiProduct.of(version)).withClock(clock);
    }

    private static Reply token(SimulatedEdFi api, String secret) {
        return api.send(HttpRequest.newBuilder(URI.create(api.address() + "/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + SimulatedEdFi.CLIENT + "&client_secret=" + secret)));
    }
}
