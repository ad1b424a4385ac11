package io.crosswalk.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.brightspace.BrightspaceEntityTranslator.Entity;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the fixtures, through the translators. */
class GoldenTest {

    private static final Fixture SUBMISSIONS = new Fixture(BrightspaceConnectorFactory.VENDOR, "submissions.json");
    private static final Fixture FOLDERS = new Fixture(BrightspaceConnectorFactory.VENDOR, "folders.json");
    private static final Fixture ATTEMPTS = new Fixture(BrightspaceConnectorFactory.VENDOR, "attempts.json");
    private static final Fixture GRADES = new Fixture(BrightspaceConnectorFactory.VENDOR, "grades.json");
    private static final Instant NOW = Instant.parse(GivenBrightspace.NOW);

    static Stream<Fixture.Case> submissions() {
        return SUBMISSIONS.cases("cases");
    }

    static Stream<Fixture.Case> refusedSubmissions() {
        return SUBMISSIONS.cases("refused");
    }

    static Stream<Fixture.Case> folders() {
        return FOLDERS.cases("cases");
    }

    static Stream<Fixture.Case> refusedFolders() {
        return FOLDERS.cases("refused");
    }

    static Stream<JsonNode> attempts() {
        List<JsonNode> cases = new ArrayList<>();
        ATTEMPTS.part("cases").forEach(cases::add);
        return cases.stream();
    }

