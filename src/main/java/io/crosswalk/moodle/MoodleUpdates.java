package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which activities of a course something happened; a hint where to look, and no list of what. */
final class MoodleUpdates {

    /** Anything may have changed. */
    static final MoodleUpdates UNKNOWN = new MoodleUpdates(null);

    private static final String SETTINGS = "configuration";

    private final @Nullable Map<String, Set<String>> byModule;

    private MoodleUpdates(@Nullable Map<String, Set<String>> byModule) {
        this.byModule = byModule;
    }

    static MoodleUpdates of(JsonNode answer) {
        if (!answer.path("instances").isArray()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "Moodle's answer about changes has no list of them. Nothing was concluded from it; report it with the version of Moodle.");
        }
        Map<String, Set<String>> byModule = new HashMap<>();
        for (JsonNode instance : answer.get("instances")) {
            Set<String> names = byModule.computeIfAbsent(instance.path("id").asText(), id -> new HashSet<>());
            instance.path("updates").forEach(update -> names.add(update.path("name").asText()));
        }
        return new MoodleUpdates(byModule);
    }

    /** Whether anything but settings changed. */
    boolean any() {
        return byModule == null || byModule.values().stream().flatMap(Set::stream).anyMatch(name -> !name.equals(SETTINGS));
    }

    /** Whether anything but settings changed in this one. */
    boolean in(@Nullable MoodleModule module) {
        return byModule == null || module == null
                || byModule.getOrDefault(module.id(), Set.of()).stream().anyMatch(name -> !name.equals(SETTINGS));
    }
}
