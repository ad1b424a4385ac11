package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Situations computed by hand. */
class TruthTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;
    private static JsonNode truth;

    @BeforeAll
    static void readTheStory() throws Exception {
        moodle = new MoodleClient(SANDBOX.sandbox());
        truth = moodle.truth();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "2-assign-1-51, 4000001, graded, 92.5, 92.5", "2-assign-1-52, 4000002, graded, 0, 0", "2-assign-1-53, 4000003, on-time, null, null",
        "2-assign-1-54, 4000004, late, 80, 80", "2-assign-1-55, 4000005, graded, 88, 88", "2-assign-1-56, 4000006, late, 70.33333, 70.33333",
        "2-assign-1-57, 4000007, missing, null, null", "2-assign-1-58, 4000008, graded, 40, 40", "2-assign-1-59, 4000009, on-time, null, null",
        "2-assign-1-60, 4000010, Upcoming, null, null", "2-assign-1-61, 4000011, Upcoming, null, null", "2-assign-1-62, 4000012, missing, null, null",
        "2-assign-1-64, 4000014, graded, 66, 66", "2-assign-1-69, 4000019, on-time, null, null", "2-assign-1-70, 4000020, graded, 55, 55",
        "2-assign-1-71, 4000021, graded, 70, 70", "2-assign-1-72, 04000022, graded, 81, 81", "2-assign-1-74, 4000024, on-time, null, null",
        "2-assign-2-52, 4000002, missing, null, null", "2-assign-2-53, 4000003, graded, 10, 10", "2-assign-2-54, 4000004, missing, null, null",
        "2-assign-2-55, 4000005, late, null, null", "2-assign-3-53, 4000003, graded, 0, 0", "2-assign-3-54, 4000004, Upcoming, null, null",
        "2-assign-4-51, 4000001, reopened, null, null", "2-assign-4-52, 4000002, on-time, null, null", "2-assign-4-54, 4000004, draft, null, null",
        "2-assign-5-51, 4000001, graded, 77, 77", "2-assign-5-52, 4000002, late, null, null", "2-assign-6-51, 4000001, graded, null, Proficient",
        "2-assign-7-51, 4000001, on-time, null, null", "2-assign-7-52, 4000002, late, null, null", "2-assign-9-51, 4000001, Upcoming, null, null",
        "2-assign-10-51, 4000001, late, null, null", "2-assign-10-57, 4000007, on-time, null, null", "2-assign-13-51, 4000001, graded, 91, 91",
        "2-assign-14-51, 4000001, graded, 85, 85", "2-assign-14-54, 4000004, on-time, null, null", "2-assign-14-57, 4000007, missing, null, null",
        "2-assign-14-56, 4000006, late, null, null", "2-assign-14-61, 4000011, late, null, null", "2-assign-15-51, 4000001, draft, null, null",
        "2-assign-15-57, 4000007, Upcoming, null, null", "2-assign-16-51, 4000001, graded, 91, 91", "2-assign-16-52, 4000002, on-time, null, null",
        "2-assign-16-53, 4000003, missing, null, null", "2-assign-17-51, 4000001, on-time, null, null", "2-assign-18-51, 4000001, graded, 88, 88",
        "2-quiz-1-51, 4000001, graded, 6.66667, 6.66667", "2-quiz-1-53, 4000003, missing, null, null", "2-quiz-1-55, 4000005, missing, null, null",
        "2-quiz-1-56, 4000006, graded, 9, 9", "2-quiz-1-57, 4000007, graded, 0, 0", "2-quiz-1-59, 4000009, on-time, null, null",
        "2-quiz-2-51, 4000001, on-time, null, null", "2-quiz-2-52, 4000002, graded, 50, 50", "2-quiz-3-51, 4000001, draft, null, null",
        "2-quiz-3-52, 4000002, graded, 5, 5", "2-quiz-3-53, 4000003, Upcoming, null, null", "2-quiz-6-51, 4000001, on-time, null, null",
        "2-forum-1-51, 4000001, graded, 18, 18", "2-forum-1-52, 4000002, late, null, null", "2-forum-1-53, 4000003, missing, null, null",
        "2-forum-1-54, 4000004, on-time, null, null", "2-forum-1-55, 4000005, graded, 5, 5", "2-forum-3-51, 4000001, graded, 7.5, 7.5",
        "2-lesson-1-51, 4000001, graded, 8, 8", "2-lesson-1-52, 4000002, Upcoming, null, null", "2-scorm-1-51, 4000001, graded, 100, 100",
        "2-grade-41-51, 4000001, graded, 12.5, 12.5", "2-grade-42-51, 4000001, Upcoming, null, null",
        "8-assign-28-901, 1000000, graded, 6, 6", "8-assign-29-901, 1000000, Upcoming, null, null"})
    void every_situation_has_its_status_points_and_grade(String identifier, String student, String status, String points, String grade) {
        JsonNode row = submission(truth, identifier);

        assertThat(text(row, "studentUniqueId")).isEqualTo(student);
        assertThat(text(row, "status")).isEqualTo(status);
        assertThat(text(row, "points")).isEqualTo(points);
        assertThat(text(row, "grade")).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-assign-1-65", "2-assign-1-66", "2-assign-1-67", "2-assign-1-68", "2-assign-1-73", "2-assign-1-75", "2-assign-1-40",
        "2-assign-2-69", "2-assign-11-57", "2-assign-8-51", "2-quiz-4-51", "2-forum-2-51", "4-assign-25-51", "5-assign-26-51", "6-assign-27-51", "3-assign-22-81",
        "3-g303-assign-22-96", "3-g302-assign-23-94"})
    void there_is_no_row_for_the_unknown_the_gone_the_unassigned_and_the_hidden(String identifier) {
        assertThat(StreamSupport.stream(truth.path("submissions").spliterator(), false).map(row -> text(row, "submissionIdentifier")))
                .doesNotContain(identifier);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"2-assign-1, Assignment, 100, 2026-11-13T05:59:00Z", "2-quiz-1, Assessment, 10, 2026-11-15T05:59:00Z",
        "2-forum-1, Discussion, 20, 2026-11-17T05:59:00Z", "2-lesson-1, Lesson, 10, 2026-11-21T05:59:00Z", "2-h5pactivity-1, H5P activity, 5, null",
        "2-scorm-1, SCORM package, 100, null", "2-assign-6, Assignment, null, null", "2-grade-41, Grade item, 12.5, null"})
    void work_has_its_category_points_and_due_date(String identifier, String category, String points, String due) {
        JsonNode row = assignment(truth, identifier);

        assertThat(text(row, "category")).isEqualTo(category);
        assertThat(text(row, "maxPoints")).isEqualTo(points);
        assertThat(text(row, "dueDateTime")).isEqualTo(due);
        assertThat(text(row, "sectionIdentifier")).isEqualTo("MDL-BIO-01");
    }

    @Test
    void texts_are_plain_and_uncut() {
        assertThat(text(assignment(truth, "2-assign-1"), "description")).isEqualTo("Write two pages.");
        assertThat(text(assignment(truth, "2-assign-9"), "description")).isNull();
        assertThat(text(assignment(truth, "2-assign-20"), "title")).isEqualTo("R&D & \"quotes\": 1 < 2");
        assertThat(text(assignment(truth, "2-assign-20"), "description")).isEqualTo("1 < 2 &amp; 3 4");
        assertThat(text(assignment(truth, "2-assign-21"), "title")).isEqualTo("Poem of the week");
        String longTitle = text(assignment(truth, "2-assign-19"), "title");
        assertThat(longTitle.codePointCount(0, longTitle.length())).isEqualTo(300);
        assertThat(text(assignment(truth, "2-assign-19"), "description")).hasSizeGreaterThan(1_024).startsWith("Hi & aaa");
    }

    @Test
    void a_learner_in_two_classes_has_a_row_in_each_and_work_for_one_class_is_in_that_only() {
        assertThat(text(submission(truth, "3-g301-assign-22-88"), "status")).isEqualTo("late");
        assertThat(text(submission(truth, "3-g302-assign-22-88"), "sectionIdentifier")).isEqualTo("MDL-HIS-P2");
        assertThat(StreamSupport.stream(truth.path("assignments").spliterator(), false).map(row -> text(row, "assignmentIdentifier")))
                .contains("3-g305-assign-24").doesNotContain("3-g301-assign-24", "3-g302-assign-24", "3-g303-assign-22", "3-assign-22", "5-assign-26");
    }

    @Test
    void the_truth_follows_what_people_do() throws Exception {
        moodle.control("set-workflow-state", "{'activity':'assign-16','user_id':52,'state':'released'}");
        moodle.control("reveal-identities", "{'activity':'assign-17'}");
        moodle.control("grant-extension", "{'activity':'assign-1','user_id':56,'due':'2026-12-01T06:00:00Z'}");
        moodle.control("remove-submission", "{'activity':'assign-5','user_id':51}");
        moodle.control("end-enrollment", "{'course_id':2,'user_id':59}");
        moodle.control("drop-student", "{'course_id':2,'user_id':63}");
        String added = moodle.control("add-student", "{'course_id':2,'first_name':'New','last_name':'Comer','sis_id':'4000092'}").path("id").asText();
        moodle.control("unpublish-work", "{'activity':'quiz-5'}");
        moodle.control("publish-work", "{'activity':'assign-8'}");

        JsonNode after = moodle.truth();

        assertThat(text(submission(after, "2-assign-16-52"), "grade")).isEqualTo("77");
        assertThat(text(submission(after, "2-assign-17-51"), "status")).isEqualTo("graded");
        assertThat(text(submission(after, "2-assign-1-56"), "status")).isEqualTo("graded");
        assertThat(text(submission(after, "2-assign-5-51"), "status")).isEqualTo("graded");
        assertThat(text(submission(after, "2-assign-5-51"), "submissionDateTime")).isNull();
        assertThat(text(submission(after, "2-assign-1-59"), "status")).isEqualTo("on-time");
        assertThat(text(submission(after, "2-assign-4-" + added), "studentUniqueId")).isEqualTo("4000092");
        assertThat(text(submission(after, "2-assign-8-51"), "status")).isEqualTo("Upcoming");
        assertThat(StreamSupport.stream(after.path("submissions").spliterator(), false).map(row -> text(row, "submissionIdentifier")))
                .doesNotContain("2-assign-4-59", "2-assign-1-63", "2-quiz-5-51");
    }

    private static JsonNode submission(JsonNode truth, String identifier) {
        return only(truth.path("submissions"), "submissionIdentifier", identifier);
    }

    private static JsonNode assignment(JsonNode truth, String identifier) {
        return only(truth.path("assignments"), "assignmentIdentifier", identifier);
    }

    private static JsonNode only(JsonNode rows, String field, String identifier) {
        assertThat(StreamSupport.stream(rows.spliterator(), false).filter(row -> text(row, field).equals(identifier))).as(identifier).hasSize(1);
        return StreamSupport.stream(rows.spliterator(), false).filter(row -> text(row, field).equals(identifier)).findFirst().orElseThrow();
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).isNull() ? null : row.path(field).asText();
    }
}
