package io.crosswalk.kit.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;

/** Stands between a connector and the server that plays the vendor, and spoils some of the answers. */
final class SpoilingProxy implements AutoCloseable {

    static {
        // Else each answer is held back for 40 milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "host");
    private static final Pattern FUNCTION = Pattern.compile("[&^]wsfunction=(\\w+)");
    private static final Spoiling NONE = new Spoiling.Replace(reply -> reply);

    private final URI server;
    private final HttpServer proxy;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CloseableHttpClient client = HttpClients.custom().disableRedirectHandling().disableCookieManagement().disableAutomaticRetries()
            .disableContentCompression().build();
    private final List<String> requests = new ArrayList<>();
    private BiFunction<Integer, String, @Nullable Spoiling> spoiling = (number, request) -> null;

    SpoilingProxy(URI server) {
        this.server = server;
        try {
            proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        proxy.createContext("/", this::pass);
        proxy.setExecutor(threads);
        proxy.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    }

    /** @param chosen given the number of a request since then, from 0, and its method, path and function; null leaves the answer as it is */
    synchronized void spoil(BiFunction<Integer, String, @Nullable Spoiling> chosen) {
        requests.clear();
        spoiling = chosen;
    }

    void spoilNothing() {
        spoil((number, request) -> null);
    }

    /** Methods and paths, in order, since the last call of {@link #spoil}. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized Spoiling choose(HttpExchange exchange, byte[] body) {
        // Where all functions have one address, the form names them.
        Matcher function = FUNCTION.matcher(new String(body, StandardCharsets.UTF_8));
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + (function.find() ? " " + function.group(1) : "");
        requests.add(request);
        Spoiling chosen = spoiling.apply(requests.size() - 1, request);
        return chosen == null ? NONE : chosen;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RuntimeException | Error failed) {
            // Nobody else would, and the connector would wait.
            exchange.close();
            throw failed;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Spoiling chosen = choose(exchange, body);
        if (chosen instanceof Spoiling.Drop) {
            exchange.close();
        } else if (chosen instanceof Spoiling.Truncate) {
            truncate(exchange, forward(exchange, body));
        } else if (chosen instanceof Spoiling.Endless) {
            endless(exchange);
        } else if (chosen instanceof Spoiling.Replace replace) {
            send(exchange, replace.change().apply(forward(exchange, body)));
        }
    }

    private Spoiling.Reply forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(exchange.getRequestMethod(), URI.create(server.getScheme() + "://" + server.getAuthority() + exchange.getRequestURI()));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Accept-Encoding")) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        // What is signed, and what links are made of, is the address that the connector knows.
        request.setHeader("Host", exchange.getRequestHeaders().getFirst("Host"));
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body, type == null ? null : ContentType.parse(type)));
        }
        return client.execute(request, answer -> {
            Map<String, String> headers = new TreeMap<>();
            for (Header header : answer.getHeaders()) {
                headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (first, next) -> first + ", " + next);
            }
            return new Spoiling.Reply(answer.getCode(), headers, answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity()));
        });
    }

    private static void send(HttpExchange exchange, Spoiling.Reply reply) throws IOException {
        try (exchange) {
            headers(exchange, reply);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private static void truncate(HttpExchange exchange, Spoiling.Reply reply) throws IOException {
        headers(exchange, reply);
        exchange.sendResponseHeaders(reply.status(), Math.max(1, reply.body().length));
        exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void endless(HttpExchange exchange) {
        byte[] block = "{\"id\":1,\"name\":\"and so on\"},".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write('[');
            while (true) {
                out.write(block);
            }
        } catch (IOException nobodyReadsAnyMore) {
            // As it should be.
        }
    }

    private static void headers(HttpExchange exchange, Spoiling.Reply reply) {
        reply.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
    }

    @Override
    public void close() {
        proxy.stop(0);
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
