package io.crosswalk.kit.contract;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.Surroundings;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxClient;
import io.crosswalk.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One vendor of the sandbox, small.
 *
 * @param settings besides the address; a value that begins with {@code file:} is the secret of that name in the data folder
 * @param credential the secret setting that is spoilt for a wrong credential
 * @param expire the control action by which credentials expire; null where they do not
 * @param changes control actions with their bodies, in order
 */
public record SandboxVendor(
        Sandbox sandbox,
        Path folder,
        SandboxClient client,
        String vendor,
        String path,
        Map<String, Object> settings,
        String credential,
        Function<Surroundings, ConnectorFactory> factory,
        @Nullable String expire,
        List<Map.Entry<String, String>> changes) implements PlayedVendor {

    /** Of many of its people, and of nothing else. */
    private static final List<String> SURNAMES = List.of("Abara", "Castillo", "Dubois", "Eriksen", "Kowalski", "Nguyen", "Petrov", "Quispe", "Tanaka", "Underwood");
    private static final String NOW = "2026-11-24T18:00:00Z";

    /** @param path of the vendor's address, for example {@code /canvas} */
    public static SandboxVendor start(String vendor, String path, Map<String, Object> settings, String credential,
            Function<Surroundings, ConnectorFactory> factory, @Nullable String expire, List<Map.Entry<String, String>> changes) {
        try {
            Path folder = Files.createTempDirectory("contract");
            Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).withSubmissions(1).withClock(Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC)));
            return new SandboxVendor(sandbox, folder, new SandboxClient(sandbox), vendor, path, settings, credential, factory, expire, changes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public URI origin() {
        return URI.create(sandbox.address());
    }

    @Override
    public String now() {
        return NOW;
    }

    @Override
    public ConnectorSettings settings(URI origin) {
        Map<String, Object> all = new HashMap<>();
        settings.forEach((name, value) -> all.put(name, value instanceof String text ? valueOf(text, origin) : value));
        all.put("url", origin + path);
        all.put("maximumAnswerMegabytes", 2);
        all.put("responseTimeoutSeconds", 10);
        return GivenSettings.of(vendor, all);
    }

    private Object valueOf(String text, URI origin) {
        return text.startsWith("file:") ? GivenSecret.of(secret(text.substring("file:".length()))) : text.replace("{origin}", origin.toString());
    }

    private String secret(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public ConnectorSettings settingsWithWrongCredential(URI origin) {
        ConnectorSettings right = settings(origin);
        Map<String, Object> all = new HashMap<>(right.settings());
        all.put(credential, GivenSecret.of("wr0ng-" + "0".repeat(26)));
        return GivenSettings.of(vendor, all);
    }

    @Override
    public LmsConnector connector(ConnectorSettings chosen, Surroundings surroundings) {
        return factory.apply(surroundings).create(chosen);
    }

    @Override
    public boolean expireCredential() {
        if (expire != null) {
            control(expire, "{}");
        }
        return expire != null;
    }

    @Override
    public void changeSomething() {
        changes.forEach(change -> control(change.getKey(), change.getValue()));
    }

    private void control(String action, String body) {
        try {
            client.control(vendor + "/" + action, body);
        } catch (Exception failed) {
            throw new IllegalStateException("The sandbox refused " + action, failed);
        }
    }

    @Override
    public List<String> confidential() {
        List<String> all = new ArrayList<>(SURNAMES);
        settings.values().forEach(value -> {
            if (value instanceof String text && text.startsWith("file:")) {
                all.add(secret(text.substring("file:".length())));
            }
        });
        return all;
    }

    @Override
    public void close() {
        sandbox.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
