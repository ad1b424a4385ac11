package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Finding;
import io.crosswalk.kit.VendorRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries every request of a harvest once, on the first section there is, and says what is missing in Schoology and where to grant it. */
final class SchoologyCheck {

    private final SchoologySettings settings;
    private final SchoologyRequests requests;
    private final SchoologyClient client;
    private final SchoologyBatches batches;
    private final SchoologyCourses courses;
    private final SchoologyFindings findings;

    SchoologyCheck(SchoologySettings settings, SchoologyRequests requests, SchoologyClient client, SchoologyBatches batches, SchoologyCourses courses,
            String credentialRemedy) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.batches = batches;
        this.courses = courses;
        this.findings = new SchoologyFindings(credentialRemedy);
    }

    List<Finding> run() {
        Optional<SchoologyPage> self = findings.tested("key", SchoologyPermission.KEY, () -> client.page(requests.self()),
                user -> Finding.passed("key", "Schoology accepts it"));
        if (self.isEmpty()) {
            return findings.all();
        }
        List<String> problems = new ArrayList<>();
        Optional<SchoologyGradingPeriods> periods = findings.tested("grading periods", SchoologyPermission.GRADING_PERIODS,
                () -> courses.gradingPeriods(problems), read -> periods(problems));
        List<String> courseIds = courseIds();
        if (periods.isPresent() && !courseIds.isEmpty()) {
            section(courseIds, periods.get()).ifPresent(this::testSection);
        }
        testUsers();
        return findings.all();
    }

    private static Finding periods(List<String> problems) {
        return problems.isEmpty()
                ? Finding.passed("grading periods", "they can be read")
                : Finding.failed("grading periods", String.join("; ", problems), "Correct the setting gradingPeriods.");
    }

    private List<String> courseIds() {
        List<@Nullable String> buildings = new ArrayList<>(settings.buildings());
        if (buildings.isEmpty()) {
            buildings.add(null);
        }
        List<String> ids = new ArrayList<>();
        for (String building : buildings) {
            String subject = building == null ? "courses" : "courses of building " + building;
            rows(subject, SchoologyPermission.COURSES, requests.courses(building), SchoologyCollection.COURSES, found -> found.isEmpty()
                    ? Finding.failed(subject, "the list can be read, but is empty", SchoologyPermission.COURSES.remedy())
                    : Finding.passed(subject, "they can be listed")).forEach(row -> ids.add(row.path("id").asText()));
        }
        return ids.stream().limit(settings.batchSize()).toList();
    }

    /** Finds a section to try the rest on. */
    private Optional<SchoologySection> section(List<String> courseIds, SchoologyGradingPeriods periods) {
        List<@Nullable SchoologyPage> pages = findings.tested("several lists at once", SchoologyPermission.BATCHES,
                () -> batches.firstPages(courseIds.stream().map(requests::sections).toList()), this::batch).orElse(List.of());
        List<SchoologySection> sections = new ArrayList<>();
        findings.tested("sections and their SIS ids", SchoologyPermission.SECTIONS, () -> {
            for (int place = 0; place < Math.max(pages.size(), 1); place++) {
                SchoologyPage page = pages.isEmpty() ? null : pages.get(place);
                if (page != null || sections.isEmpty() && place == 0) {
                    sections.addAll(courses.sections(courseIds.get(place), page == null ? client.page(requests.sections(courseIds.get(place))) : page, periods).harvested());
                }
            }
            return sections;
        }, SchoologyCheck::sections);
        return sections.stream().findFirst();
    }

    private Finding batch(List<@Nullable SchoologyPage> pages) {
        return pages.size() < 2 || pages.stream().anyMatch(page -> page != null)
                ? Finding.passed("several lists at once", pages.size() < 2 ? "not needed here" : "they can be read")
                : Finding.failed("several lists at once", "Schoology answers none of several lists that are asked for in one request; each is then asked for by itself",
                        SchoologyPermission.BATCHES.remedy());
    }

    private static Finding sections(List<SchoologySection> sections) {
        String subject = "sections and their SIS ids";
        if (sections.isEmpty()) {
            return Finding.failed(subject, "none of the first courses has a section in the chosen grading periods",
                    "Set gradingPeriods to those that have sections. " + SchoologyPermission.SECTIONS.remedy());
        }
        return sections.stream().anyMatch(section -> section.section().identifiers().containsKey("section_school_code"))
                ? Finding.passed(subject, "they can be read; the rest is tried on section " + sections.get(0).section().id())
                : Finding.failed(subject, "the sections can be read, but none of the first " + sections.size() + " has a section_school_code",
                        "Let whoever syncs the SIS with Schoology fill in the Section School Code, or match sections by section_code or course_code (matching in the connector's configuration).");
    }

    private void testSection(SchoologySection section) {
        String id = section.section().id();
        rows("enrollments and their SIS ids", SchoologyPermission.ENROLLMENTS, requests.enrollments(id), SchoologyCollection.ENROLLMENTS, SchoologyCheck::enrollments);
        List<JsonNode> items = rows("grade items", SchoologyPermission.GRADE_ITEMS, requests.gradeItems(id), SchoologyCollection.GRADE_ITEMS, SchoologyCheck::items);
        rows("grades", SchoologyPermission.GRADES, requests.grades(id), SchoologyCollection.GRADES, rows -> Finding.passed("grades", "they can be read"));
        SchoologyAssignmentTranslator translator = new SchoologyAssignmentTranslator(settings.timeZone(), false, false);
        List<SchoologyAssignment> translated = new ArrayList<>();
        items.forEach(item -> translator.translate(item).give(translated::add, refused -> {}, leftOut -> {}));
        translated.stream().filter(item -> item.handingIn() == SchoologyAssignment.HandingIn.SUBMISSIONS).findFirst().ifPresent(item ->
                rows("submissions", SchoologyPermission.SUBMISSIONS, requests.submissions(id, item.id()), SchoologyCollection.SUBMISSIONS,
                        rows -> Finding.passed("submissions", "they can be read")));
        rows("grading scales", SchoologyPermission.GRADING_SCALES, requests.gradingScales(id), SchoologyCollection.GRADING_SCALES,
                rows -> Finding.passed("grading scales", "they can be read"));
    }

    private static Finding enrollments(List<JsonNode> rows) {
        String subject = "enrollments and their SIS ids";
        List<JsonNode> students = rows.stream().filter(row -> !row.path("admin").asText().equals("1")).toList();
        return students.isEmpty() || students.stream().anyMatch(row -> !row.path("school_uid").asText("").isBlank())
                ? Finding.passed(subject, students.isEmpty() ? "the list can be read, but has no students in this section" : "they can be read")
                : Finding.failed(subject, "the enrollments can be read, but no student has a school_uid",
                        "Let whoever syncs the SIS with Schoology fill in the Unique ID of users, or match students by username or primary_email (matching in the connector's configuration).");
    }

    private static Finding items(List<JsonNode> rows) {
        String subject = "grade items";
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.has("dropbox_last_submission") || row.has("dropbox_submissions"))
                ? Finding.passed(subject, rows.isEmpty() ? "the list can be read, but is empty in this section" : "they can be read")
                : Finding.failed(subject, "the list can be read, but does not tell when something was last handed in: an incremental harvest then reads as many submissions as a full one",
                        SchoologyPermission.GRADE_ITEMS.remedy());
    }

    private void testUsers() {
        if (!settings.roles().tellNothing()) {
            findings.tested("roles", SchoologyPermission.ROLES, () -> SchoologyUserList.roleIds(settings.roles(), client.page(requests.roles())),
                    roles -> Finding.passed("roles", "all roles of the setting are there"));
        }
        if (!settings.roles().tellNothing() || !settings.logins().isEmpty()) {
            rows("users", SchoologyPermission.USERS, requests.users(List.of()), SchoologyCollection.USERS, rows -> Finding.passed("users", "they can be listed"));
        }
    }

    private List<JsonNode> rows(String subject, SchoologyPermission needs, VendorRequest request, SchoologyCollection collection, Function<List<JsonNode>, Finding> judgement) {
        return findings.tested(subject, needs, () -> client.page(request).rows(collection, request.subject()), judgement).orElse(List.of());
    }
}
