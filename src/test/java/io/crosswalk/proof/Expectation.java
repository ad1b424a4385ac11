package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Ed-Fi has to hold, by this test's own reading of Canvas and of the policies that users are promised. */
final class Expectation {

    private static final Duration GRACE_OF_TERMS = Duration.ofDays(14);

    private final CanvasReading canvas;
    private final Map<String, List<JsonNode>> sections;
    private final Set<String> students;
    private final Map<String, JsonNode> before;
    private final Instant now = Instant.now();
    private final TreeMap<String, JsonNode> expected = new TreeMap<>();

    private Expectation(CanvasReading canvas, EdFiReading edFi, Map<String, JsonNode> before) {
        this.canvas = canvas;
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
        int schoolYear = today.getMonthValue() >= 7 ? today.getYear() + 1 : today.getYear();
        this.sections = edFi.sections(schoolYear).stream().collect(Collectors.groupingBy(section -> section.path("sectionIdentifier").asText()));
        this.students = edFi.students().stream().map(student -> student.path("studentUniqueId").asText()).collect(Collectors.toSet());
        this.before = before;
    }

    /** @param before what Ed-Fi held at the last harvest: of students who are no longer at work, what was sent stays */
    static TreeMap<String, JsonNode> of(SandboxDistrict sandbox, Map<String, JsonNode> before) {
        Expectation expectation = new Expectation(new CanvasReading(sandbox), new EdFiReading(sandbox), before);
        expectation.read();
        return expectation.expected;
    }

    private record Contents(List<JsonNode> sections, List<JsonNode> enrollments, String id) {}

    private void read() {
        List<Contents> courses = canvas.terms().stream().filter(this::isCurrent)
                .flatMap(term -> canvas.courses(term.path("id").asText()).stream())
                .map(course -> course.path("id").asText())
                .map(id -> new Contents(canvas.sections(id), canvas.enrollments(id), id))
                .toList();
        Map<String, String> matched = matchedStudents(courses);
        courses.forEach(course -> read(course, matched));
    }

    private boolean isCurrent(JsonNode term) {
        boolean begun = term.path("start_at").isNull() || !now.isBefore(Instant.parse(term.path("start_at").asText()).minus(GRACE_OF_TERMS));
        boolean over = !term.path("end_at").isNull() && now.isAfter(Instant.parse(term.path("end_at").asText()).plus(GRACE_OF_TERMS));
        return begun && !over;
    }

    /** Canvas' users by id, with the student that each is: nobody whose SIS id Ed-Fi lacks, or that somebody else has too. */
    private Map<String, String> matchedStudents(List<Contents> courses) {
        Map<String, String> sisIds = new HashMap<>();
        courses.stream().flatMap(course -> course.enrollments().stream())
                .filter(enrollment -> enrollment.path("type").asText().equals("StudentEnrollment") && enrollment.hasNonNull("sis_user_id"))
                .forEach(enrollment -> sisIds.put(enrollment.path("user_id").asText(), enrollment.path("sis_user_id").asText()));
        Map<String, Long> bearers = sisIds.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        sisIds.values().removeIf(sisId -> bearers.get(sisId) > 1 || !students.contains(sisId));
        return sisIds;
    }

    private void read(Contents course, Map<String, String> matched) {
        Map<String, JsonNode> matchedSections = new HashMap<>();
        for (JsonNode section : course.sections()) {
            List<JsonNode> candidates = sections.getOrDefault(section.path("sis_section_id").asText(), List.of());
            if (section.hasNonNull("sis_section_id") && candidates.size() == 1) {
                matchedSections.put(section.path("id").asText(), candidates.get(0));
            }
        }
        if (matchedSections.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> states = new HashMap<>();
        for (JsonNode enrollment : course.enrollments()) {
            if (enrollment.path("type").asText().equals("StudentEnrollment")) {
                states.computeIfAbsent(enrollment.path("course_section_id").asText(), id -> new HashMap<>())
                        .put(enrollment.path("user_id").asText(), enrollment.path("enrollment_state").asText());
            }
        }
        Map<String, JsonNode> rows = new HashMap<>();
        canvas.submissions(course.id()).forEach(row -> rows.put(row.path("assignment_id").asText() + " " + row.path("user_id").asText(), row));
        for (JsonNode assignment : canvas.assignments(course.id())) {
            if (assignment.path("published").asBoolean() && !assignment.path("name").asText().isBlank()) {
                Audience audience = new Audience(assignment, states);
                matchedSections.forEach((id, key) -> expect(assignment, id, key, audience, states.getOrDefault(id, Map.of()), rows, matched));
            }
        }
    }

    private void expect(JsonNode assignment, String section, JsonNode key, Audience audience, Map<String, String> members,
            Map<String, JsonNode> rows, Map<String, String> matched) {
        if (!audience.includes(section)) {
            return;
        }
        add(ExpectedAssignment.of(assignment, section, key, audience.dates(section)));
        members.forEach((user, state) -> {
            if (matched.containsKey(user)) {
                JsonNode row = rows.get(assignment.path("id").asText() + " " + user);
                var submission = new ExpectedSubmission(assignment, section, user, matched.get(user), row, audience.due(section, user), now);
                if (Set.of("active", "invited", "creation_pending").contains(state)) {
                    if (audience.includes(section, user)) {
                        add(submission.json());
                    }
                } else if (submission.isTouched()) {
                    add(submission.json());
                } else {
                    keep(submission.json());
                }
            }
        });
    }

    private void add(JsonNode row) {
        expected.put(EdFiReading.key(row), row);
    }

    private void keep(JsonNode row) {
        String key = EdFiReading.key(row);
        if (before.containsKey(key)) {
            expected.put(key, before.get(key));
        }
    }

    /** To whom an assignment is assigned, and when it is due. */
    private static final class Audience {

        private final JsonNode assignment;
        private final Map<String, Map<String, String>> members;
        private final Map<String, JsonNode> ofSections = new HashMap<>();
        private final Map<String, JsonNode> ofStudents = new HashMap<>();
        private final Set<String> ofGroups = new HashSet<>();

        Audience(JsonNode assignment, Map<String, Map<String, String>> members) {
            this.assignment = assignment;
            this.members = members;
            for (JsonNode override : assignment.path("overrides")) {
                if (override.has("course_section_id")) {
                    ofSections.put(override.path("course_section_id").asText(), override);
                } else if (override.has("student_ids")) {
                    override.path("student_ids").forEach(student -> ofStudents.put(student.asText(), override));
                } else if (override.has("group_id")) {
                    assignment.path("assignment_visibility").forEach(student -> ofGroups.add(student.asText()));
                }
            }
            ofSections.keySet().forEach(section -> ofGroups.removeAll(members.getOrDefault(section, Map.of()).keySet()));
        }

        private boolean isForAll(String section) {
            return !assignment.path("only_visible_to_overrides").asBoolean() || ofSections.containsKey(section);
        }

        boolean includes(String section) {
            return isForAll(section) || members.getOrDefault(section, Map.of()).keySet().stream().anyMatch(user -> includes(section, user));
        }

        boolean includes(String section, String user) {
            return isForAll(section) || ofStudents.containsKey(user) || ofGroups.contains(user);
        }

        /** Of a section: its own where it has some. */
        JsonNode dates(String section) {
            return ofSections.getOrDefault(section, assignment);
        }

        JsonNode due(String section, String user) {
            return ofStudents.getOrDefault(user, dates(section)).path("due_at");
        }
    }
}
