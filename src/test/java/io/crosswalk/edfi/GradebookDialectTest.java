package io.crosswalk.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.edfi.Rendering.Payload;
import io.crosswalk.edfi.Rendering.Unsendable;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.GradebookVocabulary;
import io.crosswalk.vocabulary.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradebookDialectTest {

    private static final String PROVIDER = "uri://district.example/crosswalk";
    private static final String NAMESPACE = PROVIDER + "/canvas-main";
    private static final Vocabulary VENDOR = Vocabulary.read(Path.of("src/test/resources/vocabularies"), "canvas", PROVIDER);
    /** A sessionName of 120 and a schoolId of 64 bits, as Data Standard 6.1 has them. */
    private static final EdFiSection SECTION = new EdFiSection("MATH6-P2-0042", "MATH-6", 9_007_199_254_740_993L, 2026, "2025-2026 Fall Semester");

    private final Dialect dialect = dialect(Path.of(""));

    private static Dialect dialect(Path folder) {
        return new GradebookDialect(GradebookVocabulary.read(folder, PROVIDER), ZoneId.of("America/Chicago"));
    }

    @Test
    void an_assignment_is_written_with_everything_in_a_fixed_order() {
        Assignment assignment = new Assignment("104", "2201", "Fractions quiz 3", "Ten items", "Assignment", List.of("online_upload"),
                Instant.parse("2025-09-01T03:00:00.987Z"), Instant.parse("2025-09-09T00:00:00Z"), Instant.parse("2025-09-06T04:59:59Z"), new BigDecimal("10.50"));

        assertThat(render(assignment)).isEqualTo(new Payload("ed-fi/gradebookEntries", "104-2201", """
                {"gradebookEntryIdentifier":"104-2201","namespace":"uri://district.example/crosswalk/canvas-main",\
                "sourceSectionIdentifier":"MATH6-P2-0042",\
                "sectionReference":{"localCourseCode":"MATH-6","schoolId":9007199254740993,"schoolYear":2026,\
                "sectionIdentifier":"MATH6-P2-0042","sessionName":"2025-2026 Fall Semester"},\
                "title":"Fractions quiz 3","description":"Ten items","dateAssigned":"2025-08-31","dueDate":"2025-09-05","dueTime":"23:59:59",\
                "gradebookEntryTypeDescriptor":"uri://ed-fi.org/GradebookEntryTypeDescriptor#Assignment","maxPoints":10.5}""", List.of()));
    }

    @Test
    void a_submission_is_written_with_everything_in_a_fixed_order() {
        assertThat(render(submission(SubmissionStatus.LATE, new BigDecimal("8.25"), "B+"))).isEqualTo(new Payload("ed-fi/studentGradebookEntries", "104-2201-77", """
                {"gradebookEntryReference":{"gradebookEntryIdentifier":"104-2201","namespace":"uri://district.example/crosswalk/canvas-main"},\
                "studentReference":{"studentUniqueId":"604822"},\
                "submissionStatusDescriptor":"uri://ed-fi.org/SubmissionStatusDescriptor#Graded",\
                "assignmentLateStatusDescriptor":"uri://ed-fi.org/AssignmentLateStatusDescriptor#Late",\
                "dateFulfilled":"2025-09-05","timeFulfilled":"20:12:00","pointsEarned":8.25,"letterGradeEarned":"B+"}""", List.of()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # status,  points, grade, submissionStatus, assignmentLateStatus
            excused,   -,      -,     Exempt,           -
            late,      -,      -,     Submitted,        Late
            late,      0,      -,     Graded,           Late
            late,      -,      C,     Graded,           Late
            missing,   -,      -,     Not Submitted,    Late
            graded,    7,      -,     Graded,           Not Late
            reopened,  -,      -,     Returned,         -
            on-time,   -,      -,     Submitted,        Not Late
            draft,     -,      -,     Not Submitted,    -
            Upcoming,  -,      -,     Not Submitted,    -
            """)
    void a_status_becomes_two_core_descriptors(String status, @Nullable BigDecimal points, @Nullable String grade, String expected, @Nullable String late) {
        JsonNode json = json(payload(render(submission(status(status), points, grade))));

        assertThat(json.path("submissionStatusDescriptor").asText()).isEqualTo("uri://ed-fi.org/SubmissionStatusDescriptor#" + expected);
        assertThat(json.path("assignmentLateStatusDescriptor").asText(null))
                .isEqualTo(late == null ? null : "uri://ed-fi.org/AssignmentLateStatusDescriptor#" + late);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # points,           grade,                   pointsEarned, numericGradeEarned, letterGradeEarned,     warning
            8.5,                -,                       8.5,          -,                  -,                     -
            8.50,               A-,                      8.5,          -,                  A-,                    -
            8.125,              -,                       8.13,         -,                  -,                     POINTS_ROUNDED
            -2.005,             -,                       -2.01,        -,                  -,                     POINTS_ROUNDED
            0,                  -,                       0,            -,                  -,                     -
            1E+2,               -,                       100,          -,                  -,                     -
            1E-9,               -,                       0,            -,                  -,                     POINTS_ROUNDED
            9999999.99,         -,                       9999999.99,   -,                  -,                     -
            -,                  85.5%,                   -,            85.5,               85.5%,                 -
            42,                 42,                      42,           42,                 42,                    -
            -,                  Complete,                -,            -,                  Complete,              -
            -,                  'twenty characters ok',  -,            -,                  twenty characters ok,  -
            -,                  'exactly 21 characters', -,            -,                  -,                     GRADE_TOO_LONG
            -,                  ' ',                     -,            -,                  -,                     -
            -,                  -,                       -,            -,                  -,                     -
            """)
    void points_keep_two_decimals_and_the_grade_its_words(@Nullable BigDecimal points, @Nullable String grade, @Nullable BigDecimal earned,
            @Nullable BigDecimal numeric, @Nullable String letter, @Nullable Warning warning) {
        Payload payload = payload(render(submission(SubmissionStatus.GRADED, points, grade)));

        assertThat(number(payload, "pointsEarned")).isEqualTo(earned);
        assertThat(number(payload, "numericGradeEarned")).isEqualTo(numeric);
        assertThat(json(payload).path("letterGradeEarned").asText(null)).isEqualTo(letter);
        assertThat(payload.warnings()).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999.995", "1E+1000000000", "-99999999"})
    void points_of_more_than_nine_digits_are_unsendable(String points) {
        assertThat(render(submission(SubmissionStatus.GRADED, new BigDecimal(points), null))).isInstanceOfSatisfying(Unsendable.class,
                unsendable -> assertThat(unsendable.reason()).isEqualTo("POINTS_OUT_OF_RANGE"));
    }

    @Test
    void a_number_of_absurd_size_takes_no_memory() {
        Payload payload = payload(render(submission(SubmissionStatus.GRADED, new BigDecimal("1E-1000000000"), null)));

        assertThat(number(payload, "pointsEarned")).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # opens,               due,                  assigned,   dueDate,    dueTime,  warning
            2025-09-01T13:00:00Z,  -,                    2025-09-01, -,          -,        -
            -,                     2025-09-06T04:59:00Z, 2025-09-05, 2025-09-05, 23:59:00, DATE_ASSIGNED_ASSUMED
            -,                     -,                    2025-07-01, -,          -,        DATE_ASSIGNED_ASSUMED
            2025-11-02T06:30:00Z,  2025-11-02T07:30:00Z, 2025-11-02, 2025-11-02, 01:30:00, -
            2026-03-08T07:59:59Z,  2026-03-08T08:00:00Z, 2026-03-08, 2026-03-08, 03:00:00, -
            """)
    void moments_become_dates_and_times_of_the_district(@Nullable Instant opens, @Nullable Instant due, String assigned, @Nullable String dueDate,
            @Nullable String dueTime, @Nullable Warning warning) {
        Payload payload = payload(render(new Assignment("1", "2", "t", null, "Assignment", List.of(), opens, null, due, null)));

        assertThat(json(payload).path("dateAssigned").asText()).isEqualTo(assigned);
        assertThat(json(payload).path("dueDate").asText(null)).isEqualTo(dueDate);
        assertThat(json(payload).path("dueTime").asText(null)).isEqualTo(dueTime);
        assertThat(payload.warnings()).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void a_date_beyond_the_calendar_of_the_target_is_left_out() {
        Payload payload = payload(render(new Assignment("1", "2", "t", null, "Assignment", List.of(), Instant.MIN, null, Instant.MAX, null)));

        assertThat(json(payload).path("dateAssigned").asText()).isEqualTo("2025-07-01");
        assertThat(json(payload).has("dueDate")).isFalse();
        assertThat(payload.warnings()).containsExactlyInAnyOrder(Warning.DATE_ASSIGNED_ASSUMED, Warning.DATE_OUT_OF_RANGE);
    }

    @Test
    void an_identifier_of_sixty_characters_stays_and_a_longer_one_is_shortened_alike_everywhere() {
        Assignment fits = new Assignment("s".repeat(29), "a".repeat(30), "t", null, "Assignment", List.of(), null, null, null, null);
        Assignment longer = new Assignment("s".repeat(29), "a".repeat(31), "t", null, "Assignment", List.of(), null, null, null, null);
        Submission submission = new Submission(longer.sectionId(), longer.id(), "77", SubmissionStatus.GRADED, null, null, null);

        String shortened = json(payload(render(longer))).path("gradebookEntryIdentifier").asText();

        assertThat(json(payload(render(fits))).path("gradebookEntryIdentifier").asText()).isEqualTo(fits.identifier());
        assertThat(shortened).hasSize(60).startsWith("s".repeat(29) + "-aaa~").isEqualTo("sssssssssssssssssssssssssssss-aaa~" + shortened.substring(34));
        assertThat(payload(render(longer)).identifier()).isEqualTo(longer.identifier());
        assertThat(payload(render(longer)).warnings()).contains(Warning.IDENTIFIER_SHORTENED);
        assertThat(json(payload(render(submission))).path("gradebookEntryReference").path("gradebookEntryIdentifier").asText()).isEqualTo(shortened);
        assertThat(dialect.assignmentKey(longer.identifier(), "uri://a")).isEqualTo(Map.of("gradebookEntryIdentifier", shortened, "namespace", "uri://a"));
        assertThat(dialect.submissionKey(longer.identifier(), submission.identifier(), "uri://a", "9")).isEqualTo(
                Map.of("gradebookEntryIdentifier", shortened, "namespace", "uri://a", "studentUniqueId", "9"));
    }

    @Test
    void shortened_identifiers_do_not_collide_even_where_letter_case_does_not_count() {
        Set<String> shortened = new HashSet<>();
        for (int number = 0; number < 50_000; number++) {
            shortened.add(ShortIdentifier.of("x".repeat(60) + number));
            shortened.add(ShortIdentifier.of("X".repeat(60) + number));
        }

        assertThat(shortened).hasSize(100_000).allMatch(identifier -> identifier.length() == 60);
        assertThat(shortened.stream().map(identifier -> identifier.toLowerCase(java.util.Locale.ROOT)).distinct()).hasSize(100_000);
        assertThat(ShortIdentifier.of("x".repeat(32) + "\ud83d\ude00" + "x".repeat(60))).startsWith("x".repeat(32) + "~").hasSize(59);
    }

    @Test
    void a_long_title_is_cut_to_a_hundred_units() {
        Payload payload = payload(render(new Assignment("1", "2", "x".repeat(99) + "\ud83d\ude00", null, "Assignment", List.of(), Instant.EPOCH, null, null, null)));

        assertThat(json(payload).path("title").asText()).isEqualTo("x".repeat(99));
        assertThat(payload.warnings()).containsExactly(Warning.TITLE_CUT);
    }

    @ParameterizedTest
    @CsvSource({
        "Assignment, uri://ed-fi.org/GradebookEntryTypeDescriptor#Assignment, false",
        "Assessment, uri://ed-fi.org/GradebookEntryTypeDescriptor#Classroom Assessment, false",
        "Discussion, uri://district.example/crosswalk/GradebookEntryTypeDescriptor#Discussion, false",
        "Lab, uri://district.example/crosswalk/GradebookEntryTypeDescriptor#Lab, true"
    })
    void a_category_becomes_the_type_of_the_entry(String category, String descriptor, boolean madeUp) {
        Payload payload = payload(render(new Assignment("1", "2", "t", null, category, List.of(), Instant.EPOCH, null, null, null)));

        assertThat(json(payload).path("gradebookEntryTypeDescriptor").asText()).isEqualTo(descriptor);
        assertThat(payload.warnings()).isEqualTo(madeUp ? List.of(Warning.CATEGORY_UNMAPPED) : List.of());
        assertThat(dialect.madeUp(VENDOR)).hasSize(madeUp ? 1 : 0);
        assertThat(dialect.descriptors(VENDOR)).anyMatch(needed -> needed.uri().equals(descriptor));
    }

    @Test
    void a_category_that_staff_want_to_see_first_keeps_the_record_waiting(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("config")).resolve("edfi-gradebook.yaml");
        Files.writeString(file, Files.readString(Path.of("config/edfi-gradebook.yaml")).replace("unknownValues: deliver", "unknownValues: park"));
        Assignment assignment = new Assignment("1", "2", "t", null, "Lab", List.of(), null, null, null, null);

        assertThat(dialect(folder).assignment(assignment, new AssignmentContext(NAMESPACE, SECTION, VENDOR))).isEqualTo(new Rendering.Awaiting("Lab"));
    }

    @Test
    void a_category_that_can_be_no_descriptor_is_unsendable_and_names_the_file() {
        assertThat(render(new Assignment("1", "2", "t", null, "###", List.of(), null, null, null, null))).isInstanceOfSatisfying(Unsendable.class,
                unsendable -> assertThat(unsendable.remedy()).contains("config/edfi-gradebook.yaml"));
    }

    @Test
    void only_descriptors_of_the_core_are_needed() {
        assertThat(dialect.descriptors(VENDOR)).hasSize(10).extracting(needed -> dialect.descriptorResource(needed.kind())).containsOnly(
                "ed-fi/gradebookEntryTypeDescriptors", "ed-fi/submissionStatusDescriptors", "ed-fi/assignmentLateStatusDescriptors");
        assertThatIllegalArgumentException().isThrownBy(() -> dialect.descriptorResource(DescriptorKind.SUBMISSION_TYPE));
    }

    private static SubmissionStatus status(String code) {
        return java.util.Arrays.stream(SubmissionStatus.values()).filter(status -> status.code().equals(code)).findFirst().orElseThrow();
    }

    private Rendering render(Assignment assignment) {
        return dialect.assignment(assignment, new AssignmentContext(NAMESPACE, SECTION, VENDOR));
    }

    private Rendering render(Submission submission) {
        return dialect.submission(submission, new SubmissionContext(NAMESPACE, "604822", VENDOR));
    }

    private static Submission submission(SubmissionStatus status, @Nullable BigDecimal points, @Nullable String grade) {
        return new Submission("104", "2201", "77", status, Instant.parse("2025-09-06T01:12:00Z"), points, grade);
    }

    private static Payload payload(Rendering rendering) {
        assertThat(rendering).isInstanceOf(Payload.class);
        return (Payload) rendering;
    }

    private static @Nullable BigDecimal number(Payload payload, String property) {
        JsonNode value = json(payload).path(property);
        return value.isMissingNode() ? null : new BigDecimal(value.asText());
    }

    private static JsonNode json(Payload payload) {
        try {
            return new ObjectMapper().readTree(payload.json());
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
