package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.VendorRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tries every request of a harvest once, on the first course there is, and says what is missing in Canvas and where to grant it. */
final class CanvasCheck {

    private static final String INCLUDE = "In Canvas, under Admin > Developer Keys, edit the key of this connector and turn on 'Allow Include Parameters'.";

    private final CanvasRequests requests;
    private final CanvasClient client;
    private final CanvasCourses courses;
    private final Authorization authorization;
    private final List<Finding> findings = new ArrayList<>();

    CanvasCheck(CanvasRequests requests, CanvasClient client, CanvasCourses courses, Authorization authorization) {
        this.requests = requests;
        this.client = client;
        this.courses = courses;
        this.authorization = authorization;
    }

    List<Finding> run() {
        Optional<JsonNode> self = tested("token", CanvasPermission.TOKEN, () -> client.object(requests.self()), user -> passed("token", "Canvas accepts it"));
        if (self.isEmpty()) {
            return findings;
        }
        tested("account", CanvasPermission.ACCOUNT, () -> client.object(requests.account()), account -> passed("account", "it can be read"));
        course().ifPresent(this::testCourse);
        return findings;
    }

    private Optional<Course> course() {
        List<String> problems = new ArrayList<>();
        List<CanvasTerms.Term> terms = tested("terms", CanvasPermission.TERMS, () -> courses.terms(problems), chosen -> terms(chosen, problems)).orElse(List.of());
        for (CanvasTerms.Term term : terms) {
            List<Course> found = new ArrayList<>();
            Supplier<List<Translation<Course>>> read = () -> client.firstPage(requests.courses(term.id()), null, CanvasCourses::course);
            Optional<List<Translation<Course>>> page = tried("courses", CanvasPermission.COURSES, read);
            page.ifPresent(listed -> listed.forEach(course -> course.give(found::add, refused -> {}, leftOut -> {})));
            if (page.isEmpty() || !found.isEmpty()) {
                found.stream().findFirst().ifPresent(course -> findings.add(passed("courses", "they can be listed; the rest is tried on course " + course.id())));
                return found.stream().findFirst();
            }
        }
        if (!terms.isEmpty()) {
            findings.add(Finding.failed("courses", "none of the terms has a published course that the token may see",
                    "Set terms to those that have courses. " + CanvasPermission.COURSES.remedy()));
        }
        return Optional.empty();
    }

    private static Finding terms(List<CanvasTerms.Term> chosen, List<String> problems) {
        if (chosen.isEmpty() || !problems.isEmpty()) {
            return Finding.failed("terms", chosen.isEmpty() && problems.isEmpty() ? "no active term is current" : String.join("; ", problems),
                    "Set terms to SIS ids or names of terms as Canvas shows them under Admin > Terms, or give the terms dates there.");
        }
        return passed("terms", "they can be read; to be harvested: " + chosen.stream().map(term -> term.name() == null ? term.id() : term.name()).toList());
    }

    private void testCourse(Course course) {
        tested("sections and their SIS ids", CanvasPermission.SECTIONS, () -> rows(requests.sections(course.id())),
                rows -> sisIds("sections and their SIS ids", rows, "sis_section_id"));
        tested("enrollments and their SIS ids", CanvasPermission.ENROLLMENTS, () -> rows(requests.enrollments(course.id())),
                rows -> sisIds("enrollments and their SIS ids", rows.stream().filter(row -> row.path("type").asText().equals("StudentEnrollment")).toList(), "sis_user_id"));
        tested("assignments and their overrides", CanvasPermission.ASSIGNMENTS, () -> rows(requests.assignments(course.id())), CanvasCheck::assignments);
        tested("submissions and grades", CanvasPermission.SUBMISSIONS, () -> rows(requests.submissions(course.id())), CanvasCheck::submissions);
    }

    private static Finding sisIds(String subject, List<JsonNode> rows, String field) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.has(field))) {
            return passed(subject, rows.isEmpty() ? "the list can be read, but is empty in this course" : "they can be read");
        }
        return Finding.failed(subject, "the list can be read, but without the field " + field + ": nothing can be matched by SIS id",
                "Grant the role of the token's user the account permission 'SIS Data - read' under Admin > Permissions > Account Roles.");
    }

    private static Finding assignments(List<JsonNode> rows) {
        boolean withheld = rows.stream().anyMatch(row -> row.path("has_overrides").asBoolean() && !row.has("overrides"));
        return withheld
                ? Finding.failed("assignments and their overrides", "the list can be read, but without overrides: due dates of sections would be wrong", INCLUDE)
                : passed("assignments and their overrides", rows.isEmpty() ? "the list can be read, but is empty in this course" : "they can be read");
    }

    private static Finding submissions(List<JsonNode> rows) {
        String subject = "submissions and grades";
        if (rows.stream().anyMatch(row -> row.path("workflow_state").asText().equals("graded") && !row.path("excused").asBoolean() && !row.has("score"))) {
            return Finding.failed(subject, "the list can be read, but without grades", CanvasPermission.SUBMISSIONS.remedy());
        }
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.has("assignment_visible"))) {
            return Finding.failed(subject, "the list can be read, but without whom work is assigned to", INCLUDE);
        }
        return passed(subject, rows.isEmpty() ? "the list can be read, but is empty in this course" : "they can be read");
    }

    private List<JsonNode> rows(VendorRequest request) {
        return client.firstPage(request, null, Function.identity());
    }

    private <T> Optional<T> tested(String subject, CanvasPermission needs, Supplier<T> reading, Function<T, Finding> judgement) {
        Optional<T> result = tried(subject, needs, reading);
        result.map(judgement).ifPresent(findings::add);
        return result;
    }

    private <T> Optional<T> tried(String subject, CanvasPermission needs, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableException failure) {
            findings.add(switch (failure.reason()) {
                case CREDENTIAL_REFUSED -> Finding.failed(subject, "Canvas accepts no token of this connector", authorization.remedy());
                case PERMISSION_MISSING -> Finding.failed(subject, "Canvas does not let the token read " + needs.subject(), needs.remedy());
                case NOT_FOUND -> Finding.failed(subject, "Canvas does not know " + needs.subject() + ", or hides it from the token",
                        "Check the settings url, account and rootAccount (terms are kept in the root account). " + needs.remedy());
                case NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP, THROTTLED, VENDOR_FAILING, UNREACHABLE ->
                    Finding.failed(subject, failure.getMessage(), "Check the setting url and that this machine may reach it, then check again.");
            });
            return Optional.empty();
        }
    }

    private static Finding passed(String subject, String explanation) {
        return Finding.passed(subject, explanation);
    }
}
