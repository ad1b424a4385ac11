package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a course holds. The lists of activities say nothing about who may see them; only the contents do. */
final class MoodleContents {

    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_AVAILABILITY = 100_000;
    private static final int LONGEST_CODE = 255;
    private static final Set<String> OPENS = Set.of("allowsubmissionsfromdate", "timeopen", "available");
    private static final Set<String> DUE = Set.of("duedate", "timeclose", "deadline");

    private final Map<String, MoodleModule> byKey = new LinkedHashMap<>();
    private final Map<String, MoodleModule> byId = new LinkedHashMap<>();

    /** Leaves out what is no usable module: its activity, if it is one, is then missed and kept as it is. */
    static MoodleContents of(List<JsonNode> sections) {
        MoodleContents contents = new MoodleContents();
        for (JsonNode section : sections) {
            boolean visible = !"0".equals(section.path("visible").asText()) && !"false".equals(section.path("visible").asText());
            for (JsonNode module : section.path("modules")) {
                contents.add(module, visible);
            }
        }
        return contents;
    }

    private void add(JsonNode node, boolean sectionVisible) {
        try {
            VendorRecord module = new VendorRecord(node);
            String kind = module.requiredText("modname", LONGEST_CODE);
            String name = module.text("name", LONGEST_NAME);
            MoodleModule added = new MoodleModule(module.id("id"), kind, kind + "-" + module.id("instance"), name == null ? kind : name,
                    sectionVisible && !Boolean.FALSE.equals(module.flag("visible")), module.text("availability", LONGEST_AVAILABILITY), date(module, OPENS), date(module, DUE));
            byKey.put(added.key(), added);
            byId.put(added.id(), added);
        } catch (UnusableFieldException unusable) {
            // Missed where its activity is looked up.
        }
    }

    /** By its code: the label is in words. */
    private static @Nullable Instant date(VendorRecord module, Set<String> codes) {
        for (VendorRecord date : module.records("dates")) {
            if (codes.contains(String.valueOf(date.text("dataid", LONGEST_CODE)))) {
                return date.epochSeconds("timestamp");
            }
        }
        return null;
    }

    @Nullable MoodleModule find(String key) {
        return byKey.get(key);
    }

    /** @param moduleId the course module's id */
    @Nullable MoodleModule ofModule(String moduleId) {
        return byId.get(moduleId);
    }

    Collection<MoodleModule> all() {
        return byKey.values();
    }
}
