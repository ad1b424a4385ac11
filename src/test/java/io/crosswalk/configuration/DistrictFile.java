package io.crosswalk.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A district's file in a folder of its own, read with doubles for the environment and the clock. */
final class DistrictFile {

    /** The least that a district must set. */
    static final String MINIMAL = """
            district: Grand Bend ISD
            schoolYear: 2026
            timeZone: America/Chicago
            providerNamespace: uri://district.example/crosswalk
            target:
              id: ed-fi
              url: https://edfi.district.example/api
              clientId: ${env:EDFI_KEY}
              clientSecret: ${env:EDFI_SECRET}
            connectors:
              - id: sample-main
                vendor: sample
                settings:
                  url: https://sample.example
                  token: ${env:SAMPLE_TOKEN}
            """;

    final SecretDouble secrets = new SecretDouble();
    private final Path folder;
    private final Clock clock;

    DistrictFile(Path folder) {
        this(folder, Instant.parse("2025-10-15T12:00:00Z"));
    }

    DistrictFile(Path folder, Instant now) {
        this.folder = folder;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        secrets.environment.put("EDFI_KEY", "key-value");
        secrets.environment.put("EDFI_SECRET", "secret-value");
        secrets.environment.put("SAMPLE_TOKEN", "token-value");
    }

    DistrictConfiguration load(String text) {
        Path file = folder.resolve("district.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return loadFrom(file);
    }

    DistrictConfiguration loadFrom(Path file) {
        return new DistrictConfigurationLoader(secrets, definitions(), clock).load(file);
    }

    static ConnectorDefinitions definitions() {
        return new ConnectorDefinitions(Path.of("src/test/resources/io/crosswalk/configuration/connectors"));
    }
}
