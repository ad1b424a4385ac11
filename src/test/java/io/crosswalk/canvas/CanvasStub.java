package io.crosswalk.canvas;

import io.crosswalk.kit.Authorization;
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
 * Answers over real HTTP what a test tells it to: for each question a queue of replies, the last of which is repeated.
 * Written on sockets because a server of the JDK decides about the Date header and the letter case of header names itself.
 */
final class CanvasStub implements AutoCloseable {

    static final String DATE = "Fri, 19 Sep 2025 23:59:30 GMT";

    private final ServerSocket server;
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
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, cutOff);
        }

        /** Declares more than it sends, and hangs up. */
        Reply thenCutOff() {
            return new Reply(status, headers, body, true);
        }

        @Override
        public String toString() {
            return status + (cutOff ? " cut off" : "") + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    CanvasStub() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/canvas";
    }

    /** @param question the path below the url, with or without the start of a query; the longest one that fits is answered */
    synchronized CanvasStub on(String question, Reply... answers) {
        replies.put(question, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** Paths and queries in the order in which they arrived. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The Authorization headers, in the same order; {@code null} in words where there was none. */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    List<String> bodies() {
        return List.copyOf(bodies);
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
            StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Reason\r\nDate: " + DATE + "\r\nConnection: close\r\n");
            reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ").append(reply.body().length + (reply.cutOff() ? 1000 : 0)).append("\r\n\r\n");
            output.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            output.write(reply.body());
        } catch (IOException hungUp) {
            // The client may stop reading what is too large for it.
        }
    }

    private Reply reply(InputStream input) throws IOException {
        String question = line(input).split(" ")[1].substring("/canvas".length());
        String authorization = null;
        int length = 0;
        for (String header = line(input); !header.isEmpty(); header = line(input)) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            authorization = header.startsWith("Authorization:") ? value : authorization;
            length = header.startsWith("Content-Length:") ? Integer.parseInt(value) : length;
        }
        String body = new String(input.readNBytes(length), StandardCharsets.UTF_8);
        return next(question, String.valueOf(authorization), body);
    }

    private synchronized Reply next(String question, String authorization, String body) {
        asked.add(question);
        authorizations.add(authorization);
        bodies.add(body);
        Queue<Reply> queue = replies.keySet().stream().filter(question::startsWith).max(Comparator.comparingInt(String::length)).map(replies::get).orElse(null);
        if (queue == null) {
            return Reply.status(404, "{\"errors\":[{\"message\":\"The specified resource does not exist.\"}]}");
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
