package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Functions of the simulated Moodle.
 *
 * @param moodle its address
 */
record MoodleFunctions(String moodle, String token) {

    boolean offers(String name) throws IOException, InterruptedException {
        for (JsonNode function : call("core_webservice_get_site_info").path("functions")) {
            if (function.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** @param arguments names and values in turn */
    JsonNode call(String function, String... arguments) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("wstoken=" + token + "&moodlewsrestformat=json&wsfunction=" + function);
        for (int index = 0; index < arguments.length; index += 2) {
            form.append('&').append(URLEncoder.encode(arguments[index], StandardCharsets.UTF_8)).append('=').append(URLEncoder.encode(arguments[index + 1], StandardCharsets.UTF_8));
        }
        JsonNode answer = Json.post(moodle + "/webservice/rest/server.php", "application/x-www-form-urlencoded", form.toString());
        if (answer.has("exception")) {
            throw new IOException("Moodle refused " + function + ": " + answer.path("errorcode").asText());
        }
        return answer;
    }
}
