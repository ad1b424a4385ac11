package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to a sandbox as a stranger would. */
public final class SandboxClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private final HttpClient client = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final String token;

    public SandboxClient(Sandbox sandbox) throws IOException {
        this.sandbox = sandbox;
        this.token = Files.readString(sandbox.dataFolder().resolve(Sandbox.CANVAS_TOKEN)).strip();
    }

    public String token() {
        return token;
    }

    /** @param path below {@code /api/v1}, with its query */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(URI.create(sandbox.canvasAddress() + "/api/v1" + path), headers);
    }

    public JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    /** The pages of a list, by following its links. */
    public List<JsonNode> pages(String path) throws Exception {
        List<JsonNode> pages = new ArrayList<>();
        URI address = URI.create(sandbox.canvasAddress() + "/api/v1" + path);
        while (address != null) {
            HttpResponse<String> response = send(address);
            if (response.statusCode() != 200) {
                throw new AssertionError(address + " answered " + response.statusCode() + ": " + response.body());
            }
            pages.add(MAPPER.readTree(response.body()));
            address = next(response).map(URI::create).orElse(null);
        }
        return pages;
    }

    public List<JsonNode> all(String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        pages(path).forEach(page -> page.forEach(all::add));
        return all;
    }

    public static Optional<String> next(HttpResponse<String> response) {
        Matcher matcher = NEXT.matcher(response.headers().firstValue("link").orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public JsonNode control(String path, String body) throws Exception {
        HttpResponse<String> response = post("/control/" + path, body, "application/json");
        if (response.statusCode() != 200) {
            throw new AssertionError("control/" + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    public JsonNode requests() throws Exception {
        return MAPPER.readTree(anonymous("/control/requests").body());
    }

    public HttpResponse<String> post(String path, String body, String contentType) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.address() + path)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> anonymous(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(sandbox.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> send(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
