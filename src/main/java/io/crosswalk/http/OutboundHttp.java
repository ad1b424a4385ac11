package io.crosswalk.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and hands its answer over as a stream that ends at a limit of bytes and at a deadline. Follows no
 * redirect, keeps no cookie, retries nothing. An answer that is not read to its end costs the connection, not its rest.
 *
 * <p>camel-http is not used for reading: at the end of an exchange it drains what was not read, however much that is.
 */
public final class OutboundHttp implements AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final CloseableHttpClient client;
    private final Limits limits;

    /**
     * @param maximumBytes most bytes of one answer, after decompression
     * @param total most time for one answer to be read
     */
    public record Limits(Duration connect, Duration response, Duration total, long maximumBytes) {

        public static Limits ofResponseTimeout(Duration response) {
            return new Limits(Duration.ofSeconds(10), response, response.multipliedBy(4), 64L << 20);
        }
    }

    public OutboundHttp(Limits limits) {
        this.limits = limits;
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.response()))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.response()))
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .build())
                .setUserAgent("Crosswalk")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    /** Reads an answer; need not read it to its end, and must not keep its body. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Answer answer) throws IOException;
    }

    /** @throws IOException also when the answer is too large or too slow: {@link LimitExceededException} */
    public <T> T get(URI address, Map<String, String> headers, Reader<T> reader) throws IOException {
        return send(new HttpUriRequestBase("GET", address), headers, reader);
    }

    /** @throws IOException also when the answer is too large or too slow: {@link LimitExceededException} */
    public <T> T post(URI address, Map<String, String> headers, String body, String contentType, Reader<T> reader) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", address);
        request.setEntity(new StringEntity(body, ContentType.parse(contentType)));
        return send(request, headers, reader);
    }

    private <T> T send(HttpUriRequestBase request, Map<String, String> headers, Reader<T> reader) throws IOException {
        headers.forEach(request::setHeader);
        long deadline = System.nanoTime() + limits.total().toNanos();
        CloseableHttpResponse response = (CloseableHttpResponse) client.executeOpen(null, request, null);
        LimitedStream body = null;
        try {
            Map<String, String> received = new HashMap<>();
            for (Header header : response.getHeaders()) {
                received.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (first, next) -> first + ", " + next);
            }
            HttpEntity entity = response.getEntity();
            body = entity == null ? null : new LimitedStream(entity.getContent(), limits.maximumBytes(), deadline, request::cancel);
            return reader.read(new Answer(response.getCode(), received, body == null ? InputStream.nullInputStream() : body));
        } finally {
            end(request, response, body);
        }
    }

    /** Closing an answer alone would read it to its end, however long that is. */
    private static void end(HttpUriRequestBase request, CloseableHttpResponse response, @Nullable LimitedStream body) {
        if (body != null && !body.ended()) {
            request.cancel();
        }
        try {
            response.close();
        } catch (IOException broken) {
            // What was wanted of it has been read.
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
