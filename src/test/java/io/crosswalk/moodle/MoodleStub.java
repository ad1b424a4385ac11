package io.crosswalk.moodle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Answers over real HTTP what a test tells it to: for each function a queue of replies, the last of which is repeated, or what a
 * test computes from the form. Written on sockets because a server of the JDK decides about the Date header itself.
 */
final class MoodleStub implements AutoCloseable {

    static final String DATE = "Sat, 03 Oct 2026 03:59:30 GMT";

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Question, Reply>> answers = new ConcurrentHashMap<>();
    private final List<Question> asked = Collections.synchronizedList(new ArrayList<>());

    record Reply(int status, Map<String, String> headers, byte[] body, boolean cutOff) {

        static Reply json(String body) {
            return new Reply(200, Map.of("Content-Type", "application/json; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8), false);
        }

        static Reply refusal(String code) {
            return json("{\"exception\":\"core\\\\exception\\\\moodle_exception\",\"errorcode\":\"" + code + "\",\"message\":\"Something about Ada Lovelace\"}");
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

    /** One request: where to, and the fields of its form. */
    record Question(String address, Map<String, String> form) {

        String function() {
            return form.getOrDefault("wsfunction", address);
        }

        String value(String name) {
            return form.get(name);
        }

        /** The elements of a list. */
        List<String> each(String name) {
            List<String> elements = new ArrayList<>();
            while (form.containsKey(name + "[" + elements.size() + "]")) {
                elements.add(form.get(name + "[" + elements.size() + "]"));
            }
            return elements;
        }

        String option(String name) {
            for (int index = 0; form.containsKey("options[" + index + "][name]"); index++) {
                if (form.get("options[" + index + "][name]").equals(name)) {
                    return form.get("options[" + index + "][value]");
                }
            }
            return null;
        }
    }

    MoodleStub() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/moodle";
    }

    /** @param function its name, or for what is not the web service the path below the url */
    MoodleStub on(String function, Reply... replies) {
        Queue<Reply> queue = new ArrayDeque<>(List.of(replies));
        return on(function, question -> {
            synchronized (queue) {
                return queue.size() > 1 ? queue.remove() : queue.element();
            }
        });
    }

    MoodleStub on(String function, Function<Question, Reply> answer) {
        answers.put(function, answer);
        return this;
    }

    /** In the order in which they arrived. */
    List<Question> asked() {
        return List.copyOf(asked);
    }

    List<Question> asked(String function) {
        return asked().stream().filter(question -> question.function().equals(function)).toList();
    }

    /** The functions in the order in which they were called. */
    List<String> functions() {
        return asked().stream().map(Question::function).toList();
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
            Question question = question(input);
            asked.add(question);
            Reply reply = answers.getOrDefault(question.function(), other -> Reply.refusal("accessexception")).apply(question);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Reason\r\nDate: " + DATE + "\r\nConnection: close\r\n");
            reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ").append(reply.body().length + (reply.cutOff() ? 1000 : 0)).append("\r\n\r\n");
            output.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            output.write(reply.body());
        } catch (IOException hungUp) {
            // The client may stop reading what is too large for it.
        }
    }

    private static Question question(InputStream input) throws IOException {
        String address = line(input).split(" ")[1].substring("/moodle".length());
        int length = 0;
        for (String header = line(input); !header.isEmpty(); header = line(input)) {
            if (header.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : new String(input.readNBytes(length), StandardCharsets.UTF_8).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return new Question(address, form);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
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
