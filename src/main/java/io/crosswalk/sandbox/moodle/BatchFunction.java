package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Several calls in one request; what follows a failed one is not done. */
final class BatchFunction {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Functions functions;

    private record Result(boolean failed, String json) {}

    BatchFunction(Functions functions) {
        this.functions = functions;
        functions.unusual("tool_mobile_call_external_functions", this::run, "requests");
    }

    private void run(Call call) throws IOException {
        List<Result> results = new ArrayList<>();
        for (JsonNode request : call.arguments().elements("requests")) {
            Result result = result(call, request);
            results.add(result);
            if (result.failed()) {
                break;
            }
        }
        Json json = call.json();
        json.object(() -> json.list("responses", results, result -> json.object(() -> {
            json.flag("error", result.failed());
            json.text(result.failed() ? "exception" : "data", result.json());
        })));
    }

    private Result result(Call call, JsonNode request) throws IOException {
        Json json = new Json();
        try {
            ObjectNode given = arguments(request.path("arguments").asText("{}"));
            MoodleFunction function = functions.require(request.path("function").asText(), call.manners());
            functions.check(function, given);
            function.body().answer(Call.of(call.site(), new Arguments(given), call.capabilities(), call.manners(), call.siteAddress(),
                    call.language(), call.now(), json));
            return new Result(false, new String(json.finish(), StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            Json error = new Json();
            error.object(() -> RestEndpoint.write(refusal, call.manners(), error));
            return new Result(true, new String(error.finish(), StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode arguments(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException malformed) {
            throw Refusal.invalidParameter("arguments");
        }
    }
}
