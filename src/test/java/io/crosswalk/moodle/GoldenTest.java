package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.moodle.MoodleEnrollmentTranslator.Participant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the fixtures, through the translators. */
class GoldenTest {

    private static final String PERSON = "8";
    private static final Fixture SUBMISSIONS = new Fixture(MoodleConnectorFactory.VENDOR, "submissions.json");
    private static final Fixture ASSIGNMENTS = new Fixture(MoodleConnectorFactory.VENDOR, "assignments.json");
    private static final Fixture ENROLLMENTS = new Fixture(MoodleConnectorFactory.VENDOR, "enrollments.json");

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
        SubmittedWork work = submission(example);

        JsonNode expected = example.all().get("expected");
        assertThat(work == null ? null : shown(work)).isEqualTo(expected.isNull() ? null : Fixture.changed(SUBMISSIONS.part("expected"), expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedSubmissions")
    void submission_is_refused_by_the_field_and_known_to_be_whose(Fixture.Case example) {
        List<Refusal> refusals = new ArrayList<>();
        rows(example, refusals);
        translated(example, "flags", MoodleFlag::of, refusals);

        assertThat(refusals).hasSize(1);
        Outcomes.isRefusedAs(refusals.get(0), example);
        assertThat(refusals.get(0).assignmentId()).isEqualTo("assign-1");
        assertThat(refusals.get(0).personId()).isEqualTo(PERSON);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assignments")
    void assignment_becomes_what_is_expected(Fixture.Case example) {
        MoodleWork work = Outcomes.value(new MoodleAssignmentTranslator().translate(example.given()));

        assertThat(shown(work.activity())).isEqualTo(Fixture.changed(ASSIGNMENTS.part("expected"), example.all().get("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAssignments")
    void assignment_is_refused_by_the_field(Fixture.Case example) {
        Refusal refusal = Outcomes.refusal(new MoodleAssignmentTranslator().translate(example.given()));

        Outcomes.isRefusedAs(refusal, example);
        assertThat(refusal.assignmentId()).isEqualTo("assign-1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enrollments")
    void participant_becomes_what_is_expected(Fixture.Case example) {
        Participant participant = Outcomes.value(participants().translate(example.given()));

        ObjectNode shown = Fixture.JSON.createObjectNode().put("personId", participant.person().id());
        shown.set("identifiers", Fixture.JSON.valueToTree(participant.person().identifiers()));
        shown.set("roles", Fixture.JSON.valueToTree(participant.roles()));
        shown.set("groups", Fixture.JSON.valueToTree(participant.groupIds()));
        assertThat((JsonNode) shown).isEqualTo(Fixture.changed(ENROLLMENTS.part("expected"), example.all().get("expected")));
        assertThat(participant.person()).asString().doesNotContain("S1001").doesNotContain("Lovelace");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedEnrollments")
    void participant_is_refused_by_the_field(Fixture.Case example) {
        Outcomes.isRefusedAs(Outcomes.refusal(participants().translate(example.given())), example);
    }

    private static MoodleEnrollmentTranslator participants() {
        return new MoodleEnrollmentTranslator(List.of("idnumber"),
                Map.of("student", Role.STUDENT, "editingteacher", Role.TEACHER, "teacher", Role.TEACHER, "parent", Role.OBSERVER));
    }

    private static SubmittedWork submission(Fixture.Case example) {
        JsonNode change = example.all().has("assignment") ? example.all().get("assignment") : Fixture.JSON.createObjectNode();
        MoodleWork.Assign work = (MoodleWork.Assign) Outcomes.value(new MoodleAssignmentTranslator().translate(Fixture.changed(SUBMISSIONS.part("assignment"), change)));
        List<Refusal> refusals = new ArrayList<>();
        MoodleAssignmentRows rows = rows(example, refusals);
        Map<String, MoodleFlag> flags = new HashMap<>();
        translated(example, "flags", MoodleFlag::of, refusals).forEach(flag -> flags.put(Outcomes.value(flag).personId(), Outcomes.value(flag)));
        assertThat(refusals).isEmpty();
        Set<String> groups = new LinkedHashSet<>();
        example.given().get("groups").forEach(group -> groups.add(group.asText()));
        MoodleMembers members = new MoodleMembers(Map.of(PERSON, groups));
        List<MoodleOverride> overrides = new ArrayList<>();
        example.given().path("overrides").forEach(override -> overrides.add(MoodleOverride.of(override)));
        overrides.removeIf(Objects::isNull);
        MoodleGradebookGrade entry = entry(example.given().get("gradebook"));
        MoodleSubmissionRow row = work.team() ? new MoodleTeams(members, Map.of("1", Set.of("1", "2"))).row(work, rows, PERSON) : rows.ofPerson(PERSON);
        if (row == null && rows.grade(PERSON) == null) {
            return null;
        }
        Instant now = Instant.ofEpochSecond(example.all().path("now").asLong(SUBMISSIONS.part("now").asLong()));
        return new MoodleSubmissionTranslator().ofAssignment(work, PERSON, row, rows.grade(PERSON), flags.get(PERSON), entry,
                new MoodleDueDates(work.activity().dueAt(), flags, overrides, members).of(PERSON), now);
    }

    private static MoodleGradebookGrade entry(JsonNode given) {
        if (given.isEmpty()) {
            return null;
        }
        ObjectNode item = given.get(0).deepCopy();
        item.put("id", 30).put("itemtype", "mod").put("itemmodule", "assign").put("iteminstance", 1).put("itemnumber", 0);
        ObjectNode learner = Fixture.JSON.createObjectNode().put("userid", 8);
        learner.putArray("gradeitems").add(item);
        return MoodleGradebook.of(List.of(MoodleGradebookRow.ofLearner(learner))).grade("assign-1#0", PERSON);
    }

    private static MoodleAssignmentRows rows(Fixture.Case example, List<Refusal> refusals) {
        MoodleAssignmentRows rows = new MoodleAssignmentRows(translated(example, "submissions", MoodleSubmissionRow::of, new ArrayList<>()),
                translated(example, "grades", MoodleGrade::of, new ArrayList<>()));
        refusals.addAll(rows.refusals());
        return rows;
    }

    private static <T> List<Translation<T>> translated(Fixture.Case example, String list, BiFunction<JsonNode, String, Translation<T>> translator, List<Refusal> refusals) {
        List<Translation<T>> all = new ArrayList<>();
        example.given().get(list).forEach(node -> all.add(translator.apply(node, "assign-1")));
        all.stream().map(Outcomes::refusal).filter(Objects::nonNull).forEach(refusals::add);
        return all;
    }

    private static JsonNode shown(SubmittedWork work) {
        assertThat(work.assignmentId()).isEqualTo("assign-1");
        assertThat(work.personId()).isEqualTo(PERSON);
        assertThat(work.assigned()).isTrue();
        ObjectNode shown = Fixture.JSON.createObjectNode().put("status", work.status().code()).put("submittedAt", text(work.submittedAt()));
        shown.set("points", number(work.points()));
        return shown.put("grade", work.grade()).put("touched", work.touched());
    }

    private static JsonNode shown(MoodleActivity activity) {
        ObjectNode shown = Fixture.JSON.createObjectNode().put("id", activity.id()).put("title", activity.title()).put("description", activity.description())
                .put("category", activity.category());
        shown.set("submissionTypes", Fixture.JSON.valueToTree(activity.submissionTypes()));
        shown.put("opensAt", text(activity.opensAt())).put("closesAt", text(activity.closesAt())).put("dueAt", text(activity.dueAt()));
        shown.set("maxPoints", number(activity.maxPoints()));
        return shown.put("handingInVisible", activity.handingInVisible());
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
}
