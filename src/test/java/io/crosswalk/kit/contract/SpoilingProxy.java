package io.crosswalk.kit.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Stands between a connector and the server that plays the vendor, and spoils some of the answers. */
final class SpoilingProxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "host");
    private static final Pattern FUNCTION = Pattern.compile("[&^]wsfunction=(\\w+)");
    private static final Spoiling NONE = new Spoiling.Replace(reply -> reply);

    private final URI server;
    private final HttpServer proxy;
    private final CloseableHttpClient client = HttpClients.custom().disableRedirectHandling().disableCookieManagement().disableAutomaticRetries()
            .disableContentCompression().build();
    private final List<String> requests = new ArrayList<>();
    private BiFunction<Integer, String, @Nullable Spoiling> spoiling = (number, request) -> null;

    SpoilingProxy(URI server) {
        this.server = server;
        // Not the server of the Java library: it puts its own Date over that of the server behind.
        proxy = ServerBootstrap.bootstrap().setLocalAddress(InetAddress.getLoopbackAddress()).setListenerPort(0)
                .setHttpProcessor(new DefaultHttpProcessor(new ResponseContent(true), new ResponseConnControl()))
                .setRequestRouter((request, context) -> this::answer)
                .setExceptionListener(ExceptionListener.NO_OP).create();
        try {
            proxy.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + proxy.getLocalPort());
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

    private synchronized Spoiling choose(ClassicHttpRequest asked, byte[] body) {
        // Where all functions have one address, the form names them.
        Matcher function = FUNCTION.matcher(new String(body, StandardCharsets.UTF_8));
        String request = asked.getMethod() + " " + URI.create(asked.getPath()).getPath() + (function.find() ? " " + function.group(1) : "");
        requests.add(request);
        Spoiling chosen = spoiling.apply(requests.size() - 1, request);
        return chosen == null ? NONE : chosen;
    }

    private void answer(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) throws IOException {
        byte[] body = request.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(request.getEntity());
        Spoiling chosen = choose(request, body);
        if (chosen instanceof Spoiling.Drop) {
            throw new ConnectionClosedException("dropped");
        } else if (chosen instanceof Spoiling.Truncate) {
            Spoiling.Reply reply = forward(request, body);
            send(response, reply, new EntityTemplate(Math.max(1, reply.body().length), null, null, out -> half(out, reply.body())));
        } else if (chosen instanceof Spoiling.Endless) {
            send(response, new Spoiling.Reply(200, Map.of("content-type", "application/json"), new byte[0]), new EntityTemplate(-1, null, null, SpoilingProxy::endless));
        } else if (chosen instanceof Spoiling.Replace replace) {
            Spoiling.Reply reply = replace.change().apply(forward(request, body));
            send(response, reply, new ByteArrayEntity(reply.body(), null));
        }
    }

    private Spoiling.Reply forward(ClassicHttpRequest asked, byte[] body) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(asked.getMethod(), URI.create(server.getScheme() + "://" + server.getAuthority() + asked.getPath()));
        for (Header header : asked.getHeaders()) {
            if (!OF_THE_CONNECTION.contains(header.getName().toLowerCase(Locale.ROOT)) && !header.getName().equalsIgnoreCase("Content-Type")
                    && !header.getName().equalsIgnoreCase("Accept-Encoding")) {
                request.addHeader(header);
            }
        }
        // What is signed, and what links are made of, is the address that the connector knows.
        request.setHeader("Host", asked.getFirstHeader("Host").getValue());
        if (body.length > 0) {
            Header type = asked.getFirstHeader("Content-Type");
            request.setEntity(new ByteArrayEntity(body, type == null ? null : ContentType.parse(type.getValue())));
        }
        return client.execute(request, answer -> {
            Map<String, String> headers = new TreeMap<>();
            for (Header header : answer.getHeaders()) {
                headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (first, next) -> first + ", " + next);
            }
            return new Spoiling.Reply(answer.getCode(), headers, answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity()));
        });
    }

    private static void send(ClassicHttpResponse response, Spoiling.Reply reply, HttpEntity entity) {
        response.setCode(reply.status());
        reply.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                response.setHeader(name, value);
            }
        });
        response.setEntity(entity);
    }

    private static void half(OutputStream out, byte[] body) throws IOException {
        out.write(body, 0, body.length / 2);
        out.flush();
        throw new ConnectionClosedException("truncated");
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] block = "{\"id\":1,\"name\":\"and so on\"},".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        out.write('[');
        // Until the connector hangs up.
        while (true) {
            out.write(block);
        }
    }

    @Override
    public void close() {
        proxy.close(CloseMode.IMMEDIATE);
        try {
            client.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
