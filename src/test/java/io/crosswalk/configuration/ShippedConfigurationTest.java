package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files under {@code config/} can be used as they are. */
class ShippedConfigurationTest {

    private final SecretDouble secrets = new SecretDouble();

    @Test
    void theExampleIsAValidConfiguration() {
        for (String name : List.of("EDFI_KEY", "EDFI_SECRET", "EDFI_ROSTER_KEY", "EDFI_ROSTER_SECRET", "CANVAS_TOKEN")) {
            secrets.environment.put(name, "value of " + name);
        }
        secrets.files.put("pat-password-hash", SecretDouble.PASSWORD_HASH);

        DistrictConfiguration district = load("config/district.example.yaml");

        assertThat(district.target().roster().clientId().reveal()).isEqualTo("value of EDFI_ROSTER_KEY");
        assertThat(district.connectors().get(0).matching().students()).containsExactly("sis_user_id", "integration_id");
        assertThat(district.connectors()).extracting(ConnectorSettings::id).containsExactly("canvas-main");
    }

    @Test
    void theSandboxIsAValidConfigurationOfItsOwnMachine() {
        for (String name : List.of("edfi-client-id", "edfi-client-secret", "canvas-token", "schoology-consumer-key", "schoology-consumer-secret",
                "brightspace-client-id", "brightspace-client-secret", "brightspace-refresh-token", "moodle-token")) {
            secrets.files.put(name, name);
        }

        DistrictConfiguration district = load("config/sandbox.yaml");

        assertThat(district.schoolYear()).isEqualTo(2026);
        assertThat(district.target().url()).isEqualTo(URI.create("http://127.0.0.1:8090/edfi"));
        assertThat(district.connectors()).extracting(ConnectorSettings::id).containsExactly("canvas-main", "schoology-main", "brightspace-main", "moodle-main");
        assertThat(district.connectors()).first().satisfies(canvas -> {
            assertThat(canvas.uri("url")).isEqualTo(URI.create("http://127.0.0.1:8090/canvas"));
            assertThat(canvas.secret("token").orElseThrow().reveal()).isEqualTo("canvas-token");
        });
        assertThat(district.access().users()).isEmpty();
    }

    private DistrictConfiguration load(String file) {
        assumeThat(Path.of("connectors/canvas/canvas-source.kamelet.yaml")).exists();
        Clock clock = Clock.fixed(Instant.parse("2025-10-15T12:00:00Z"), ZoneOffset.UTC);
        ConnectorDefinitions shipped = new ConnectorDefinitions(Path.of("connectors"));
        return new DistrictConfigurationLoader(secrets, shipped, clock).load(Path.of(file));
    }
}
