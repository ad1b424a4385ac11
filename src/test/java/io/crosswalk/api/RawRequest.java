package io.crosswalk.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request to the letter, with headers that Java's own client does not let one set. */
final class RawRequest {

    private RawRequest() {}

    record Reply(int status, String text) {}

    static Reply send(int port, String line, List<String> headers, String body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(Integer.parseInt(text.split(" ", 3)[1]), text);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from the hub of this test", e);
        }
    }
}
