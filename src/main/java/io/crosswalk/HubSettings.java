package io.crosswalk;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param config the district's configuration file; null: {@code config/district.yaml}, or where there is none the sandbox's
 * @param harvestAtStart whether what an earlier process left in the middle is taken up, and the sandbox is harvested, at once
 * @param sandbox used only with a configuration file called {@code sandbox.yaml}
 */
@ConfigurationProperties("crosswalk")
record HubSettings(@Nullable Path config, @DefaultValue("true") boolean harvestAtStart, @DefaultValue SandboxSettings sandbox) {

    private static final Path DISTRICT = Path.of("config/district.yaml");
    private static final Path SANDBOX = Path.of("config/sandbox.yaml");

    /**
     * @param start false: the sandbox runs elsewhere
     * @param scale 1 for about 600 students
     * @param edfi the Ed-Fi API of the sandbox: 5.3, 6.2, 7.3 or dms8
     */
    record SandboxSettings(
            @DefaultValue("true") boolean start,
            @DefaultValue("8090") int port,
            @DefaultValue("1") int scale,
            @DefaultValue("5.3") String edfi,
            @DefaultValue("data/sandbox") Path folder) {}

    Path configurationFile() {
        if (config != null) {
            return config;
        }
        return Files.exists(DISTRICT) ? DISTRICT : SANDBOX;
    }

    boolean startsSandbox() {
        return sandbox.start() && configurationFile().endsWith(SANDBOX.getFileName());
    }
}
