package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.sandbox.Sandbox;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Speaks to the simulated Moodle as a stranger would. */
final class MoodleClient {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REST = "/webservice/rest/server.php";
    private final HttpClient client = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    MoodleClient(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    String secret(String name) throws Exception {
        return Files.readString(sandbox.dataFolder().resolve(name)).strip();
    }

    /** @param arguments names and values in turn */
    JsonNode call(String function, String... arguments) throws Exception {
        HttpResponse<String> response = post(REST, form(function, arguments));
        if (response.statusCode() != 200) {
            throw new AssertionError(function + " answered " + response.statusCode() + ": " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    String form(String function, String... arguments) throws Exception {
        StringBuilder form = new StringBuilder("wstoken=" + secret("moodle-token") + "&moodlewsrestformat=json&wsfunction=" + function);
        for (int index = 0; index < arguments.length; index += 2) {
            form.append('&').append(encode(arguments[index])).append('=').append(encode(arguments[index + 1]));
        }
        return form.toString();
    }

    HttpResponse<String> rest(String form) throws Exception {
        return post(REST, form);
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return post(path, form, "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String path, String body, String contentType) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.lmsAddress("moodle") + path)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String query) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.lmsAddress("moodle") + REST + "?" + query)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @param body JSON with apostrophes */
    JsonNode control(String action, String body) throws Exception {
        HttpResponse<String> response = controlled(action, body);
        if (response.statusCode() != 200) {
            throw new AssertionError("control/moodle/" + action + " answered " + response.statusCode() + ": " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    HttpResponse<String> controlled(String action, String body) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.address() + "/control/moodle/" + action))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode truth() throws Exception {
        return MAPPER.readTree(client.send(HttpRequest.newBuilder(URI.create(sandbox.address() + "/control/moodle/truth")).build(),
                HttpResponse.BodyHandlers.ofString()).body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
