package io.crosswalk;

import io.crosswalk.access.AccessRules;
import io.crosswalk.configuration.ConnectorDefinitions;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.configuration.DistrictConfigurationLoader;
import io.crosswalk.configuration.SecretSources;
import io.crosswalk.sandbox.OtherDistrictException;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxOptions;
import io.crosswalk.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every other part is built on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
class HubBeans {

    private static final Logger LOG = LoggerFactory.getLogger(HubBeans.class);
    private static final Path WORKING_FOLDER = Path.of("");
    private static final Path CONNECTORS = Path.of("connectors");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Before the configuration, which names secrets that the sandbox makes at its first start. */
    @Bean(destroyMethod = "close")
    RunningSandbox sandbox(HubSettings settings, Clock clock) throws IOException {
        if (!settings.startsSandbox()) {
            return new RunningSandbox(Optional.empty());
        }
        Sandbox sandbox = start(options(settings.sandbox()).withClock(clock));
        LOG.info("The sandbox answers at {}: four simulated learning management systems and an Ed-Fi API, of a district that does not exist", sandbox.address());
        return new RunningSandbox(Optional.of(sandbox));
    }

    private static SandboxOptions options(HubSettings.SandboxSettings settings) {
        try {
            return SandboxOptions.in(settings.folder())
                    .withPort(settings.port())
                    .withScale(settings.scale())
                    .withEdFi(settings.edfi());
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(String.valueOf(e.getMessage()), "Change crosswalk.sandbox.edfi or crosswalk.sandbox.scale.");
        }
    }

    private static Sandbox start(SandboxOptions options) throws IOException {
        try {
            return Sandbox.start(options);
        } catch (OtherDistrictException e) {
            throw new StartRefusedException(String.valueOf(e.getMessage()), "Another folder is set by crosswalk.sandbox.folder; the secrets"
                    + " that config/sandbox.yaml reads are then there too.");
        } catch (IllegalStateException e) {
            throw new StartRefusedException(e.getMessage() + " It is port " + options.port() + " of 127.0.0.1 that is wanted.",
                    "End what uses the port; perhaps a hub is running already. Or give the sandbox another one: copy config/sandbox.yaml to "
                            + "another folder, put the port into its addresses, and start with --crosswalk.config=<that file> --crosswalk.sandbox.port=<port>.");
        }
    }

    @Bean
    DistrictConfiguration districtConfiguration(HubSettings settings, RunningSandbox sandbox, Clock clock,
            @Value("${server.address:#{null}}") @Nullable String serverAddress) {
        Path file = settings.configurationFile();
        LOG.info("Configuration: {}", file);
        DistrictConfiguration district = new DistrictConfigurationLoader(SecretSources.ofThisProcess(), new ConnectorDefinitions(CONNECTORS), clock).load(file);
        try {
            AccessRules.check(district.access(), serverAddress);
        } catch (IllegalStateException e) {
            throw new StartRefusedException(String.valueOf(e.getMessage()), "See access in docs/configuration.md.");
        }
        return district;
    }

    @Bean
    Vocabularies vocabularies(DistrictConfiguration district) {
        return new Vocabularies(WORKING_FOLDER, district.providerNamespace());
    }
}
