package io.crosswalk;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.configuration.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Districts of tests: one target and one connector, as {@link LedgerFixture} names them. */
public final class Districts {

    private Districts() {}

    public static DistrictConfiguration small(DistrictConfiguration.User... users) {
        var credential = new DistrictConfiguration.Credential(new Secret("${env:KEY}", () -> "key"), new Secret("${env:SECRET}", () -> "secret"));
        return new DistrictConfiguration(
                Path.of("config/district.yaml"),
                "Grand Bend ISD",
                2026,
                ZoneOffset.UTC,
                "uri://district.example/crosswalk",
                new DistrictConfiguration.Target(LedgerFixture.TARGET, URI.create("https://edfi.example/api"), credential, credential,
                        DistrictConfiguration.Dialect.AUTO, 500, 4, Duration.ofSeconds(10), "0 0/15 * * * ?"),
                List.of(new ConnectorSettings(LedgerFixture.CONNECTOR, "canvas", "uri://district.example/crosswalk/canvas-main",
                        Optional.of("0 0 2 * * ?"), Optional.empty(), new ConnectorSettings.Identifiers(List.of("sis_section_id"), List.of("sis_user_id")), null, Map.of())),
                new DistrictConfiguration.Matching(List.of(), null),
                new DistrictConfiguration.Policies(0.5, 10),
                new DistrictConfiguration.Access(List.of(users)));
    }

    /** @param hash in Spring Security's form */
    public static DistrictConfiguration.User user(String name, String hash) {
        return new DistrictConfiguration.User(name, new Secret("${env:PASSWORD_HASH}", () -> hash));
    }
}
