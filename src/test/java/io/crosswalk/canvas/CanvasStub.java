package io.crosswalk.canvas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers over real HTTP what a test tells it to: for each path and query a queue of answers, the last of which is
 * repeated. A question is matched by its path and by the fragments of its query that were given.
 */
final class CanvasStub implements AutoCloseable {

    static final String DATE = "Fri, 19 Sep 2025 23:59:30 GMT";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Reply>> replies = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    record Reply(int status, Map<String, String> headers, byte[] body, boolean cutOff) {

        static Reply json(String body) {
            return new Reply(200, Map.of("Content-Type", "application/json; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8), false);
        }

        static Reply status(int status, String body) {
            return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), false);
        }

        Reply with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, cutOff);
        }

        Reply thenCutOff() {
            return new Reply(status, headers, body, true);
        }
    }

    CanvasStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/canvas";
    }

    /** @param question the path below the url, with or without the start of a query, as far as it matters */
    CanvasStub on(String question, Reply... answers) {
        replies.put(question, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** Paths and queries in the order in which they arrived. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    List<String> bodies() {
        return List.copyOf(bodies);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestURI().toString().substring("/canvas".length());
        asked.add(question);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Reply reply = next(question);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.getResponseHeaders().set("Date", DATE);
        exchange.sendResponseHeaders(reply.status(), reply.cutOff() ? reply.body().length + 1000 : reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        if (reply.cutOff()) {
            exchange.getResponseBody().flush();
            throw new IOException("cut off on purpose");
        }
        exchange.close();
    }

    /** The most particular description wins. */
    private synchronized Reply next(String question) {
        String match = replies.keySet().stream().filter(question::startsWith).max(java.util.Comparator.comparingInt(String::length)).orElse(null);
        if (match == null) {
            return Reply.status(404, "{\"errors\":[{\"message\":\"The specified resource does not exist.\"}]}");
        }
        Queue<Reply> queue = replies.get(match);
        return queue.size() > 1 ? queue.poll() : queue.element();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
