package io.crosswalk.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whether the target still holds what was sent. What the hub does not send, the target may have as it likes. */
final class Contents {

    private Contents() {}

    /**
     * @param sent a payload, or a part of one
     * @param held the same of the target's, with its ids and links
     */
    static boolean agree(JsonNode sent, JsonNode held) {
        if (sent.isObject()) {
            for (Map.Entry<String, JsonNode> property : sent.properties()) {
                if (!agree(property.getValue(), held.path(property.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        if (sent.isArray()) {
            return held.isArray() && sent.size() == held.size() && eachIn(sent, held) || sent.isEmpty() && absent(held);
        }
        if (absent(sent) || absent(held)) {
            return absent(sent) && absent(held);
        }
        if (sent.isNumber() && held.isNumber()) {
            return sent.decimalValue().compareTo(held.decimalValue()) == 0;
        }
        return sent.asText().equals(held.asText()) || sameMoment(sent.asText(), held.asText());
    }

    /** Collections of Ed-Fi have no order. */
    private static boolean eachIn(JsonNode sent, JsonNode held) {
        List<JsonNode> left = new ArrayList<>();
        held.forEach(left::add);
        for (JsonNode item : sent) {
            Optional<JsonNode> same = left.stream().filter(candidate -> agree(item, candidate)).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            left.remove(same.get());
        }
        return true;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Targets answer with more or fewer digits of a second, and before version 6 without the Z. */
    private static boolean sameMoment(String sent, String held) {
        return equal(sent, held, text -> OffsetDateTime.parse(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? text : text + "Z").toInstant())
                || equal(sent, held, LocalTime::parse);
    }

    private static <T> boolean equal(String sent, String held, Function<String, T> parse) {
        try {
            return parse.apply(sent).equals(parse.apply(held));
        } catch (DateTimeException otherwise) {
            return false;
        }
    }
}
