package io.crosswalk.canvas;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.ExchangeLimits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code connectors/canvas/canvas-source.kamelet.yaml}, typed; see there for each in words.
 *
 * @param url without a slash at its end, and without {@code /api/v1}
 * @param rootAccount where the terms are kept; {@code account} unless that is a sub-account
 */
record CanvasSettings(
        URI url,
        String account,
        String rootAccount,
        Optional<Secret> token,
        Optional<Secret> clientId,
        Optional<Secret> clientSecret,
        Optional<Secret> refreshToken,
        URI tokenUrl,
        List<String> terms,
        Duration termGrace,
        int pageSize,
        ExchangeLimits limits,
        int remainingFloor,
        Duration incrementalOverlap) {

    static CanvasSettings of(ConnectorSettings settings) {
        URI url = URI.create(settings.text("url").strip().replaceAll("/+$", ""));
        String account = settings.text("account");
        return new CanvasSettings(
                url,
                account,
                settings.optionalText("rootAccount").orElse(account),
                settings.secret("token"),
                settings.secret("clientId"),
                settings.secret("clientSecret"),
                settings.secret("refreshToken"),
                settings.optionalText("tokenUrl").map(URI::create).orElseGet(() -> URI.create(url + "/login/oauth2/token")),
                settings.texts("terms"),
                Duration.ofDays(settings.integer("termGraceDays")),
                settings.integer("pageSize"),
                ExchangeLimits.of(settings),
                settings.integer("remainingFloor"),
                settings.seconds("incrementalOverlapSeconds"));
    }
}
