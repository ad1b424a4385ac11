package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Connectors with the defaults of the definition, and Moodle's answers, for tests. */
final class GivenMoodle {

    static final String TOKEN = "5ecre7t0ken";

    private GivenMoodle() {}

    static JsonNode definition() {
        return GivenSettings.definition(MoodleConnectorFactory.VENDOR);
    }

    static LmsConnector connector(MoodleStub moodle, PassingTime time) {
        return connector(moodle, time, Map.of());
    }

    static LmsConnector connector(MoodleStub moodle, PassingTime time, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("token", GivenSecret.of(TOKEN)));
        all.putAll(settings);
        return connector(moodle.url(), time, all);
    }

    static LmsConnector connector(String url, PassingTime time, Map<String, Object> settings) {
        return new MoodleConnectorFactory(time.surroundings()).create(settings(url, settings));
    }

    static ConnectorSettings settings(String url, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>(others);
        settings.put("url", url);
        return GivenSettings.of(MoodleConnectorFactory.VENDOR, settings);
    }

    /** What a real Moodle 4.5.6 answered. */
    static String recorded(String name) {
        try {
            return Files.readString(Path.of("connectors", "moodle", "fixtures", "recorded", name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode json(String text) {
        try {
            return Fixture.JSON.readTree(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the token may call: everything that the connector knows, but for these. */
    static Reply site(MoodlePermission... without) {
        ObjectNode site = Fixture.JSON.createObjectNode().put("userid", 3).put("release", "4.5.6 (Build: 20250811)");
        ArrayNode functions = site.putArray("functions");
        Stream.of(MoodlePermission.values()).filter(function -> !List.of(without).contains(function)).filter(function -> function != MoodlePermission.CALLS)
                .forEach(function -> functions.addObject().put("name", function.function()).put("version", "2024100706"));
        return Reply.json(site.toString());
    }

    /** The parts of recorded answers about these assignments, put together as Moodle would. */
    static Reply together(String collection, List<String> assignmentIds, Map<String, JsonNode> entries) {
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode assignments = answer.putArray("assignments");
        ArrayNode warnings = answer.putArray("warnings");
        for (String id : assignmentIds) {
            JsonNode entry = entries.get(id);
            if (entry == null) {
                warnings.addObject().put("item", "module").put("itemid", Integer.parseInt(id)).put("warningcode", "3").put("message", "No " + collection + " found");
            } else {
                assignments.add(entry);
            }
        }
        return Reply.json(answer.toString());
    }
}
