package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Makes situations and counts what came of them; the package's description lists what there is. */
final class ControlEndpoint {

    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final TypeReference<Map<String, Set<Action>>> CLAIMS = new TypeReference<>() { };
    private static final TypeReference<List<String>> PREFIXES = new TypeReference<>() { };
    private static final TypeReference<List<Profile>> PROFILES = new TypeReference<>() { };

    private final Generation generation;
    private final Database database;
    private final BodyReader bodies;
    private final RelationChecks relations;
    private final Tokens tokens;
    private final Faults faults;
    private final Statistics statistics;
    private final AtomicReference<ClientRights> rights;

    ControlEndpoint(
            Generation generation, Database database, BodyReader bodies, RelationChecks relations, Tokens tokens, Faults faults,
            Statistics statistics, AtomicReference<ClientRights> rights) {
        this.generation = generation;
        this.database = database;
        this.bodies = bodies;
        this.relations = relations;
        this.tokens = tokens;
        this.faults = faults;
        this.statistics = statistics;
        this.rights = rights;
    }

    /** @param call its path is what follows {@code control} */
    Answer answer(Call call) throws IOException {
        try {
            return switch (call.method() + " " + (call.path().isEmpty() ? "" : Names.folded(call.path().get(0)))) {
                case "PUT rows" -> put(call);
                case "DELETE rows" -> delete(call);
                case "DELETE tokens" -> done(tokens::expireAll);
                case "GET client" -> client();
                case "PUT client" -> narrow(Json.MAPPER.readTree(call.body()));
                case "GET host" -> Answer.json(200, generation.host());
                case "PUT host" -> host(Json.MAPPER.readTree(call.body()));
                case "GET faults" -> Answer.json(200, faults.set());
                case "POST faults" -> add(LENIENT.readValue(call.body(), Fault.class));
                case "DELETE faults" -> done(faults::clear);
                case "GET statistics" -> Answer.json(200, statistics.report(database.newestChangeVersion()));
                case "DELETE statistics" -> done(statistics::reset);
                default -> Answer.json(404, Map.of("message", "There is no such control; see docs/sandbox-edfi.md"));
            };
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            return Answer.json(400, Map.of("message", "The control request cannot be read: " + malformed.getMessage()));
        }
    }

    private Answer put(Call call) throws IOException {
        Rows rows = rows(call);
        Body body = bodies.read(rows.model(), call.body());
        BodyCheck.check(rows.model(), body);
        Row row = call.path().size() == 4
                ? database.rename(rows, id(call), body.values(), Precondition.none())
                : database.upsert(rows, body.values(), Precondition.none()).row();
        return Answer.json(200, Map.of("id", row.idText()));
    }

    private Answer delete(Call call) {
        Rows rows = rows(call);
        boolean force = "true".equalsIgnoreCase(call.request().getParameter("force"));
        database.delete(rows, id(call), force ? Precondition.none() : relations.notReferredTo(rows));
        return Answer.empty(204);
    }

    private Rows rows(Call call) {
        if (call.path().size() < 3) {
            throw new IllegalArgumentException("say which: control/rows/{namespace}/{resource}[/{id}]");
        }
        return database.rows(generation.model().get(DataEndpoint.path(call.path().subList(1, 3))));
    }

    private static UUID id(Call call) {
        if (call.path().size() < 4) {
            throw new IllegalArgumentException("say which row: control/rows/{namespace}/{resource}/{id}");
        }
        return Ids.parse(call.path().get(3));
    }

    private Answer client() {
        ClientRights current = rights.get();
        ObjectNode body = Json.object().put("claimSet", current.claimSet());
        body.set("namespacePrefixes", Json.MAPPER.valueToTree(current.namespacePrefixes()));
        body.set("claims", Json.MAPPER.valueToTree(current.claims()));
        body.put("relationships", current.relationships());
        body.set("profiles", Json.MAPPER.valueToTree(current.profiles()));
        return Answer.json(200, body);
    }

    /** Leaves what is not given as it is. */
    private Answer narrow(JsonNode wanted) {
        rights.updateAndGet(current -> new ClientRights(
                wanted.path("claimSet").asText(current.claimSet()),
                wanted.has("claims") ? LENIENT.convertValue(wanted.get("claims"), CLAIMS) : current.claims(),
                wanted.has("namespacePrefixes")
                        ? LENIENT.convertValue(wanted.get("namespacePrefixes"), PREFIXES) : current.namespacePrefixes(),
                wanted.path("relationships").asBoolean(current.relationships()), current.organizations(),
                wanted.has("profiles") ? LENIENT.convertValue(wanted.get("profiles"), PROFILES) : current.profiles()));
        return client();
    }

    /** Leaves what is not given as it is. */
    private Answer host(JsonNode wanted) {
        HostSettings current = generation.host();
        generation.configure(new HostSettings(
                wanted.path("changeQueries").asBoolean(current.changeQueries()),
                wanted.path("pageLimit").asInt(current.pageLimit()),
                wanted.path("descriptorCacheSeconds").asLong(current.descriptorCacheSeconds())));
        return Answer.json(200, generation.host());
    }

    private Answer add(Fault fault) {
        faults.add(fault);
        return Answer.json(201, fault);
    }

    private static Answer done(Runnable act) {
        act.run();
        return Answer.empty(204);
    }
}
