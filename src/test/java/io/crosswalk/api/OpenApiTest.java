package io.crosswalk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.LedgerFixture;
import io.crosswalk.LedgerFixture.Row;
import io.crosswalk.ManualClock;
import io.crosswalk.PostgresExtension;
import io.crosswalk.api.ApiClient.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The OpenAPI document is what the hub does: each operation is asked, and its answer held against its description. */
// Else its replays go on ticking in the database that later tests of this process use.
@DirtiesContext
@SpringBootTest(classes = ApiTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Map<String, String> IDS = Map.of("connectors", "canvas-main", "targets", "ed-fi");

    private static final Map<String, String> REQUIRED = Map.of("/api/v1/matches/candidates", "connector=canvas-main&id=1");
    private static final List<String> DECISIONS = List.of("/api/v1/matches/confirm", "/api/v1/matches/withdraw", "/api/v1/matches/reject");
    private static final String DECISION = "{\"connector\":\"canvas-main\",\"kind\":\"section\",\"id\":\"1\",\"sectionIdentifier\":\"ALG-1\"}";
    private static final Map<String, String> BODIES = Map.of("/api/v1/replays", "{\"ids\":[1]}", "/api/v1/moves", "{\"source\":\"last-year\"}", "/api/v1/matches/crosswalk",
            "{\"csv\":\"connector,kind,vendor_id,section_identifier\\ncanvas-main,section,1,ALG-1\"}");

    @Autowired
    private ManualClock clock;

    @Autowired
    private OutsideDouble outside;

    private ApiClient client;
    private JsonNode api;

    @BeforeEach
    void read(@LocalServerPort int port) {
        client = new ApiClient(port);
        api = client.get("/openapi/openapi.json").body();
        outside.reset();
        clock.advance(Duration.ofMinutes(1));
        LedgerFixture ledger = new LedgerFixture(POSTGRES.database());
        ledger.row(Row.submission("1-10-100", "dead").because("DATA_INVALID").tried(1));
        POSTGRES.database().sql("""
                insert into attempt (ledger_id, at, method, status, outcome, correlation_id, millis) values (1, now(), 'POST', 400, 'DEAD', 'c', 1);
                insert into run (connector, kind, state, started_at) values ('canvas-main', 'full', 'running', now());
                insert into run_problem (run_id, scope, reason, explanation, at) values (1, 'courses', 'THROTTLED', 'slow', now());
                insert into held_delete (connector, scope, gone, known, since) values ('canvas-main', 'x', 9, 10, now());
                insert into ledger (target, connector, kind, identifier, state, stage, due_at, changed_at)
                values ('last-year', 'canvas-main', 'assignment', '1-10', 'delivered', 1, now(), now());
                insert into move (source, target, state, per_second, requested_by, planned_at) values ('last-year', 'ed-fi', 'planned', 5, 'pat', now());
                insert into missing_descriptor values ('ed-fi', 'uri://x#a', 'lmsx/submissionTypeDescriptors', '{}', 'It may not.');
                insert into reconciliation (target, state, requested_by) values ('ed-fi', 'reported', 'pat');
                insert into reconciliation_count values (1, 'canvas-main', 'assignment', 9, 1, 2, 3, 4);
                insert into reconciliation_finding (reconciliation_id, difference, connector, kind, ledger_id, assignment, resource_id)
                values (1, 'missing', 'canvas-main', 'assignment', 1, 'a', 'b');
                insert into section (connector, id, course_id, name, identifiers, seen_run) values ('canvas-main', '1', '1', 'A', '{"a": "alg1"}', 1);
                insert into edfi_section values ('ed-fi', 2026, 'ALG-1', 1, 'Fall', 'ALG', 1)""").update();
    }

    @Test
    void it_names_every_operation() {
        Set<String> operations = new TreeSet<>();
        api.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> operations.add(method + " " + path.getKey().replace("/api/v1", ""))));
        assertThat(operations).containsExactlyInAnyOrder("get /status", "get /connectors", "get /connectors/{id}/preview", "post /connectors/{id}/check",
                "post /connectors/{id}/harvest", "post /connectors/{id}/pause", "post /connectors/{id}/resume", "post /targets/{id}/check",
                "post /targets/{id}/pause", "post /targets/{id}/resume", "get /moves", "post /moves", "get /moves/{id}", "post /moves/{id}/start", "post /moves/{id}/pause", "post /moves/{id}/cancel",
                "get /targets/{id}/descriptors", "post /targets/{id}/descriptors/retry", "post /targets/{id}/reconcile", "get /reconciliations", "get /reconciliations/{id}",
                "post /reconciliations/{id}/heal", "get /runs", "get /runs/{id}", "get /ledger", "get /ledger/{id}",
                "get /reasons", "get /matches", "get /matches/candidates", "get /matches/history", "get /matches/crosswalk",
                "post /matches/crosswalk", "post /matches/confirm", "post /matches/reject", "post /matches/withdraw", "post /matches/refresh",
                "get /held-deletes", "post /held-deletes/{id}/approve", "get /replays",
                "post /replays", "get /replays/{id}", "post /replays/{id}/start", "post /replays/{id}/pause", "post /replays/{id}/cancel");
    }

    @Test
    void every_operation_answers_as_it_says() {
        client.postJson("/api/v1/replays", "{\"reason\":\"DATA_INVALID\"}");
        // Only the latest comparison can be healed, and another one is begun below.
        holds("/api/v1/reconciliations/{id}/heal", "post");
        // Starting comes before pausing, and pausing before cancelling.
        for (String action : new String[] {"start", "pause", "cancel"}) {
            holds("/api/v1/replays/{id}/" + action, "post");
            holds("/api/v1/moves/{id}/" + action, "post");
        }
        // Only what was decided can be withdrawn.
        DECISIONS.forEach(decision -> holds(decision, "post"));
        api.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (!path.getKey().matches("/api/v1/(replays|moves)/\\{id}/.*") && !path.getKey().equals("/api/v1/reconciliations/{id}/heal")
                && !DECISIONS.contains(path.getKey())) {
                holds(path.getKey(), method);
            }
        }));
    }

    private void holds(String path, String method) {
        JsonNode operation = api.path("paths").path(path).path(method);
        String asked = path.replace("{id}", IDS.getOrDefault(path.split("/")[3], "1"));
        String body = operation.has("requestBody") ? BODIES.getOrDefault(path, DECISION) : null;
        if (method.equals("get")) {
            asked += "?" + REQUIRED.getOrDefault(path, "");
        }
        Reply reply = client.send(method.toUpperCase(java.util.Locale.ROOT), asked, body);

        String name = method + " " + path;
        assertThat(reply.status()).as(name).isBetween(200, 299);
        JsonNode content = operation.path("responses").path(String.valueOf(reply.status())).path("content");
        assertThat(content.has(reply.type())).as("%s says %s", name, reply.type()).isTrue();
        conforms(reply.body(), content.path(reply.type()).path("schema"), name);
        assertThat(operation.path("summary").asText()).as(name).isNotBlank();
        operation.path("parameters").forEach(parameter -> assertThat(parameter.path("description").asText()).as(name).isNotBlank());
    }

    @Test
    void every_parameter_that_it_names_is_accepted_and_no_other() {
        api.path("paths").fields().forEachRemaining(path -> {
            JsonNode operation = path.getValue().path("get");
            String asked = path.getKey().replace("{id}", IDS.getOrDefault(path.getKey().split("/")[3], "1"));
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query") && !parameter.path("required").asBoolean() && !parameter.path("name").asText().equals("after")) {
                    String value = parameter.at("/schema/enum/0").asText("1");
                    assertThat(client.get(asked + "?" + REQUIRED.getOrDefault(path.getKey(), "") + "&" + parameter.path("name").asText() + "=" + value).status()).as(asked + parameter).isLessThan(300);
                }
            });
            if (!operation.isMissingNode()) {
                Reply refused = client.get(asked + "?unheard-of=1");
                assertThat(refused.status()).isEqualTo(400);
                conforms(refused.body(), operation.at("/responses/400/content/application~1problem+json/schema"), asked);
            }
        });
    }

    /** Every reference leads somewhere, every field is described and of its type. */
    private void conforms(JsonNode value, JsonNode described, String where) {
        JsonNode schema = described;
        if (described.has("$ref")) {
            schema = api.at(described.path("$ref").asText().substring(1));
            assertThat(schema.isObject()).as("%s refers to %s", where, described).isTrue();
        }
        String type = schema.path("type").asText();
        switch (type) {
            case "object" -> {
                assertThat(value.isObject()).as(where).isTrue();
                JsonNode properties = schema.path("properties");
                JsonNode others = schema.path("additionalProperties");
                value.fields().forEachRemaining(field -> {
                    assertThat(properties.has(field.getKey()) || !others.isMissingNode()).as("%s describes %s", where, field.getKey()).isTrue();
                    if (properties.has(field.getKey())) {
                        conforms(field.getValue(), properties.path(field.getKey()), where + "." + field.getKey());
                    } else if (others.has("type") && !others.path("type").asText().equals("object")) {
                        conforms(field.getValue(), others, where + "." + field.getKey());
                    }
                });
            }
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                JsonNode items = schema.path("items");
                value.forEach(item -> conforms(item, items, where + "[]"));
            }
            case "string" -> assertThat(value.isTextual()).as(where).isTrue();
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "number" -> assertThat(value.isNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> throw new AssertionError(where + " has no type: " + described);
        }
    }
}
