package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxClient;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to the simulated Brightspace as a stranger would. */
final class BrightspaceClient {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private @Nullable String token;

    BrightspaceClient(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    String secret(String name) throws Exception {
        return Files.readString(sandbox.dataFolder().resolve("brightspace-" + name)).strip();
    }

    String base() {
        return sandbox.lmsAddress("brightspace");
    }

    HttpResponse<String> token(Map<String, String> form, @Nullable String basic) throws Exception {
        String body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + "/core/connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        if (basic != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> refresh(String refreshToken) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), secret("client-id") + ":" + secret("client-secret"));
    }

    /** @param address whole, or below {@code /d2l/api} */
    HttpResponse<String> get(String address) throws Exception {
        if (token == null) {
            token = MAPPER.readTree(refresh(secret("refresh-token")).body()).path("access_token").asText();
        }
        return getWith(address, token);
    }

    HttpResponse<String> getWith(String address, String bearer) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(address)).header("Authorization", "Bearer " + bearer).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> anonymous(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    byte[] file(String address) throws Exception {
        get("/versions/");
        return client.send(HttpRequest.newBuilder(uri(address)).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private URI uri(String address) {
        if (address.startsWith("http")) {
            return URI.create(address);
        }
        return URI.create(address.startsWith("/brightspace/") ? sandbox.address() + address : base() + "/d2l/api" + address);
    }

    JsonNode json(String address) throws Exception {
        HttpResponse<String> response = get(address);
        if (response.statusCode() != 200) {
            throw new AssertionError(address + " answered " + response.statusCode() + ": " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    /** Follows bookmarks of a PagedResultSet. */
    List<JsonNode> items(String address) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String separator = address.contains("?") ? "&" : "?";
        JsonNode page = json(address);
        while (true) {
            page.path("Items").forEach(all::add);
            if (!page.path("PagingInfo").path("HasMoreItems").asBoolean()) {
                return all;
            }
            page = json(address + separator + "bookmark=" + page.path("PagingInfo").path("Bookmark").asText());
        }
    }

    /** Follows the next addresses of an ObjectListPage. */
    List<JsonNode> objects(String address) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = json(address);
        while (true) {
            page.path("Objects").forEach(all::add);
            if (page.path("Next").isNull()) {
                return all;
            }
            page = json(page.path("Next").asText());
        }
    }

    JsonNode control(String action, String body) throws Exception {
        return new SandboxClient(sandbox).control("brightspace/" + action, body);
    }

    HttpResponse<String> tell(String action, String body) throws Exception {
        return new SandboxClient(sandbox).post("/control/brightspace/" + action, body, "application/json");
    }

    JsonNode truth() throws Exception {
        return MAPPER.readTree(anonymous(sandbox.address() + "/control/brightspace/truth").body());
    }

    JsonNode submission(String identifier) throws Exception {
        return found(truth().path("submissions"), "submissionIdentifier", identifier);
    }

    JsonNode assignment(String identifier) throws Exception {
        return found(truth().path("assignments"), "assignmentIdentifier", identifier);
    }

    /** A missing node if there is none. */
    static JsonNode found(Iterable<JsonNode> rows, String field, String value) {
        for (JsonNode row : rows) {
            if (row.path(field).asText().equals(value)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }
}
