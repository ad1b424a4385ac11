package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;

/** A simulated API on a port of its own, and a client of it that holds a token. */
final class SimulatedEdFi implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String CLIENT = "hub";
    static final String SECRET = "hub-secret";

    /** An answer with what tests look at. */
    record Reply(int status, HttpResponse<String> response) {

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }

        String message() {
            return json().path("message").asText();
        }

        /** Of problem details, without what all have in common. */
        String type() {
            return json().path("type").asText().replace("urn:ed-fi:api:", "");
        }

        @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String id() {
            String location = String.valueOf(header("Location"));
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Tomcat tomcat = new Tomcat();
    private final JsonNode addresses;
    private String token = "";

    SimulatedEdFi(EdFiOptions options, Stream<SeedResource> seed) {
        try {
            Path base = Files.createTempDirectory("simulated-edfi");
            tomcat.setBaseDir(base.toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
            Context context = tomcat.addContext("", base.toString());
            Tomcat.addServlet(context, "edfi", new EdFiServlet(options, seed)).setLoadOnStartup(1);
            context.addServletMappingDecoded("/edfi/*", "edfi");
            tomcat.start();
        } catch (IOException | LifecycleException failed) {
            throw new IllegalStateException("The simulated API did not start", failed);
        }
        String values = options.product().route().segments().stream()
                .map(segment -> "/" + segment.value()).collect(Collectors.joining());
        addresses = send(HttpRequest.newBuilder(URI.create(address() + values))).json().path("urls");
        newToken();
    }

    /** With coursework in the core model, and the rows for it. */
    static SimulatedEdFi of(EdFiVersion version) {
        return of(EdFiProduct.of(version));
    }

    static SimulatedEdFi of(EdFiProduct product) {
        return new SimulatedEdFi(EdFiOptions.inMemory(CLIENT, SECRET).withProduct(product), Gradebook.rows());
    }

    /** What the discovery document calls by this name, from the root of the API. */
    String path(String name) {
        String path = addresses.path(name).asText().substring(address().length());
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    static SimulatedEdFi withDistrict() {
        return new SimulatedEdFi(EdFiOptions.inMemory(CLIENT, SECRET), District.rows());
    }

    String address() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/edfi";
    }

    String token() {
        return token;
    }

    void newToken() {
        Reply reply = send(HttpRequest.newBuilder(URI.create(address() + path("oauth")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + SECRET)));
        token = reply.json().path("access_token").asText();
    }

    Reply post(String resource, Object body) {
        return exchange("POST", path("dataManagementApi") + "/" + resource, body);
    }

    Reply put(String resource, String id, Object body) {
        return exchange("PUT", path("dataManagementApi") + "/" + resource + "/" + id, body);
    }

    Reply get(String resource) {
        return exchange("GET", path("dataManagementApi") + "/" + resource, null);
    }

    Reply delete(String resource, String id) {
        return exchange("DELETE", path("dataManagementApi") + "/" + resource + "/" + id, null);
    }

    Reply control(String method, String path, @Nullable Object body) {
        return exchange(method, "/control/" + path, body);
    }

    Reply exchange(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(text(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return attempt(request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Reply attempt(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Object body) {
        try {
            return body instanceof String ready ? ready : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException("The simulated API did not stop", failed);
        }
    }
}
