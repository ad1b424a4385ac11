package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the interface says to a call that it accepts. */
record Answer(int status, JsonNode body, Map<String, String> headers) {

    static Answer of(JsonNode body) {
        return new Answer(200, body, Map.of());
    }

    /** Has to be asked for again, with a signature of its own. */
    static Answer seeOther(String location, JsonNode body) {
        return new Answer(303, body, Map.of("Location", location));
    }
}