    static Stream<Fixture.Case> grades() {
        return GRADES.cases("cases");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submissions")
    void what_was_handed_in_becomes_what_is_expected(Fixture.Case example) {
        GradableWork.Folder folder = Outcome.of(folder(SUBMISSIONS.part("folder"), example)).requiredValue();
        Entity entity = Outcome.of(new BrightspaceEntityTranslator().translate(example.given(), folder)).requiredValue();
        BrightspaceAudience audience = example.all().has("due")
                ? new BrightspaceAudience(null, Map.of("30511", Instant.parse(example.all().get("due").asText())), null)
                : BrightspaceAudience.EVERYBODY;

        SubmittedWork submitted = new BrightspaceSubmissionTranslator().translate(entity.standing(), folder.work(), audience, false, NOW);

        assertSame(shown(submitted), Fixture.changed(SUBMISSIONS.part("expected"), example.all().get("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedSubmissions")
    void what_was_handed_in_is_refused_by_the_field(Fixture.Case example) {
        GradableWork.Folder folder = Outcome.of(folder(SUBMISSIONS.part("folder"), example)).requiredValue();
        Outcome<Entity> outcome = Outcome.of(new BrightspaceEntityTranslator().translate(example.given(), folder));

        outcome.isRefusedAs(example);
        assertThat(outcome.refusal.assignmentId()).isEqualTo("dropbox-648911");
        assertThat(outcome.refusal.toString()).doesNotContain("Rivera");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void a_folder_becomes_the_work_that_is_expected(Fixture.Case example) {
        Outcome<GradableWork.Folder> outcome = Outcome.of(new BrightspaceFolderTranslator().translate(example.given(), gradebook()));

        assertThat(outcome.leftOut).isEqualTo(example.all().path("leftOut").asText(null));
        if (outcome.leftOut == null) {
            assertSame(shown(outcome.requiredValue()), Fixture.changed(FOLDERS.part("expected"), example.all().get("expected")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFolders")
    void a_folder_is_refused_by_the_field(Fixture.Case example) {
        Outcome.of(new BrightspaceFolderTranslator().translate(example.given(), gradebook())).isRefusedAs(example);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void attempts_become_one_submission(JsonNode example) {
        JsonNode given = example.has("quiz") ? Fixture.changed(ATTEMPTS.part("quiz"), example.get("quiz")) : ATTEMPTS.part("quiz");
        GradableWork.Quiz quiz = Outcome.of(new BrightspaceQuizTranslator().translate(given, gradebook())).requiredValue();
        List<BrightspaceAttempt> attempts = new ArrayList<>();
        example.get("attempts").forEach(change -> attempts.add(Outcome.of(
                new BrightspaceAttemptTranslator().translate(Fixture.changed(ATTEMPTS.part("base"), change), quiz.work().id())).requiredValue()));

        SubmittedWork submitted = new BrightspaceSubmissionTranslator().translate(
                BrightspaceAttemptTranslator.standing(attempts, quiz.calculation()), quiz.work(), BrightspaceAudience.EVERYBODY, false, NOW);

        assertSame(shown(submitted), Fixture.changed(ATTEMPTS.part("expected"), example.get("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grades")
    void a_grade_of_the_gradebook_is_released_or_not(Fixture.Case example) {
        JsonNode given = example.all().path("wrapped").asBoolean() ? wrapped((ObjectNode) example.given()) : example.given();
        BrightspaceGradeValue value = Outcome.of(BrightspaceGradeValue.translate(given, null)).requiredValue();

        assertThat(value.isReleased(NOW, example.all().path("withoutDate").asBoolean())).isEqualTo(!example.all().get("expected").isNull());
        if (!example.all().get("expected").isNull()) {
            BrightspaceStanding standing = value.onto(BrightspaceStanding.nothing(value.personId()), BrightspaceGradeObject.Kind.valueOf(example.all().get("kind").asText()));
            assertSame(Fixture.JSON.createObjectNode().put("points", standing.points()).put("grade", standing.grade()), example.all().get("expected"));
        }
    }

    private static JsonNode wrapped(ObjectNode value) {
        ObjectNode row = Fixture.JSON.createObjectNode();
        row.putObject("User").put("Identifier", value.remove("UserId").asText()).put("DisplayName", "Somebody");
        row.set("GradeValue", value);
        return row;
    }

    private static Translation<GradableWork.Folder> folder(JsonNode base, Fixture.Case example) {
        JsonNode given = example.all().has("folder") ? Fixture.changed(base, example.all().get("folder")) : base;
        return new BrightspaceFolderTranslator().translate(given, gradebook());
    }

    private static BrightspaceGradebook gradebook() {
        BrightspaceGradebook gradebook = new BrightspaceGradebook();
        gradebook.add(new BrightspaceGradeObject("88121", BrightspaceGradeObject.Kind.NUMERIC, "Lab 4", null, false, new BigDecimal("50"), null, null));
        return gradebook;
    }

    private static JsonNode shown(SubmittedWork submitted) {
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("assignmentId", submitted.assignmentId()).put("personId", submitted.personId()).put("status", submitted.status().code())
                .put("submittedAt", text(submitted.submittedAt())).put("points", submitted.points()).put("grade", submitted.grade()).put("touched", submitted.touched());
        return shown;
    }

    private static JsonNode shown(GradableWork.Folder folder) {
        BrightspaceWork work = folder.work();
        ObjectNode shown = Fixture.JSON.createObjectNode();
        shown.put("id", work.id()).put("title", work.title()).put("description", work.description()).put("category", work.category());
        work.submissionTypes().forEach(shown.putArray("submissionTypes")::add);
        shown.put("handingInVisible", work.handingInVisible()).put("opensAt", text(work.opensAt())).put("closesAt", text(work.closesAt()))
                .put("dueAt", text(work.dueAt())).put("maxPoints", work.maxPoints()).put("gradeObjectId", work.gradeObjectId())
                .put("groupCategoryId", work.groupCategoryId()).put("restricted", work.restricted()).put("empty", folder.empty());
        return shown;
    }

    /** Numbers are compared as JSON writes them. */
    private static void assertSame(JsonNode shown, JsonNode expected) {
        assertThat(shown.toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** What became of one record. */
    private static final class Outcome<T> {

        private @Nullable T value;
        private @Nullable Refusal refusal;
        private @Nullable String leftOut;

        static <T> Outcome<T> of(Translation<T> translation) {
            Outcome<T> outcome = new Outcome<>();
            translation.give(given -> outcome.value = given, refused -> outcome.refusal = refused, reason -> outcome.leftOut = reason);
            return outcome;
        }

        T requiredValue() {
            assertThat(refusal).isNull();
            return Objects.requireNonNull(value);
        }

        void isRefusedAs(Fixture.Case example) {
            assertThat(refusal).isNotNull();
            assertThat(refusal.problem().name()).isEqualTo(example.all().get("problem").asText());
            assertThat(refusal.explanation()).contains(example.all().get("field").asText());
            assertThat(refusal.vendorId()).isEqualTo(example.all().path("vendorId").asText(null));
        }
    }
}
