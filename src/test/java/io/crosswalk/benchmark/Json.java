package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A client of its own, so that the hub's is not measured by itself. */
final class Json {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode get(String address) throws IOException, InterruptedException {
        return MAPPER.readTree(answer(HttpRequest.newBuilder(URI.create(address)).build()).body());
    }

    static HttpResponse<byte[]> get(String address, String token) throws IOException, InterruptedException {
        return authorized(address, "Bearer " + token);
    }

    static HttpResponse<byte[]> authorized(String address, String authorization) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address)).header("Authorization", authorization).build());
    }

    static JsonNode post(String address, String contentType, String body) throws IOException, InterruptedException {
        return MAPPER.readTree(answer(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)).build()).body());
    }

    static JsonNode delete(String address) throws IOException, InterruptedException {
        return MAPPER.readTree(answer(HttpRequest.newBuilder(URI.create(address)).DELETE().build()).body());
    }

    static JsonNode body(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private static HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " was answered with " + answer.statusCode()
                    + (request.uri().getPath().startsWith("/control/") ? ": " + new String(answer.body(), StandardCharsets.UTF_8) : ""));
        }
        return answer;
    }
}
