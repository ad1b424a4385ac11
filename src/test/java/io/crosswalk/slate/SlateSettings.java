package io.crosswalk.slate;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.ExchangeLimits;
import java.net.URI;
import java.time.Duration;

/**
 * The settings of {@code connectors/slate/slate-source.kamelet.yaml}, typed; see there for each in words.
 *
 * @param url without a slash at its end, and without {@code /api}
 */
record SlateSettings(URI url, URI tokenUrl, Secret clientId, Secret clientSecret, int pageSize, ExchangeLimits limits, Duration incrementalOverlap) {

    static SlateSettings of(ConnectorSettings settings) {
        URI url = URI.create(settings.text("url").strip().replaceAll("/+$", ""));
        return new SlateSettings(
                url,
                settings.optionalText("tokenUrl").map(URI::create).orElseGet(() -> URI.create(url + "/token")),
                secret(settings, "clientId"),
                secret(settings, "clientSecret"),
                settings.integer("pageSize"),
                ExchangeLimits.of(settings),
                settings.seconds("incrementalOverlapSeconds"));
    }

    private static Secret secret(ConnectorSettings settings, String name) {
        return settings.secret(name).orElseThrow(() -> new IllegalArgumentException(
                "The Slate connector " + settings.id() + " has no credential. Set clientId and clientSecret"));
    }
}
