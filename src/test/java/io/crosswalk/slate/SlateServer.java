package io.crosswalk.slate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.crosswalk.kit.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.util.UriComponentsBuilder;

/** Plays Slate: expiring tokens, scopes, pages with a link to the next one, and a rate limit. Knows nothing of the connector. */
final class SlateServer implements AutoCloseable {

    static final String CLIENT_ID = "crosswalk";
    static final String CLIENT_SECRET = "s3cret-of-slate";

    static {
        // Else each answer is held back for 40 milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SlateStory story;
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> scopes = new TreeSet<>(Set.of("courses", "people", "work", "results"));
    private final List<String> requests = new ArrayList<>();
    private int tokensGiven;
    private int toBeThrottled;

    private record Reply(int status, String json) {}

    SlateServer(SlateStory story) {
        this.story = story;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void expireTokens() {
        tokens.clear();
    }

    synchronized void withdraw(String scope) {
        scopes.remove(scope);
    }

    synchronized void throttle(int requestsToCome) {
        toBeThrottled = requestsToCome;
    }

    /** Paths with their queries, in order. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestURI().toString());
            Reply reply = reply(exchange, body);
            byte[] json = reply.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private Reply reply(HttpExchange exchange, String body) {
        if (toBeThrottled > 0) {
            toBeThrottled--;
            exchange.getResponseHeaders().set("Retry-After", "9");
            return error(429, "rate_limited");
        }
        if (exchange.getRequestURI().getPath().equals("/token")) {
            return token(parameters("?" + body));
        }
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!tokens.contains(authorization)) {
            return error(401, "token_expired");
        }
        return read(exchange);
    }

    private Reply token(Map<String, String> form) {
        if (!CLIENT_ID.equals(form.get("client_id")) || !CLIENT_SECRET.equals(form.get("client_secret"))) {
            return error(400, "invalid_client");
        }
        String token = "t0ken-" + ++tokensGiven;
        tokens.add("Bearer " + token);
        return new Reply(200, "{\"access_token\":\"" + token + "\",\"expires_in\":600}");
    }

    private Reply read(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String list = path[path.length - 1];
        boolean one = path.length == 4;
        if (!scopes.contains(one ? "courses" : list)) {
            return error(403, "scope_missing");
        }
        if (path.length > 3 && !story.has(path[3])) {
            return error(404, "not_found");
        }
        if (one) {
            return new Reply(200, story.course(path[3]).toString());
        }
        Map<String, String> query = parameters(exchange.getRequestURI().toString());
        List<ObjectNode> rows = path.length == 3 ? story.courses() : story.rows(path[3], list, query.get("changed_since"));
        return new Reply(200, page(rows, query, "http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI()));
    }

    /** A bookmark is good for one list only, and means nothing to anybody else. */
    private static String page(List<ObjectNode> rows, Map<String, String> query, String address) {
        int from = Integer.parseInt(query.getOrDefault("after", "b0").substring(1));
        int to = Math.min(rows.size(), from + Integer.parseInt(query.getOrDefault("limit", "20")));
        ObjectNode page = Fixture.JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        rows.subList(from, to).forEach(items::add);
        if (to < rows.size()) {
            page.put("next", UriComponentsBuilder.fromUriString(address).replaceQueryParam("after", "b" + to).build(true).toUriString());
        } else {
            page.putNull("next");
        }
        return page.toString();
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new HashMap<>();
        UriComponentsBuilder.fromUriString(address).build().getQueryParams()
                .forEach((name, values) -> parameters.put(name, URLDecoder.decode(values.get(0), StandardCharsets.UTF_8)));
        return parameters;
    }

    private static Reply error(int status, String code) {
        return new Reply(status, "{\"error\":\"" + code + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
