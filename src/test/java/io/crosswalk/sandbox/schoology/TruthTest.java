package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Situations computed by hand; the sandbox was first started on 24 November 2026. */
class TruthTest {

    @RegisterExtension
    static final SchoologyExtension SCHOOLOGY = new SchoologyExtension();

    private static final Map<String, JsonNode> ASSIGNMENTS = new HashMap<>();
    private static final Map<String, JsonNode> SUBMISSIONS = new HashMap<>();
    private static int rows;

    @BeforeAll
    static void read() throws Exception {
        JsonNode truth = SCHOOLOGY.truth();
        truth.path("assignments").forEach(row -> ASSIGNMENTS.put(row.path("assignmentIdentifier").asText(), row));
        truth.path("submissions").forEach(row -> SUBMISSIONS.put(row.path("submissionIdentifier").asText(), row));
        rows = truth.path("submissions").size();
    }

    @Test
    void identifiers_are_unique() {
        assertThat(SUBMISSIONS).hasSize(rows);
    }

    /** Of section 4318461: grade item, user; then what must be held. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "5699937, 48289, graded,   2026-11-10T16:20:10Z, 44.5, 44.5",
        "5699937, 48290, late,     2026-11-13T16:20:10Z, 40, 40",
        "5699937, 48291, late,     2026-11-13T16:20:10Z, -, -",
        "5699937, 48292, missing,  -, -, -",
        "5699937, 48293, on-time,  2026-11-10T16:20:10Z, -, -",
        "5699937, 48294, missing,  -, -, -",
        "5699937, 48295, excused,  -, -, -",
        "5699937, 48296, missing,  -, -, -",
        "5699937, 48297, missing,  -, -, -",
        "5699937, 48298, graded,   -, 0, 0",
        "5699937, 48299, graded,   2026-11-10T16:20:10Z, -, A",
        "5699937, 48300, graded,   2026-11-10T18:20:10Z, 47, 47",
        "5699937, 48303, late,     2026-11-13T16:20:10Z, -, -",
        "5699937, 48304, graded,   2026-11-13T16:20:10Z, 38.333, 38.333",
        "5699937, 48305, graded,   2026-11-10T16:20:10Z, 30, 30",
        "5699937, 48307, on-time,  2026-11-10T16:20:10Z, -, -",
        "5699940, 48289, Upcoming, -, -, -",
        "5699940, 48290, on-time,  2026-11-23T16:20:10Z, -, -",
        "5699941, 48289, draft,    -, -, -",
        "5699941, 48291, graded,   2026-11-23T16:20:10Z, 50, 50",
        "5699941, 48292, Upcoming, -, -, -",
        "5699942, 48289, graded,   -, 9.25, 9.25",
        "5699942, 48292, Upcoming, -, -, -",
        "5699943, 48290, graded,   -, 0, 0",
        "5699943, 48292, Upcoming, -, -, -",
        "5699744, 48289, graded,   2026-11-18T17:20:10Z, 4, 4",
        "5699744, 48290, on-time,  2026-11-18T18:20:10Z, -, -",
        "5699744, 48291, late,     2026-11-20T15:20:10Z, -, -",
        "5699744, 48292, graded,   -, 5, 5",
        "5699744, 48293, missing,  -, -, -",
        "5699945, 48289, on-time,  2026-11-10T16:20:10Z, -, -",
        "5699945, 48290, missing,  -, -, -",
        "5699945, 48291, late,     2026-11-23T16:20:10Z, -, -",
        "5699946, 48289, graded,   2026-11-10T16:20:10Z, 18, A-",
        "5699946, 48290, graded,   2026-11-10T16:20:10Z, 11.9, F",
        "5699946, 48291, graded,   2026-11-10T16:20:10Z, 20, A",
        "5699947, 48289, graded,   -, 3, 3",
        "5699948, 48291, missing,  -, -, -",
        "5699951, 48290, graded,   2026-11-20T17:20:10Z, 9, 9",
        "5699952, 48297, Upcoming, -, -, -",
        "5699955, 48289, graded,   2026-11-10T16:20:10Z, 5, 5",
        "5699956, 48291, excused,  -, -, -",
        "5699956, 48292, Upcoming, -, -, -"})
    void a_situation_gives_one_row(long item, long user, String status, String handedIn, String points, String grade) {
        JsonNode row = SUBMISSIONS.get("4318461-" + item + "-" + user);

        assertThat(row).isNotNull();
        List<String> told = new ArrayList<>();
        for (String field : List.of("status", "submissionDateTime", "points", "grade")) {
            told.add(row.path(field).isNull() ? null : row.path(field).asText());
        }
        assertThat(told).containsExactly(status, handedIn, points, grade);
        assertThat(row.path("assignmentIdentifier").asText()).isEqualTo("4318461-" + item);
        assertThat(row.path("sectionIdentifier").asText()).isEqualTo("SGY-ALG-P2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "4318461-5699937-48302", "4318461-5699940-48305", "4318461-5699940-48307", "4318461-5699937-48401", "4318461-5699937-48402",
        "4318461-5699937-48403", "4318461-5699937-48404", "4318461-5699937-47001", "4318461-5699937-47002", "4318461-5699937-47003",
        "4318461-5699937-47004", "4318461-5699948-48290", "4318461-5699949-48290", "4318461-5699950-48290", "4318461-5699951-48289",
        "4318461-5699952-48289", "4318461-5699953-48289", "4318461-5699961-48289", "4318501-5701001-48289", "4318502-5701002-48289", "4318505-5701005-48289"})
    void who_is_not_to_be_told_of_is_not(String identifier) {
        assertThat(SUBMISSIONS).doesNotContainKey(identifier);
    }

    @Test
    void a_student_in_two_sections_has_work_in_each() {
        assertThat(SUBMISSIONS.get("4318461-5699937-48304").path("studentUniqueId").asText()).isEqualTo("2000016");
        assertThat(SUBMISSIONS.get("4318462-6699937-48304").path("status").asText()).isEqualTo("missing");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"5699937, Unit 1 Essay, Assignment, 2026-11-13T05:59:59Z, 50", "5699940, Practice whenever you like, Assignment, -, 10",
        "5699943, Unit 1 Test, Assessment, 2026-11-19T05:59:59Z, 25", "5699744, What is zero?, Discussion, 2026-11-20T05:59:59Z, 5",
        "5699956, Graphing tool, External tool, 2026-11-19T05:59:59Z, 10", "5699957, Fractions course, SCORM package, 2026-11-19T05:59:59Z, 10",
        "5699955, Extra credit, Assignment, 2026-11-23T05:59:59Z, 0", "5699954, Opens after the test, Assignment, 2026-12-03T05:59:59Z, 10"})
    void assignments_are_told_by_grade_item(long item, String title, String category, String due, String points) {
        JsonNode row = ASSIGNMENTS.get("4318461-" + item);

        assertThat(row.path("title").asText()).isEqualTo(title);
        assertThat(row.path("category").asText()).isEqualTo(category);
        assertThat(row.path("dueDateTime").isNull() ? null : row.path("dueDateTime").asText()).isEqualTo(due);
        assertThat(row.path("maxPoints").decimalValue()).isEqualByComparingTo(points);
    }

    @Test
    void texts_are_plain_and_uncut() {
        JsonNode row = ASSIGNMENTS.get("4318461-5699960");
        String title = row.path("title").asText();

        assertThat(title.codePointCount(0, title.length())).isEqualTo(300);
        assertThat(title).startsWith("Salt & pepper: aaa");
        assertThat(title.offsetByCodePoints(0, 254)).isEqualTo(254);
        assertThat(Character.isSurrogatePair(title.charAt(254), title.charAt(255))).isTrue();
        assertThat(row.path("description").asText()).startsWith("First line Show <all> steps Show <all> steps").hasSizeGreaterThan(1_024).doesNotContain("  ");
    }

    @Test
    void work_that_is_unpublished_or_without_a_title_is_not_told() {
        assertThat(ASSIGNMENTS).doesNotContainKeys("4318461-5699953", "4318461-5699961", "4318501-5701001", "4318502-5701002");
    }

    @Test
    void a_part_of_the_shared_section_is_taught_here() {
        List<JsonNode> shared = StreamSupport.stream(SUBMISSIONS.values().spliterator(), false)
                .filter(row -> row.path("assignmentIdentifier").asText().startsWith("4318521-")).toList();

        assertThat(shared).hasSize(20).map(row -> row.path("sectionIdentifier").asText()).containsOnly(ASSIGNMENTS.get("4318521-5701031")
                .path("sectionIdentifier").asText());
        assertThat(shared).map(row -> row.path("status").asText()).contains("graded", "late", "missing", "draft", "Upcoming");
    }

    @Test
    void ordinary_sections_hold_a_natural_mix() {
        List<String> statuses = SUBMISSIONS.values().stream().filter(row -> row.path("sectionIdentifier").asText().matches("SGY-S0000[12]"))
                .map(row -> row.path("status").asText()).toList();

        assertThat(statuses).hasSize(200).contains("graded", "late", "missing", "on-time", "draft", "Upcoming");
    }
}
