package io.crosswalk.situations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.situations.Cell.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Does in one simulated system what the steps of a cell say. */
final class Actor {

    /** Tells a simulated system what somebody does there; answers with the id of what was changed or made. */
    interface Control {
        JsonNode tell(String action, String body) throws Exception;
    }

    private static final Duration A_STEP = Duration.ofMinutes(1);

    private final JsonNode vendor;
    private final Control control;
    private final PassingTime time;

    /** @param vendor its part of {@code situation-actions.yaml} */
    Actor(JsonNode vendor, Control control, PassingTime time) {
        this.vendor = vendor;
        this.control = control;
        this.time = time;
    }

    /** @return the record in which the situation must show */
    RecordKey bringAbout(String situation, Cell.Possible cell) throws Exception {
        Map<String, JsonNode> known = new HashMap<>();
        vendor.get("story").fields().forEachRemaining(entry -> known.put(entry.getKey(), entry.getValue()));
        known.put("situation", text(situation));
        for (Step step : cell.steps()) {
            act(step, known);
        }
        return new RecordKey(known.get("section").asText(), known.get("work").asText(), known.get("student").asText());
    }

    private void act(Step step, Map<String, JsonNode> known) throws Exception {
        if (known.containsKey(step.verb()) || step.verb().equals("work")) {
            known.put(step.verb(), step.about().matches("\\d+") ? JsonNodeFactory.instance.numberNode(Long.parseLong(step.about())) : text(step.about()));
            return;
        }
        JsonNode action = vendor.get("actions").get(step.verb());
        if (action == null) {
            throw new IllegalArgumentException("Nobody knows what '" + step.verb() + "' is there. Add it to situation-actions.yaml.");
        }
        known.put("about", text(step.about()));
        known.put("day", day(step.about()));
        ObjectNode body = new ObjectMapper().createObjectNode();
        action.get("body").fields().forEachRemaining(field -> body.set(field.getKey(), filled(field.getValue(), known)));
        time.last(A_STEP);
        JsonNode id = control.tell(action.get("control").asText(), body.toString()).path("id");
        if (action.has("makes")) {
            known.put(action.get("makes").asText(), id);
        }
    }

    private static JsonNode filled(JsonNode value, Map<String, JsonNode> known) {
        if (!value.isTextual() || !value.asText().startsWith("{")) {
            return value;
        }
        String name = value.asText().substring(1, value.asText().length() - 1);
        if (!known.containsKey(name)) {
            throw new IllegalArgumentException("There is no '" + name + "' yet. Put a step before it that makes one.");
        }
        return known.get(name);
    }

    private JsonNode day(String about) {
        Instant now = time.instant();
        return switch (about) {
            case "yesterday" -> text(now.minus(Duration.ofDays(1)).toString());
            case "tomorrow" -> text(now.plus(Duration.ofDays(1)).toString());
            // This step and the next come before it, and whatever follows comes after it.
            case "soon" -> text(now.plus(A_STEP.multipliedBy(5).dividedBy(2)).toString());
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
