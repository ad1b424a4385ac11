package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain HTTP with JSON bodies. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    private Http() {}

    static HttpResponse<String> send(String method, String address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE)
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of a 2xx answer; a missing node for an empty one. */
    static JsonNode json(String method, String address, String body, String... headers) {
        HttpResponse<String> answer = send(method, address, body, headers);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? MissingNode.getInstance() : parse(answer.body());
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
