package io.crosswalk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FastStubTest {

    private static final String POST = "POST /data/v3/lmsx/assignments HTTP/1.1\r\nHost: x\r\ncontent-LENGTH: 7\r\n\r\n{\"a\":1}";
    private static final String CREATED = "HTTP/1.1 201 Created\r\n";

    private FastStub stub;
    private Thread serving;

    @BeforeEach
    void start() throws IOException {
        stub = new FastStub(0);
        serving = new Thread(() -> {
            try {
                stub.serve();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        serving.start();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        stub.close();
        serving.join();
    }

    @Test
    void requests_that_arrive_together_are_answered_one_by_one() throws IOException {
        assertThat(exchange(POST + POST + POST)).containsPattern("(?s)(?:" + CREATED + ".*){3}");
        assertThat(counts()).endsWith("{\"written\":3,\"deleted\":0}");
    }

    @Test
    void a_request_that_arrives_in_pieces_is_answered_once() throws IOException {
        assertThat(exchange(POST.split("(?<=\\G.{9})", -1))).containsOnlyOnce(CREATED);
        assertThat(counts()).endsWith("{\"written\":1,\"deleted\":0}");
    }

    @Test
    void each_record_has_an_address_of_its_own() throws IOException {
        assertThat(exchange(POST + POST)).contains(
                "/data/v3/lmsx/assignments/00000000000000010000000000000000",
                "/data/v3/lmsx/assignments/00000000000000020000000000000000");
    }

    @Test
    void a_delete_has_no_body_in_its_answer() throws IOException {
        assertThat(exchange("DELETE /data/v3/lmsx/assignments/1 HTTP/1.1\r\n\r\n")).isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
    }

    private String counts() throws IOException {
        return exchange("GET /counts HTTP/1.1\r\n\r\n");
    }

    private String exchange(String... pieces) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stub.port())) {
            socket.setTcpNoDelay(true);
            for (String piece : pieces) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
