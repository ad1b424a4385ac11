package io.crosswalk.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canvas.CanvasEnrollmentTranslator.EnrolledPerson;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the fixtures, through the translators. */
class GoldenTest {

    private static final Fixture SUBMISSIONS = new Fixture(CanvasConnectorFactory.VENDOR, "submissions.json");
    private static final Fixture ASSIGNMENTS = new Fixture(CanvasConnectorFactory.VENDOR, "assignments.json");
    private static final Fixture ENROLLMENTS = new Fixture(CanvasConnectorFactory.VENDOR, "enrollments.json");

    static Stream<Fixture.Case> submissions() {
        return SUBMISSIONS.cases("cases");
    }

    static Stream<Fixture.Case> refusedSubmissions() {
        return SUBMISSIONS.cases("refused");
    }

    static Stream<Fixture.Case> assignments() {
        return ASSIGNMENTS.cases("cases");
    }

    static Stream<Fixture.Case> refusedAssignments() {
        return ASSIGNMENTS.cases("refused");
    }

    static Stream<Fixture.Case> enrollments() {
        return ENROLLMENTS.cases("cases");
    }

    static Stream<Fixture.Case> refusedEnrollments() {
        return ENROLLMENTS.cases("refused");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submissions")
    void submission_becomes_what_is_expected(Fixture.Case example) {
        Outcome<SubmittedWork> outcome = Outcome.of(submission(example));

        assertThat(shown(outcome.value)).isEqualTo(Fixture.changed(SUBMISSIONS.part("expected"), example.all().get("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedSubmissions")
    void submission_is_refused_by_the_field(Fixture.Case example) {
        Outcome<SubmittedWork> outcome = Outcome.of(submission(example));

        outcome.isRefusedAs(example);
        assertThat(outcome.refusal.vendorId()).isEqualTo("7898567");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assignments")
    void assignment_is_given_to_sections_as_expected(Fixture.Case example) {
        Outcome<CanvasAssignment> outcome = Outcome.of(new CanvasAssignmentTranslator().translate(example.given()));
        List<AssignedWork> work = outcome.value == null ? List.of() : fanOut().of(outcome.value);
        String leftOut = outcome.value != null && work.isEmpty() ? CanvasAssignmentList.NOT_ASSIGNED : outcome.leftOut;

        Map<String, JsonNode> expected = new TreeMap<>();
        example.all().path("expected").fields().forEachRemaining(
                section -> expected.put(section.getKey(), Fixture.changed(ASSIGNMENTS.part("expected"), section.getValue())));
        Map<String, JsonNode> actual = new TreeMap<>();
        work.forEach(given -> actual.put(given.assignment().sectionId(), shown(given)));
        assertThat(actual).isEqualTo(expected);
        assertThat(leftOut).isEqualTo(example.all().path("leftOut").asText(null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAssignments")
    void assignment_is_refused_by_the_field(Fixture.Case example) {
        Outcome.of(new CanvasAssignmentTranslator().translate(example.given())).isRefusedAs(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enrollments")
    void enrollment_becomes_what_is_expected(Fixture.Case example) {
        Outcome<EnrolledPerson> outcome = Outcome.of(new CanvasEnrollmentTranslator().translate(example.given()));

        assertThat(outcome.leftOut).isEqualTo(example.all().path("leftOut").asText(null));
        if (outcome.leftOut == null) {
            assertThat(shown(outcome.value)).isEqualTo(Fixture.changed(ENROLLMENTS.part("expected"), example.all().get("expected")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedEnrollments")
    void enrollment_is_refused_by_the_field(Fixture.Case example) {
        Outcome.of(new CanvasEnrollmentTranslator().translate(example.given())).isRefusedAs(example);
    }

    private static Translation<SubmittedWork> submission(Fixture.Case example) {
        ObjectNode given = Fixture.changed(SUBMISSIONS.part("assignment"), example.all().path("assignment").isObject() ? example.all().get("assignment") : Fixture.JSON.createObjectNode());
        CanvasAssignment assignment = Outcome.of(new CanvasAssignmentTranslator().translate(given)).value;
        return new CanvasSubmissionTranslator().translate(example.given(), id -> assignment, Instant.parse(SUBMISSIONS.part("now").asText()));
    }

    private static CanvasFanOut fanOut() {
        List<Enrollment> students = new ArrayList<>();
        ASSIGNMENTS.part("students").fields().forEachRemaining(section -> section.getValue().forEach(
                person -> students.add(new Enrollment(section.getKey(), person.asText(), Enrollment.Role.STUDENT, Enrollment.State.ACTIVE))));
        return new CanvasFanOut(Set.of("30877", "30900"), students);
    }

    private static JsonNode shown(SubmittedWork work) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("assignmentId", work.assignmentId()).put("personId", work.personId()).put("status", work.status().code())
                .put("submittedAt", text(work.submittedAt()));
        shown.set("points", number(work.points()));
        return shown.put("grade", work.grade()).put("assigned", work.assigned()).put("touched", work.touched());
    }

    private static JsonNode shown(AssignedWork work) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("title", work.assignment().title()).put("description", work.assignment().description()).put("category", work.assignment().category());
        shown.set("submissionTypes", Fixture.JSON.valueToTree(work.assignment().submissionTypes()));
        shown.put("opensAt", text(work.assignment().opensAt())).put("closesAt", text(work.assignment().closesAt())).put("dueAt", text(work.assignment().dueAt()));
        shown.set("maxPoints", number(work.assignment().maxPoints()));
        ArrayNode assignees = work.assignees() == null ? null : Fixture.JSON.valueToTree(new TreeSet<>(work.assignees()));
        shown.set("assignees", assignees);
        ObjectNode own = shown.putObject("ownDueDates");
        work.ownDueDates().forEach((person, due) -> own.put(person, text(due.orElse(null))));
        return shown.put("handingInVisible", work.handingInVisible());
    }

    private static JsonNode shown(EnrolledPerson enrolled) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("sectionId", enrolled.enrollment().sectionId()).put("personId", enrolled.person().id())
                .put("role", enrolled.enrollment().role().name()).put("state", enrolled.enrollment().state().name());
        shown.set("identifiers", Fixture.JSON.valueToTree(enrolled.person().identifiers()));
        return shown;
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** As the fixtures write it: whole numbers without a point. */
    private static JsonNode number(BigDecimal number) {
        if (number == null) {
            return Fixture.JSON.nullNode();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? Fixture.JSON.getNodeFactory().numberNode(plain.intValueExact()) : Fixture.JSON.getNodeFactory().numberNode(plain);
    }

    private static final class Outcome<T> {
        private T value;
        private Refusal refusal;
        private String leftOut;

        static <T> Outcome<T> of(Translation<T> translation) {
            Outcome<T> outcome = new Outcome<>();
            translation.give(value -> outcome.value = value, refusal -> outcome.refusal = refusal, reason -> outcome.leftOut = reason);
            return outcome;
        }

        void isRefusedAs(Fixture.Case example) {
            assertThat(refusal).isNotNull();
            assertThat(refusal.problem().name()).isEqualTo(example.all().get("problem").asText());
            assertThat(refusal.explanation()).contains("The field " + example.all().get("field").asText() + " ");
            String given = example.given().path(example.all().get("field").asText()).asText();
            if (given.length() > 3) {
                assertThat(refusal.explanation()).as("names no value").doesNotContain(given);
            }
        }
    }
}
