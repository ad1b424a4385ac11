package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.JsonBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One answer of Schoology's.
 *
 * @param vendorTime Schoology's own time when it answered, if it tells it
 */
record SchoologyPage(JsonNode body, Optional<Instant> vendorTime) {

    private static final JsonBody BODY = new JsonBody(SchoologyConnectorFactory.TITLE);

    /**
     * The rows; one that stands alone may come without a list around it.
     *
     * @throws io.crosswalk.connector.UnreadableException if the key is missing: for what it does not know, Schoology answers
     *     with the object that it belongs to, and that must not look like an empty list
     */
    List<JsonNode> rows(SchoologyCollection collection, String subject) {
        JsonNode list = body.path(collection.key());
        if (list.isMissingNode() && !isEmptyByCount()) {
            throw BODY.otherShape(subject, "the key " + collection.key());
        }
        if (collection.innerKey() != null && list.isObject()) {
            list = list.path(collection.innerKey());
        }
        List<JsonNode> rows = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(rows::add);
        } else if (list.isObject()) {
            rows.add(list);
        } else if (!list.isMissingNode() && !list.isNull() && !list.asText().isBlank()) {
            throw BODY.otherShape(subject, "a list under the key " + collection.key());
        }
        return rows;
    }

    private boolean isEmptyByCount() {
        return total().filter(count -> count == 0).isPresent();
    }

    /** How many rows the whole list has; a number or a text, and often missing. */
    Optional<Long> total() {
        for (String name : new String[] {"total", "count"}) {
            String text = body.path(name).asText("").strip();
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Long.valueOf(text));
            }
        }
        return Optional.empty();
    }

    /** The link to the next page as Schoology wrote it: its scheme, host and path are not to be relied on. */
    Optional<String> next() {
        return Optional.of(body.path("links").path("next").asText("").strip()).filter(link -> !link.isEmpty());
    }
}
