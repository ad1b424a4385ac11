package io.crosswalk.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.crosswalk.CrosswalkApplication;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.HarvestLauncher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/** The hub with the one path of its HTTP interface that the tests need, until the interface itself is there. */
final class HubWithHarvestPath {

    private static final String PORT = "--server.port=";

    private HubWithHarvestPath() {}

    public static void main(String[] arguments) throws IOException {
        int port = Arrays.stream(arguments).filter(argument -> argument.startsWith(PORT))
                .mapToInt(argument -> Integer.parseInt(argument.substring(PORT.length()))).findFirst().orElseThrow();
        String[] others = Arrays.stream(arguments).map(argument -> argument.startsWith(PORT) ? PORT + "0" : argument).toArray(String[]::new);
        HarvestLauncher launcher = SpringApplication.run(CrosswalkApplication.class, others).getBean(HarvestLauncher.class);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/api/v1/status", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/api/v1/connectors/canvas-main/harvest", exchange -> {
            try {
                HarvestKind kind = HarvestKind.of(exchange.getRequestURI().getQuery().replace("kind=", ""));
                answer(exchange, 202, "{\"run\":" + launcher.start("canvas-main", kind) + "}");
            } catch (RuntimeException e) {
                answer(exchange, 409, String.valueOf(e.getMessage()));
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
