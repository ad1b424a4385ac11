package io.crosswalk.slate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.kit.Fixture;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a small school keeps in Slate. */
final class SlateStory {

    static final String NOW = "2026-11-24T18:00:00Z";
    static final List<String> SURNAMES = List.of("Zephyrine", "Quillfeather", "Thistlewood", "Marrowby");

    private static final Instant LONG_AGO = Instant.parse("2026-09-01T00:00:00Z");

    private final Map<String, ObjectNode> courses = new TreeMap<>();
    private final Map<String, List<ObjectNode>> lists = new TreeMap<>();
    private final Map<ObjectNode, Instant> changed = new IdentityHashMap<>();

    SlateStory() {
        course("7", "{\"id\":7,\"name\":\"Algebra\",\"sis_id\":\"ALG-1\"}");
        course("8", "{\"id\":8,\"name\":\"Biology\",\"sis_id\":\"BIO-2\"}");
        course("9", "{\"id\":9,\"name\":\"Chess club\",\"sis_id\":null}");
        person("7", 201, "learner", "active", "604801", "Ada Zephyrine");
        person("7", 202, "learner", "active", "604802", "Bo Quillfeather");
        person("7", 203, "learner", "ended", "604803", "Cy Thistlewood");
        person("7", 300, "teacher", "active", "700100", "Di Marrowby");
        person("8", 201, "learner", "active", "604801", "Ada Zephyrine");
        work("7", "{\"id\":31,\"kind\":\"task\",\"title\":\"Fractions\",\"text\":\"<p>1 to 9</p>\",\"hand_in\":\"upload\",\"published\":true,"
                + "\"due\":\"2026-10-02T23:00:00Z\",\"max\":10,\"extensions\":[{\"person\":202,\"due\":\"2026-12-20T23:00:00Z\"}]}");
        work("7", "{\"id\":32,\"kind\":\"quiz\",\"title\":\"Roots\",\"hand_in\":\"paper\",\"published\":true,\"due\":\"2026-10-09T23:00:00Z\",\"max\":20}");
        work("7", "{\"id\":33,\"kind\":\"talk\",\"title\":\"Why primes?\",\"hand_in\":\"link\",\"published\":true,\"due\":null,\"max\":5}");
        work("7", "{\"id\":34,\"kind\":\"task\",\"title\":\"Not yet\",\"hand_in\":\"upload\",\"published\":false,\"due\":null,\"max\":5}");
        result("7", "{\"work\":31,\"person\":201,\"handed_in\":\"2026-10-03T08:00:00Z\",\"score\":8.5,\"released\":true}");
        result("7", "{\"work\":31,\"person\":202,\"handed_in\":null,\"draft\":true}");
        result("7", "{\"work\":32,\"person\":201,\"handed_in\":null,\"score\":0,\"released\":true}");
        result("7", "{\"work\":32,\"person\":202,\"handed_in\":null,\"excused\":true}");
        work("8", "{\"id\":41,\"kind\":\"task\",\"title\":\"Leaves\",\"hand_in\":\"upload\",\"published\":true,\"due\":\"2026-10-02T23:00:00Z\",\"max\":10}");
    }

    private void course(String id, String json) {
        courses.put(id, parsed(json));
    }

    void person(String course, int id, String role, String status, String sisId, String name) {
        rows(course, "people").add(parsed("{\"id\":" + id + "}").put("role", role).put("status", status).put("sis_id", sisId).put("name", name));
    }

    void work(String course, String json) {
        rows(course, "work").add(parsed(json));
    }

    private void result(String course, String json) {
        rows(course, "results").add(parsed(json));
    }

    /** Puts a result in the place of the one that there is of the same work and person. */
    synchronized void resultNow(String course, String json) {
        ObjectNode result = parsed(json);
        List<ObjectNode> results = rows(course, "results");
        results.removeIf(other -> other.get("work").equals(result.get("work")) && other.get("person").equals(result.get("person")));
        results.add(result);
        changed.put(result, Instant.now());
    }

    boolean has(String course) {
        return courses.containsKey(course);
    }

    ObjectNode course(String id) {
        return courses.get(id);
    }

    List<ObjectNode> courses() {
        return List.copyOf(courses.values());
    }

    List<ObjectNode> rows(String course, String list, @Nullable String changedSince) {
        Instant since = changedSince == null ? Instant.MIN : Instant.parse(changedSince);
        return rows(course, list).stream().filter(row -> !changed.getOrDefault(row, LONG_AGO).isBefore(since)).toList();
    }

    private List<ObjectNode> rows(String course, String list) {
        return lists.computeIfAbsent(course + "/" + list, any -> new ArrayList<>());
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) Fixture.JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
