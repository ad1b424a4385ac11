package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the whole simulated Brightspace over its interface, and works out where each student stands from the answers alone. */
final class PlainHarvest {

    private static final Set<String> CLASSES_UNKNOWN = Set.of("", "null", "BS-NOT-IN-SIS", "BS-OLD1");
    private static final long STUDENT = 110;
    private final BrightspaceClient client;
    private final Instant now;
    private final PlainCoursework coursework;
    private final Map<String, String> submissions = new TreeMap<>();
    private final Set<String> assignments = new TreeSet<>();

    PlainHarvest(BrightspaceClient client, Instant now) {
        this.client = client;
        this.now = now;
        this.coursework = new PlainCoursework(client, now);
    }

    Map<String, String> submissions() {
        return submissions;
    }

    Set<String> assignments() {
        return assignments;
    }

    void run() throws Exception {
        Map<String, Integer> people = new HashMap<>();
        client.items("/lp/1.43/users/").forEach(user -> people.merge(user.path("OrgDefinedId").asText(), 1, Integer::sum));
        for (JsonNode unit : client.items("/lp/1.43/orgstructure/6606/descendants/paged/?ouTypeId=3")) {
            if (client.get("/lp/1.43/courses/" + unit.path("Identifier").asText()).statusCode() == 200) {
                offering(unit.path("Identifier").asLong(), people);
            }
        }
    }

    private void offering(long id, Map<String, Integer> people) throws Exception {
        JsonNode course = client.json("/lp/1.43/courses/" + id);
        boolean open = Instant.parse(course.path("EndDate").asText()).isAfter(now);
        Map<Long, Set<Long>> classes = classes(id, course.path("Code").asText());
        Map<Long, String> students = new TreeMap<>();
        Set<Long> current = new HashSet<>();
        for (JsonNode row : client.items("/lp/1.43/enrollments/orgUnits/" + id + "/users/")) {
            String sisId = row.path("User").path("OrgDefinedId").asText("");
            boolean known = people.getOrDefault(sisId, 0) == 1 && !Set.of("", "null", "3000900").contains(sisId);
            if (known && row.path("Role").path("Id").asLong() == STUDENT) {
                students.put(row.path("User").path("Identifier").asLong(), sisId);
            }
        }
        client.items("/lp/1.43/enrollments/orgUnits/" + id + "/users/?isActive=1").forEach(row -> current.add(row.path("User").path("Identifier").asLong()));
        for (FoundCoursework work : coursework.of(id)) {
            for (Map.Entry<Long, Set<Long>> taught : classes.entrySet()) {
                // Work for some is none of a class in which none of them is.
                if (work.only() == null || taught.getKey() == id || work.only().stream().anyMatch(taught.getValue()::contains)) {
                    assignments.add(taught.getKey() + "-" + work.key());
                }
                for (long student : students.keySet()) {
                    boolean member = taught.getKey() == id || taught.getValue().contains(student);
                    FoundWork found = member && work.isFor(student) ? work.of(student) : null;
                    if (found != null && (found.touched() || (open && current.contains(student)))) {
                        submissions.put(taught.getKey() + "-" + work.key() + "-" + student, students.get(student) + " " + found.status(now) + " " + found);
                    }
                }
            }
        }
    }

    private Map<Long, Set<Long>> classes(long id, String code) throws Exception {
        Map<Long, Set<Long>> classes = new TreeMap<>();
        JsonNode sections = client.json("/lp/1.43/" + id + "/sections/");
        if (sections.isEmpty() && !CLASSES_UNKNOWN.contains(code)) {
            classes.put(id, Set.of());
        }
        for (JsonNode section : sections) {
            if (!CLASSES_UNKNOWN.contains(section.path("Code").asText())) {
                Set<Long> members = new HashSet<>();
                section.path("Enrollments").forEach(member -> members.add(member.asLong()));
                classes.put(section.path("SectionId").asLong(), members);
            }
        }
        return classes;
    }
}
