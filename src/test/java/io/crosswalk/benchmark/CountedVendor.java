package io.crosswalk.benchmark;

import io.crosswalk.brightspace.BrightspaceConnectorFactory;
import io.crosswalk.canvas.CanvasConnectorFactory;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.moodle.MoodleConnectorFactory;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.schoology.SchoologyConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The simulated vendors, each with settings as shipped, and what happens in it between the two readings. */
enum CountedVendor {

    CANVAS("", Map.of("token", "file:canvas-token"), CanvasConnectorFactory::new, List.of(
            Map.entry("submit", "{\"assignment_id\":10001,\"user_id\":100001}"),
            Map.entry("submit", "{\"assignment_id\":10002,\"user_id\":100002}"),
            Map.entry("grade", "{\"assignment_id\":10001,\"user_id\":100003,\"score\":7.5}"),
            Map.entry("grade", "{\"assignment_id\":10003,\"user_id\":100004,\"score\":6}"),
            Map.entry("rename-assignment", "{\"assignment_id\":10004,\"name\":\"Renamed\"}"),
            Map.entry("add-assignment", "{\"course_id\":30001,\"name\":\"Surprise\",\"due_at\":\"2026-12-05T05:59:59Z\",\"points_possible\":10}"))),
    SCHOOLOGY("/v1", Map.of("consumerKey", "file:schoology-consumer-key", "consumerSecret", "file:schoology-consumer-secret", "timeZone", "America/Chicago",
            "creditsPerWindow", 100_000), SchoologyConnectorFactory::new, List.of(
            Map.entry("submit", "{\"section_id\":4318461,\"item_id\":5699941,\"user_id\":48289}"),
            Map.entry("submit", "{\"section_id\":5000002,\"item_id\":7000006,\"user_id\":600030}"),
            Map.entry("submit", "{\"section_id\":5000001,\"item_id\":7000002,\"user_id\":600003}"),
            Map.entry("grade", "{\"section_id\":5000001,\"item_id\":7000001,\"user_id\":600002,\"score\":9}"),
            Map.entry("grade", "{\"section_id\":4318461,\"item_id\":5699942,\"user_id\":48290,\"score\":7.5}"),
            Map.entry("add-work", "{\"section_id\":4318461,\"title\":\"Surprise\",\"points\":10}"))),
    BRIGHTSPACE("", Map.of("appId", "file:brightspace-app-id", "appKey", "file:brightspace-app-key", "userId", "file:brightspace-user-id",
            "userKey", "file:brightspace-user-key"), clock -> new BrightspaceConnectorFactory(clock, new NoVault()), List.of(
            Map.entry("submit", "{\"work_id\":\"dropbox-648920\",\"user_id\":30513}"),
            Map.entry("submit", "{\"work_id\":\"dropbox-700002\",\"user_id\":60001}"),
            Map.entry("grade", "{\"work_id\":\"topic-700001\",\"user_id\":60002,\"score\":3}"),
            Map.entry("grade", "{\"work_id\":\"quiz-700001\",\"user_id\":60026,\"score\":7}"),
            Map.entry("grade", "{\"work_id\":\"grade-88201\",\"user_id\":30513,\"score\":2.5}"),
            Map.entry("add-work", "{\"offering_id\":24781,\"tool\":\"dropbox\",\"name\":\"Surprise\",\"due_at\":\"2026-12-05T05:59:59Z\",\"points\":10}"))),
    MOODLE("", Map.of("token", "file:moodle-token"), MoodleConnectorFactory::new, List.of(
            Map.entry("submit", "{\"activity\":\"assign-9\",\"user_id\":52}"),
            Map.entry("submit", "{\"activity\":\"assign-32\",\"user_id\":1001}"),
            Map.entry("grade", "{\"activity\":\"quiz-8\",\"user_id\":1001,\"grade\":6}"),
            Map.entry("grade", "{\"activity\":\"assign-33\",\"user_id\":1027,\"grade\":11}"),
            Map.entry("grade", "{\"activity\":\"assign-3\",\"user_id\":53,\"grade\":41.5}"),
            Map.entry("add-work", "{\"course_id\":2,\"name\":\"Surprise\",\"points\":10}")));

    private final String path;
    private final Map<String, Object> settings;
    private final Function<Clock, ConnectorFactory> factory;
    private final List<Map.Entry<String, String>> changes;

    /**
     * @param path of the API below that of the simulated vendor
     * @param settings besides the address; a value that begins with {@code file:} is the secret of that name
     * @param changes control actions with their bodies, in order
     */
    CountedVendor(String path, Map<String, Object> settings, Function<Clock, ConnectorFactory> factory, List<Map.Entry<String, String>> changes) {
        this.path = path;
        this.settings = settings;
        this.factory = factory;
        this.changes = changes;
    }

    /** Lower case, as in {@code connectors/<vendor>}. */
    String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Map.Entry<String, String>> changes() {
        return changes;
    }

    String address(Sandbox sandbox) {
        return sandbox.lmsAddress(vendor()) + path;
    }

    LmsConnector connector(Sandbox sandbox, Clock clock) throws IOException {
        Map<String, Object> all = new HashMap<>(settings);
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            if (setting.getValue() instanceof String text && text.startsWith("file:")) {
                all.put(setting.getKey(), GivenSecret.of(secret(sandbox, text.substring("file:".length()))));
            }
        }
        all.put("url", address(sandbox));
        return factory.apply(clock).create(GivenSettings.of(vendor(), all));
    }

    Census census(Sandbox sandbox, Clock clock) throws IOException {
        return switch (this) {
            case CANVAS -> new CanvasCensus(address(sandbox), secret(sandbox, "canvas-token"));
            case SCHOOLOGY -> new SchoologyCensus(address(sandbox), secret(sandbox, "schoology-consumer-key"), secret(sandbox, "schoology-consumer-secret"), clock);
            case BRIGHTSPACE -> new BrightspaceCensus(new BrightspaceLists(address(sandbox), secret(sandbox, "brightspace-app-id"), secret(sandbox, "brightspace-app-key"),
                    secret(sandbox, "brightspace-user-id"), secret(sandbox, "brightspace-user-key"), clock), clock);
            case MOODLE -> new MoodleCensus(new MoodleFunctions(address(sandbox), secret(sandbox, "moodle-token")), clock);
        };
    }

    private static String secret(Sandbox sandbox, String name) throws IOException {
        return Files.readString(sandbox.dataFolder().resolve(name)).strip();
    }
}
