package io.crosswalk.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.springframework.stereotype.Component;

/**
 * Ends an answer of the target that goes on for too long by closing the connection: camel-http reads answers to their end,
 * however long they are. Also keeps the client from following redirects and storing cookies.
 */
@Component("limitedResponses")
class LimitedResponses implements HttpClientConfigurer {

    private static final long MAXIMUM_BYTES = 1 << 20;

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .setUserAgent("Crosswalk")
                .addExecInterceptorLast("limit-response", (request, scope, chain) -> {
                    var response = chain.proceed(request, scope);
                    HttpEntity entity = response.getEntity();
                    if (entity != null) {
                        response.setEntity(new LimitedEntity(entity, scope.execRuntime));
                    }
                    return response;
                });
    }

    private static final class LimitedEntity extends HttpEntityWrapper {

        private final ExecRuntime connection;

        private LimitedEntity(HttpEntity entity, ExecRuntime connection) {
            super(entity);
            this.connection = connection;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new LimitedContent(super.getContent(), connection);
        }
    }

    private static final class LimitedContent extends FilterInputStream {

        private final ExecRuntime connection;
        private long read;

        private LimitedContent(InputStream content, ExecRuntime connection) {
            super(content);
            this.connection = connection;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > MAXIMUM_BYTES) {
                connection.discardEndpoint();
                throw new IOException("The answer of the target is larger than " + MAXIMUM_BYTES + " bytes");
            }
        }
    }
}
