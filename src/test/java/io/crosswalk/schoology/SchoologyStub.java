package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.kit.Fixture;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers over real HTTP what a test tells it to: for each question a queue of replies, the last of which is repeated. Several
 * questions in one request are answered from the same queues, unless a test says what becomes of {@code /multiget}.
 */
final class SchoologyStub implements AutoCloseable {

    static final String DATE = "Fri, 19 Sep 2025 23:59:30 GMT";

    private static final String BATCH = "/multiget";

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Reply>> replies = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> batched = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    record Reply(int status, Map<String, String> headers, String body, boolean cutOff) {

        static Reply json(String body) {
            return new Reply(200, Map.of("Content-Type", "application/json", "X-Schoology", "API"), body, false);
        }

        static Reply status(int status, String body) {
            return new Reply(status, Map.of(), body, false);
        }

        Reply with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, cutOff);
        }

        /** Declares more than it sends, and hangs up. */
        Reply thenCutOff() {
            return new Reply(status, headers, body, true);
        }
    }

    SchoologyStub() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    /** @param question the path below the url, with or without the start of a query; the longest one that fits is answered */
    synchronized SchoologyStub on(String question, Reply... answers) {
        replies.put(question, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    synchronized SchoologyStub on(String question, String json) {
        return on(question, Reply.json(json));
    }

    /** Paths and queries in the order in which they arrived; of several questions in one request, only that they came. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The questions that came with others in one request. */
    List<String> batched() {
        return List.copyOf(batched);
    }

    /** The Authorization headers, in the order of {@link #asked}. */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                threads.execute(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection; InputStream input = new BufferedInputStream(connection.getInputStream()); OutputStream output = connection.getOutputStream()) {
            Reply reply = reply(input);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Reason\r\nDate: " + DATE + "\r\nConnection: close\r\n");
            reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ").append(body.length + (reply.cutOff() ? 1000 : 0)).append("\r\n\r\n");
            output.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            output.write(body);
        } catch (IOException hungUp) {
            // The client may stop reading what is too large for it.
        }
    }

    private Reply reply(InputStream input) throws IOException {
        String question = line(input).split(" ")[1].substring("/v1".length());
        String authorization = null;
        int length = 0;
        for (String header = line(input); !header.isEmpty(); header = line(input)) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            authorization = header.startsWith("Authorization:") ? value : authorization;
            length = header.startsWith("Content-Length:") ? Integer.parseInt(value) : length;
        }
        String body = new String(input.readNBytes(length), StandardCharsets.UTF_8);
        asked.add(question);
        authorizations.add(String.valueOf(authorization));
        return question.equals(BATCH) ? batch(body) : next(question);
    }

    private Reply batch(String body) throws IOException {
        List<String> questions = new ArrayList<>();
        for (JsonNode path : Fixture.JSON.readTree(body).get("request")) {
            questions.add(path.asText().substring("/v1".length()));
        }
        batched.addAll(questions);
        synchronized (this) {
            if (replies.containsKey(BATCH)) {
                return next(BATCH);
            }
        }
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode parts = answer.putArray("response");
        for (String question : questions) {
            Reply reply = next(question);
            ObjectNode part = parts.addObject().put("location", "http://api.schoology.example/v1" + question).put("response_code", reply.status());
            if (reply.body().startsWith("{")) {
                part.set("body", Fixture.JSON.readTree(reply.body()));
            } else {
                part.put("body", reply.body());
            }
        }
        return Reply.json(answer.toString());
    }

    private synchronized Reply next(String question) {
        Queue<Reply> queue = replies.keySet().stream().filter(question::startsWith).max(Comparator.comparingInt(String::length)).map(replies::get).orElse(null);
        if (queue == null) {
            return Reply.status(404, "");
        }
        return queue.size() > 1 ? queue.poll() : queue.element();
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.shutdownNow();
    }
}
