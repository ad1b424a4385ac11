package io.crosswalk.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.edfi.Rendering.Payload;
import io.crosswalk.edfi.Rendering.Unsendable;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LmsxDialectTest {

    private static final String NAMESPACE = "uri://district.example/crosswalk/canvas-main";
    private static final Vocabulary VOCABULARY =
            Vocabulary.read(Path.of("src/test/resources/vocabularies"), "canvas", "uri://district.example/crosswalk");
    private static final EdFiSection SECTION =
            new EdFiSection("MATH6-P2-0042", "MATH-6", 255901001L, 2026, "2025-2026 Fall Semester");

    private final Dialect dialect = new LmsxDialect();

    @Test
    void an_assignment_is_written_with_everything_in_a_fixed_order() {
        Assignment assignment = new Assignment("104", "2201", "Fractions quiz 3", "Ten items", "Assignment",
                List.of("online_upload", "external_tool", "basic_lti_launch", "on_paper"),
                Instant.parse("2025-09-01T13:00:00.987Z"), null, Instant.parse("2025-09-05T21:59:00Z"), new BigDecimal("10.0"));

        assertThat(render(assignment)).isEqualTo(new Payload("lmsx/assignments", "104-2201", """
                {"assignmentIdentifier":"104-2201","namespace":"uri://district.example/crosswalk/canvas-main",\
                "lmsSourceSystemDescriptor":"uri://ed-fi.org/edfilms/LMSSourceSystem#Canvas","title":"Fractions quiz 3",\
                "assignmentCategoryDescriptor":"uri://ed-fi.org/edfilms/AssignmentCategoryDescriptor/Canvas#Assignment",\
                "assignmentDescription":"Ten items","startDateTime":"2025-09-01T13:00:00Z","dueDateTime":"2025-09-05T21:59:00Z","maxPoints":10,\
                "sectionReference":{"localCourseCode":"MATH-6","schoolId":255901001,"schoolYear":2026,\
                "sectionIdentifier":"MATH6-P2-0042","sessionName":"2025-2026 Fall Semester"},\
                "submissionTypes":[{"submissionTypeDescriptor":"uri://ed-fi.org/edfilms/SubmissionTypeDescriptor/Canvas#basic_lti_launch"},\
                {"submissionTypeDescriptor":"uri://ed-fi.org/edfilms/SubmissionTypeDescriptor/Canvas#online_upload"}]}""", List.of()));
    }

    @Test
    void a_rebuilt_extension_gets_the_identifier_of_the_section_beside_the_reference() {
        Rendering rendering = new LmsxDialect(true).assignment(titled("t"), new AssignmentContext(NAMESPACE, SECTION, VOCABULARY));

        assertThat(json(payload(rendering)).path("sectionIdentifier").asText()).isEqualTo("MATH6-P2-0042");
        assertThat(json(payload(rendering)).path("sectionReference").path("sectionIdentifier").asText()).isEqualTo("MATH6-P2-0042");
    }

    @Test
    void a_submission_is_written_with_everything_in_a_fixed_order() {
        assertThat(render(submission(new BigDecimal("8"), "B"))).isEqualTo(new Payload("lmsx/assignmentSubmissions", "104-2201-77", """
                {"assignmentSubmissionIdentifier":"104-2201-77","namespace":"uri://district.example/crosswalk/canvas-main",\
                "assignmentReference":{"assignmentIdentifier":"104-2201","namespace":"uri://district.example/crosswalk/canvas-main"},\
                "studentReference":{"studentUniqueId":"604822"},\
                "submissionStatusDescriptor":"uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas#late",\
                "submissionDateTime":"2025-09-06T01:12:00Z","earnedPoints":8,"grade":"B"}""", List.of()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # points,            words,                 earnedPoints, grade,                warning
            8.5,                 -,                     9,            8.5,                  POINTS_ROUNDED
            8.4999,              -,                     8,            8.4999,               POINTS_ROUNDED
            8.50,                B+,                    9,            B+,                   POINTS_ROUNDED
            0,                   -,                     0,            0,                    -
            0.00,                -,                     0,            0,                    -
            10.00,               -,                     10,           10,                   -
            100,                 -,                     100,          100,                  -
            1E+2,                -,                     100,          100,                  -
            -,                   Complete,              -,            Complete,             -
            -,                   -,                     -,            -,                    -
            -,                   ' ',                   -,            -,                    -
            7,                   'exactly 20 characters',7,           7,                    GRADE_TOO_LONG
            -,                   'exactly 20 characters',-,           -,                    GRADE_TOO_LONG
            7,                   'twenty characters ok',7,            twenty characters ok, -
            33.333333333333336,  -,                     33,           33.333333333333336,   POINTS_ROUNDED
            2147483647.4,        -,                     2147483647,   2147483647.4,         POINTS_ROUNDED
            -2.5,                -,                     -3,           -2.5,                 POINTS_ROUNDED
            1E-9,                -,                     0,            0.000000001,          POINTS_ROUNDED
            """)
    void points_are_rounded_half_up_and_stay_exact_in_the_grade(
            @Nullable BigDecimal points, @Nullable String words, @Nullable Integer earned, @Nullable String grade, @Nullable Warning warning) {
        Payload payload = payload(render(submission(points, words)));

        assertThat(json(payload).path("earnedPoints")).isEqualTo(earned == null ? missing() : json("[" + earned + "]").get(0));
        assertThat(json(payload).path("grade").asText(null)).isEqualTo(grade);
        assertThat(payload.warnings()).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647.5", "1E+1000000000", "-2147483649", "99999999999999999999999999999999"})
    void points_that_fit_no_integer_are_unsendable(String points) {
        assertThat(render(submission(new BigDecimal(points), null))).isInstanceOfSatisfying(Unsendable.class,
                unsendable -> assertThat(unsendable.reason()).isEqualTo("POINTS_OUT_OF_RANGE"));
    }

    @Test
    void an_absurdly_small_number_is_zero_points_and_takes_no_memory() {
        Payload payload = payload(render(submission(new BigDecimal("1E-1000000000"), null)));

        assertThat(json(payload).path("earnedPoints").asInt(-1)).isZero();
        assertThat(payload.warnings()).containsExactlyInAnyOrder(Warning.POINTS_ROUNDED, Warning.GRADE_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Solve 3 < x            | Solve 3 < x
            Compare a<b            | Compare a< b
            <!-- x --> </p> <?xml  | < !-- x --> < /p> < ?xml
            Tom &#38; Ann          | Tom & #38; Ann
            R&D & Q                | R&D & Q
            "  padded \u00a0"      | padded
            "line\\nbreak\\ttab"   | line break tab
            """)
    void text_that_the_target_refuses_is_defused_without_loss_of_meaning(String title, String expected) {
        assertThat(json(payload(render(titled(title.translateEscapes())))).path("title").asText()).isEqualTo(expected);
    }

    @Test
    void control_characters_and_lone_surrogates_are_removed() {
        assertThat(json(payload(render(titled("a\u0007b\u0000c\ud83dd\u009fe")))).path("title").asText()).isEqualTo("abcde");
    }

    @Test
    void text_is_cut_as_the_target_counts_and_splits_no_code_point() {
        Payload emoji = payload(render(titled("x".repeat(254) + "\ud83d\ude00")));
        Payload joiner = payload(render(titled("x".repeat(252) + "\ud83d\udc69\u200d\ud83d\udcbb")));
        Payload fits = payload(render(titled("x".repeat(253) + "\ud83d\ude00")));

        assertThat(json(emoji).path("title").asText()).isEqualTo("x".repeat(254));
        assertThat(json(joiner).path("title").asText()).isEqualTo("x".repeat(252) + "\ud83d\udc69");
        assertThat(json(fits).path("title").asText()).hasSize(255);
        assertThat(emoji.warnings()).containsExactly(Warning.TITLE_CUT);
        assertThat(fits.warnings()).isEmpty();
    }

    @Test
    void a_long_description_is_cut_after_it_was_defused() {
        Assignment assignment = new Assignment("1", "2", "t", "a<b".repeat(400), "Assignment", List.of(), null, null, null, null);

        Payload payload = payload(render(assignment));

        assertThat(json(payload).path("assignmentDescription").asText()).hasSizeLessThanOrEqualTo(1024).startsWith("a< ba< b").doesNotContain("<b");
        assertThat(payload.warnings()).containsExactly(Warning.DESCRIPTION_CUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u0000", "\u00a0\ufeff"})
    void a_title_without_a_visible_character_is_unsendable(String title) {
        assertThat(render(titled(title))).isInstanceOfSatisfying(Unsendable.class,
                unsendable -> assertThat(unsendable.reason()).isEqualTo("TITLE_EMPTY"));
    }

    @Test
    void an_identifier_that_is_too_long_is_unsendable() {
        Assignment assignment = new Assignment("s".repeat(200), "a".repeat(55), "t", null, "Assignment", List.of(), null, null, null, null);

        assertThat(render(assignment)).isInstanceOfSatisfying(Unsendable.class,
                unsendable -> assertThat(unsendable.reason()).isEqualTo("IDENTIFIER_UNUSABLE"));
    }

    @Test
    void values_that_the_vocabulary_does_not_have_are_delivered_with_a_warning() {
        Assignment assignment = new Assignment("1", "2", "t", null, "Lab", List.of("hologram", "hologram"), null, null, null, null);

        Payload payload = payload(render(assignment));

        assertThat(json(payload).path("assignmentCategoryDescriptor").asText())
                .isEqualTo("uri://district.example/crosswalk/AssignmentCategoryDescriptor#Lab");
        assertThat(json(payload).path("submissionTypes")).hasSize(1);
        assertThat(payload.warnings()).containsExactlyInAnyOrder(Warning.CATEGORY_UNMAPPED, Warning.TYPE_UNMAPPED);
    }

    @Test
    void a_value_that_the_vocabulary_waits_for_keeps_the_record_waiting(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("connectors/canvas")).resolve("vocabulary.yaml");
        Files.writeString(file, Files.readString(Path.of("connectors/canvas/vocabulary.yaml")) + "\nunknownValues: park\n");
        AssignmentContext waiting = new AssignmentContext(NAMESPACE, SECTION, Vocabulary.read(folder, "canvas", "uri://district.example/crosswalk"));
        Assignment assignment = new Assignment("1", "2", "t", null, "Assignment", List.of("hologram"), null, null, null, null);

        assertThat(dialect.assignment(assignment, waiting)).isEqualTo(new Rendering.Awaiting("hologram"));
    }

    @Test
    void a_category_that_can_be_no_descriptor_is_unsendable() {
        Assignment assignment = new Assignment("1", "2", "t", null, "#".repeat(3), List.of(), null, null, null, null);

        assertThat(render(assignment)).isInstanceOfSatisfying(Unsendable.class,
                unsendable -> assertThat(unsendable.remedy()).contains("connectors/canvas/vocabulary.yaml"));
    }

    @Test
    void a_date_beyond_the_calendar_of_the_target_is_left_out() {
        Assignment assignment = new Assignment("1", "2", "t", null, "Assignment", List.of(), null, null, Instant.MAX, null);

        Payload payload = payload(render(assignment));

        assertThat(json(payload).has("dueDateTime")).isFalse();
        assertThat(payload.warnings()).containsExactly(Warning.DATE_OUT_OF_RANGE);
    }

    @Test
    void neither_payload_nor_context_shows_a_student_when_printed() {
        Rendering rendering = render(submission(null, "A secret grade"));

        assertThat(rendering.toString() + new SubmissionContext(NAMESPACE, "604822", VOCABULARY)).doesNotContain("604822", "secret");
    }

    private Rendering render(Assignment assignment) {
        return dialect.assignment(assignment, new AssignmentContext(NAMESPACE, SECTION, VOCABULARY));
    }

    private Rendering render(Submission submission) {
        return dialect.submission(submission, new SubmissionContext(NAMESPACE, "604822", VOCABULARY));
    }

    private static Assignment titled(String title) {
        return new Assignment("1", "2", title, null, "Assignment", List.of(), null, null, null, null);
    }

    private static Submission submission(@Nullable BigDecimal points, @Nullable String grade) {
        return new Submission("104", "2201", "77", SubmissionStatus.LATE, Instant.parse("2025-09-06T01:12:00Z"), points, grade);
    }

    private static Payload payload(Rendering rendering) {
        assertThat(rendering).isInstanceOf(Payload.class);
        return (Payload) rendering;
    }

    private static JsonNode json(Payload payload) {
        return json(payload.json());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static JsonNode missing() {
        return json("{}").path("nothing");
    }
}
