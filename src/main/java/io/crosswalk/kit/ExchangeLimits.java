package io.crosswalk.kit;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.http.OutboundHttp;
import java.time.Duration;

/**
 * The settings that every vendor's definition has, under the same names.
 *
 * @param responseTimeout how long the vendor may stay silent within one answer; the whole of it may take four times as long
 * @param maximumAnswerBytes most bytes of one answer, after decompression
 * @param retries how often a request is repeated that failed in a way that may pass
 * @param maximumPages most pages of one list
 */
public record ExchangeLimits(Duration responseTimeout, long maximumAnswerBytes, int retries, int parallelRequests, int maximumPages) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int ANSWER_IN_RESPONSE_TIMEOUTS = 4;

    /** Reads responseTimeoutSeconds, maximumAnswerMegabytes, retries, parallelRequests and maximumPages. */
    public static ExchangeLimits of(ConnectorSettings settings) {
        return new ExchangeLimits(settings.seconds("responseTimeoutSeconds"), (long) settings.integer("maximumAnswerMegabytes") << 20,
                settings.integer("retries"), settings.integer("parallelRequests"), settings.integer("maximumPages"));
    }

    public OutboundHttp http() {
        return new OutboundHttp(new OutboundHttp.Limits(
                CONNECT_TIMEOUT, responseTimeout, responseTimeout.multipliedBy(ANSWER_IN_RESPONSE_TIMEOUTS), maximumAnswerBytes));
    }
}
