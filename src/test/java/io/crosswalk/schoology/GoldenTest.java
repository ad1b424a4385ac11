package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.schoology.SchoologyEnrollmentTranslator.EnrolledPerson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the fixtures, through the translators. */
class GoldenTest {

    private static final Fixture SECTIONS = new Fixture(SchoologyConnectorFactory.VENDOR, "sections.json");
    private static final Fixture ENROLLMENTS = new Fixture(SchoologyConnectorFactory.VENDOR, "enrollments.json");
    private static final Fixture ASSIGNMENTS = new Fixture(SchoologyConnectorFactory.VENDOR, "assignments.json");
    private static final Fixture SUBMISSIONS = new Fixture(SchoologyConnectorFactory.VENDOR, "submissions.json");

    static Stream<Fixture.Case> sections() {
        return SECTIONS.cases("cases");
    }

    static Stream<Fixture.Case> refusedSections() {
        return SECTIONS.cases("refused");
    }

    static Stream<Fixture.Case> enrollments() {
        return ENROLLMENTS.cases("cases");
    }

    static Stream<Fixture.Case> refusedEnrollments() {
        return ENROLLMENTS.cases("refused");
    }

    static Stream<Fixture.Case> assignments() {
        return ASSIGNMENTS.cases("cases");
    }

    static Stream<Fixture.Case> refusedAssignments() {
        return ASSIGNMENTS.cases("refused");
    }

    static Stream<Fixture.Case> submissions() {
        return SUBMISSIONS.cases("cases");
    }

    static Stream<Fixture.Case> refusedRevisions() {
        return SUBMISSIONS.cases("refusedRevisions");
    }

