package io.crosswalk.delivery;

import io.crosswalk.http.LimitedStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
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
    private static final Duration MAXIMUM_TIME = Duration.ofMinutes(2);

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
            return new LimitedStream(super.getContent(), MAXIMUM_BYTES, System.nanoTime() + MAXIMUM_TIME.toNanos(), connection::discardEndpoint);
        }
    }
}
