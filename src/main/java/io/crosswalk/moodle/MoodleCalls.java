package io.crosswalk.moodle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends many small calls, several in one request where Moodle lets the service do so. */
final class MoodleCalls {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final MoodleClient client;
    private final MoodleRequests requests;
    private final int atOnce;

    /** @param atOnce most calls in one request; 1 where the service lacks the function for several */
    MoodleCalls(MoodleClient client, MoodleRequests requests, int atOnce) {
        this.client = client;
        this.requests = requests;
        this.atOnce = atOnce;
    }

    /** @throws UnusableFieldException if the answer lacks the list, which is not the same as an empty one */
    static JsonNode listed(JsonNode answer, String key) {
        if (!answer.path(key).isArray()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + key + " is missing or no list");
        }
        return answer.get(key);
    }

    /**
     * @return the outcome of each call, in the same order
     * @throws UnreadableException only for what concerns the whole connector
     */
    List<Outcome<JsonNode>> send(List<MoodleCall> calls) {
        List<Outcome<JsonNode>> outcomes = new ArrayList<>();
        while (outcomes.size() < calls.size()) {
            List<MoodleCall> some = calls.subList(outcomes.size(), Math.min(calls.size(), outcomes.size() + Math.max(1, atOnce)));
            // Moodle stops at the first call that fails, and leaves the rest unanswered.
            List<Outcome<JsonNode>> answered = some.size() == 1 ? List.of() : together(some);
            outcomes.addAll(answered.isEmpty() ? List.of(alone(some.get(0))) : answered);
        }
        return outcomes;
    }

    private Outcome<JsonNode> alone(MoodleCall call) {
        try {
            return new Outcome.Read<>(client.object(requests.call(call)).value());
        } catch (UnreadableException failure) {
            return failed(failure);
        }
    }

    private static Outcome<JsonNode> failed(UnreadableException failure) {
        if (failure.concernsWholeConnector()) {
            throw failure;
        }
        return new Outcome.Failed<>(failure);
    }

    private List<Outcome<JsonNode>> together(List<MoodleCall> calls) {
        MoodleForm form = new MoodleForm();
        for (int index = 0; index < calls.size(); index++) {
            MoodleCall call = calls.get(index);
            form.with("requests[" + index + "][function]", call.function().function())
                    .with("requests[" + index + "][arguments]", JSON.valueToTree(call.arguments()).toString());
        }
        List<JsonNode> responses = new ArrayList<>();
        try {
            client.object(requests.calls(form, calls.size())).value().path("responses").forEach(responses::add);
        } catch (UnreadableException failure) {
            failed(failure);
            return List.of();
        }
        List<Outcome<JsonNode>> outcomes = new ArrayList<>();
        for (int index = 0; index < Math.min(responses.size(), calls.size()); index++) {
            outcomes.add(outcome(requests.call(calls.get(index)), responses.get(index)));
        }
        return outcomes;
    }

    private static Outcome<JsonNode> outcome(VendorRequest request, JsonNode response) {
        boolean error = response.path("error").asBoolean();
        try {
            JsonNode value = JSON.readTree(response.path(error ? "exception" : "data").asText());
            if (error) {
                throw MoodleFault.refusal(request, MoodleFault.code(value.path("errorcode").asText()));
            }
            if (!value.isObject()) {
                throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The answer for " + request.subject() + " is not an object. Nothing was concluded from it.");
            }
            return new Outcome.Read<>(value);
        } catch (UnreadableException failure) {
            return failed(failure);
        } catch (JsonProcessingException notJson) {
            return new Outcome.Failed<>(new UnreadableException(Cause.NOT_JSON, "The answer for " + request.subject() + " is not JSON. The next harvest asks again."));
        } catch (IOException passing) {
            return new Outcome.Failed<>(new UnreadableException(Cause.VENDOR_FAILING, passing.getMessage() + ". The next harvest asks again."));
        }
    }
}