    static Stream<Fixture.Case> refusedGrades() {
        return SUBMISSIONS.cases("refusedGrades");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void section_becomes_what_is_expected(Fixture.Case example) {
        SchoologySection section = Outcome.of(new SchoologySectionTranslator().translate(example.given(), "1407691")).value;
        SchoologyGradingPeriods periods = periods();

        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("id", section.section().id()).put("courseId", section.section().courseId()).put("name", section.section().name());
        shown.set("identifiers", Fixture.JSON.valueToTree(section.section().identifiers()));
        shown.put("harvested", periods.isChosen(section)).put("over", periods.isOver(section));
        assertThat(shown).isEqualTo(Fixture.changed(SECTIONS.part("expected"), example.all().get("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedSections")
    void section_is_refused_by_the_field(Fixture.Case example) {
        ObjectNode given = example.given().deepCopy();
        if (example.all().has("longField")) {
            given.put(example.all().get("longField").asText(), "x".repeat(2000));
        }
        Outcome.of(new SchoologySectionTranslator().translate(given, "1407691")).isRefusedAs(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enrollments")
    void enrollment_becomes_what_is_expected(Fixture.Case example) {
        Outcome<EnrolledPerson> outcome = Outcome.of(enrollment(example));

        assertThat(outcome.leftOut).isEqualTo(example.all().path("leftOut").asText(null));
        if (outcome.leftOut == null) {
            assertThat(shown(outcome.value)).isEqualTo(Fixture.changed(ENROLLMENTS.part("expected"), example.all().get("expected")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedEnrollments")
    void enrollment_is_refused_by_the_field(Fixture.Case example) {
        Outcome.of(enrollment(example)).isRefusedAs(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assignments")
    void assignment_becomes_what_is_expected(Fixture.Case example) {
        Outcome<SchoologyAssignment> outcome = Outcome.of(translator().translate(example.given()));
        GatheredCoursework read = new GatheredCoursework();
        List<AssignedWork> work = work(example.given(), read);

        if (example.all().has("leftOut")) {
            assertThat(work).isEmpty();
            assertThat(read.ignored).containsOnly(Map.entry(example.all().get("leftOut").asText(), 1));
        } else {
            assertThat(shown(outcome.value, work.get(0))).isEqualTo(Fixture.changed(ASSIGNMENTS.part("expected"), example.all().get("expected")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAssignments")
    void assignment_is_refused_by_the_field(Fixture.Case example) {
        Outcome.of(translator().translate(example.given())).isRefusedAs(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submissions")
    void submission_becomes_what_is_expected(Fixture.Case example) {
        JsonNode changes = example.all().path("assignment").isObject() ? example.all().get("assignment") : Fixture.JSON.createObjectNode();
        SchoologyAssignment item = Outcome.of(translator().translate(Fixture.changed(SUBMISSIONS.part("assignment"), changes))).value;
        List<SchoologyRevision> revisions = new ArrayList<>();
        example.all().path("revisions").forEach(change -> revisions.add(SchoologyRevision.of(new VendorRecord(Fixture.changed(SUBMISSIONS.part("revision"), change)))));
        SchoologyGrade grade = example.all().has("grade") ? grade(Fixture.changed(SUBMISSIONS.part("grade"), example.all().get("grade"))) : null;

        SubmittedWork work = new SchoologySubmissionTranslator().translate("4318461", item, "48289", revisions, grade, scale(item, grade),
                Instant.parse(SUBMISSIONS.part("now").asText()));

        assertThat(shown(work)).isEqualTo(Fixture.changed(SUBMISSIONS.part("expected"), example.all().get("expected")));
        assertThat(work.sectionId()).isEqualTo("4318461");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedRevisions")
    void revision_is_refused_by_the_field(Fixture.Case example) {
        refused(example, "revision", SchoologyRevision::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedGrades")
    void grade_is_refused_by_the_field(Fixture.Case example) {
        refused(example, "grade", SchoologyGrade::of);
    }

    private static void refused(Fixture.Case example, String base, Function<VendorRecord, ?> translation) {
        ObjectNode given = Fixture.changed(SUBMISSIONS.part(base), example.all().get("change"));
        Outcome<Object> outcome = new Outcome<>();
        try {
            outcome.value = translation.apply(new VendorRecord(given));
        } catch (UnusableFieldException reason) {
            outcome.refusal = Refusal.of("1", reason);
        }
        outcome.isRefusedAs(example);
    }

    private static SchoologyGrade grade(JsonNode row) {
        return SchoologyGrade.of(new VendorRecord(row));
    }

    private static SchoologyScale scale(SchoologyAssignment item, SchoologyGrade grade) {
        if (grade == null) {
            return SchoologyScale.NUMBERS;
        }
        boolean letters = "1".equals(grade.scaleType() == null ? item.scaleType() : grade.scaleType());
        String id = grade.scaleId() == null ? item.scaleId() : grade.scaleId();
        return letters ? SchoologyScale.of(SUBMISSIONS.part("scales").get(id)) : SchoologyScale.NUMBERS;
    }

    private static SchoologyGradingPeriods periods() {
        List<SchoologyGradingPeriods.Period> periods = new ArrayList<>();
        SECTIONS.part("periods").forEach(period -> periods.add(SchoologyGradingPeriods.Period.of(period)));
        return new SchoologyGradingPeriods(periods, SchoologySettings.of(GivenSchoology.settings("https://api.schoology.example/v1", Map.of())), LocalDate.parse("2025-09-20"));
    }

    private static Translation<EnrolledPerson> enrollment(Fixture.Case example) {
        return new SchoologyEnrollmentTranslator().translate(example.given(), "4318461", example.all().path("sectionIsOver").asBoolean(), SchoologyUsers.UNKNOWN);
    }

    private static SchoologyAssignmentTranslator translator() {
        return new SchoologyAssignmentTranslator(ZoneId.of("America/Chicago"), true, false);
    }

    private static List<AssignedWork> work(JsonNode item, GatheredCoursework intake) {
        Map<String, String> members = new HashMap<>();
        ASSIGNMENTS.part("members").fields().forEachRemaining(member -> members.put(member.getKey(), member.getValue().asText()));
        Map<String, Set<String>> groups = new HashMap<>();
        ASSIGNMENTS.part("groups").fields().forEachRemaining(group -> {
            groups.put(group.getKey(), new HashSet<>());
            group.getValue().forEach(member -> groups.get(group.getKey()).add(member.asText()));
        });
        SchoologyAssignmentList list = new SchoologyAssignmentList("4318461", new SchoologyMembers(members, true));
        list.take(new SchoologyLists.Listed(List.of(item), Optional.empty(), null), translator(), () -> groups, intake);
        return list.work();
    }

    private static JsonNode shown(SchoologyAssignment item, AssignedWork work) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("id", work.assignment().id()).put("title", work.assignment().title()).put("description", work.assignment().description())
                .put("category", work.assignment().category()).put("dueAt", text(work.assignment().dueAt()));
        shown.set("maxPoints", number(work.assignment().maxPoints()));
        shown.set("assignees", work.assignees() == null ? Fixture.JSON.nullNode() : Fixture.JSON.valueToTree(new TreeSet<>(work.assignees())));
        assertThat(work.handingInVisible()).isEqualTo(item.handingIn() != SchoologyAssignment.HandingIn.NOT_VISIBLE);
        return shown.put("handingIn", item.handingIn().name()).put("gradesShown", item.gradesShown());
    }

    private static JsonNode shown(EnrolledPerson enrolled) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("enrollmentId", enrolled.enrollmentId()).put("personId", enrolled.person().id())
                .put("role", enrolled.enrollment().role().name()).put("state", enrolled.enrollment().state().name());
        shown.set("identifiers", Fixture.JSON.valueToTree(enrolled.person().identifiers()));
        return shown;
    }

    private static JsonNode shown(SubmittedWork work) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("assignmentId", work.assignmentId()).put("personId", work.personId()).put("status", work.status().code())
                .put("submittedAt", text(work.submittedAt()));
        shown.set("points", number(work.points()));
        return shown.put("grade", work.grade()).put("assigned", work.assigned()).put("touched", work.touched());
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
            String given = example.all().path("change").path(example.all().get("field").asText()).asText();
            if (given.length() > 3) {
                assertThat(refusal.explanation()).as("names no value").doesNotContain(given);
            }
        }
    }
}
