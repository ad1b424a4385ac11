package io.crosswalk.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a hub over HTTP. */
final class HubClient {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** A check or a preview reads an LMS. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;
    private final @Nullable String authorization;

    HubClient(URI address, Function<String, @Nullable String> environment) {
        this.address = address;
        this.authorization = authorization(address, environment);
    }

    private static @Nullable String authorization(URI address, Function<String, @Nullable String> environment) {
        String user = environment.apply("CROSSWALK_USER");
        String password = environment.apply("CROSSWALK_PASSWORD");
        if (user == null || password == null) {
            return null;
        }
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new CommandFailure("The password would travel to " + address.getHost() + " in the clear. Use an https address, or unset CROSSWALK_PASSWORD.");
        }
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether anything answers at the address. */
    boolean answers() {
        try {
            exchange(request("/actuator/health").GET().build());
            return true;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** @throws RefusedException for an error of the hub's */
    JsonNode get(String path) {
        try {
            return read(exchange(request(path).GET().build()));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    JsonNode post(String path) {
        return post(path, null);
    }

    /**
     * Sends it a second time where the connection breaks: the key makes sure that it is done once.
     *
     * @throws RefusedException for an error of the hub's
     */
    JsonNode post(String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        HttpRequest ready = body == null
                ? request.POST(BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())).build();
        try {
            return read(exchange(ready));
        } catch (IOException first) {
            try {
                return read(exchange(ready));
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.toString().replaceFirst("/+$", "") + path)).timeout(LONGEST_ANSWER);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("The command was interrupted. What it started goes on in the hub.");
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        JsonNode body = parsed(answer.body());
        if (answer.statusCode() < 300 && body != null) {
            return body;
        }
        String detail = body == null ? "" : body.path("detail").asText();
        throw detail.isEmpty()
                ? new CommandFailure("What answers at " + address + " is not this version of Crosswalk (status " + answer.statusCode() + "). See --server.")
                : new RefusedException(answer.statusCode(), detail);
    }

    private @Nullable JsonNode parsed(String body) {
        try {
            JsonNode read = json.readTree(body);
            return read.isObject() ? read : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private CommandFailure failed(IOException cause) {
        return new CommandFailure("The hub at " + address + " did not answer (" + cause.getClass().getSimpleName() + "). See whether it is running, and its log.");
    }
}
