package io.crosswalk.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An HTTP server that answers as it is told, and remembers what it was asked. The last answer to a question is repeated. */
final class HubDouble implements AutoCloseable {

    final List<String> asked = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final List<String> authorizations = new ArrayList<>();
    final List<String> keys = new ArrayList<>();

    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final HttpServer server;

    private record Answer(int status, String body) {}

    HubDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        on("GET /actuator/health", "{\"status\":\"UP\"}");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    HubDouble on(String question, String... bodies) {
        for (String body : bodies) {
            on(question, 200, body);
        }
        return this;
    }

    HubDouble on(String question, int status, String body) {
        answers.computeIfAbsent(question, key -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(question);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        Deque<Answer> due = answers.getOrDefault(question, new ArrayDeque<>(List.of(new Answer(404, "{\"detail\":\"Nobody told the double about it.\"}"))));
        Answer answer = due.size() > 1 ? due.poll() : due.peek();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
