package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Situations worked out by hand; the anchor is 2026-11-24. Times of day are those of Chicago, six hours behind. */
class BrightspaceTruthTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @BeforeEach
    void connect() {
        client = new BrightspaceClient(SANDBOX.sandbox());
    }

    @ParameterizedTest(name = "{0} is {1}, {2} points, grade {3}, at {4}")
    @CsvSource(nullValues = "-", value = {
        "24791-dropbox-648911-30511, graded, 34.5, 34.5, 2026-11-12T00:20:10.113Z",
        "24791-dropbox-648911-30512, late, -, -, 2026-11-13T05:59:59.001Z",
        "24791-dropbox-648911-30513, on-time, -, -, 2026-11-13T05:59:59Z",
        "24791-dropbox-648911-30514, missing, -, -, -",
        "24792-dropbox-648911-30514, missing, -, -, -",
        "24792-dropbox-648911-30515, late, -, -, 2026-11-13T16:20:10Z",
        "24791-dropbox-648911-30523, on-time, -, -, 2026-11-10T16:20:10Z",
        "24791-dropbox-648911-30521, graded, 30, 30, 2026-11-09T16:20:10Z",
        "24791-dropbox-648912-30511, on-time, -, -, 2026-11-21T16:20:10Z",
        "24791-dropbox-648912-30512, Upcoming, -, -, -",
        "24791-dropbox-648913-30513, Upcoming, -, -, -",
        "24791-dropbox-648914-30511, missing, -, -, -",
        "24791-dropbox-648914-30512, on-time, -, -, 2026-11-20T16:20:10Z",
        "24791-dropbox-648914-30513, Upcoming, -, -, -",
        "24791-dropbox-648915-30511, graded, 9, 9, 2026-11-21T16:20:10Z",
        "24792-dropbox-648915-30515, missing, -, -, -",
        "24791-dropbox-648916-30511, graded, 18, 18, 2026-11-16T16:20:10Z",
        "24791-dropbox-648916-30512, graded, 0, 0, -",
        "24791-dropbox-648916-30513, Upcoming, -, -, -",
        "24791-dropbox-648917-30511, graded, 5, 5, 2026-11-18T16:20:10Z",
        "24791-dropbox-648920-30511, graded, 91, A-, 2026-11-14T16:20:10Z",
        "24791-dropbox-648920-30512, graded, -, Exceeds the expectations of the standard, 2026-11-14T16:20:10Z",
        "24791-dropbox-648921-30511, on-time, -, -, 2026-11-21T16:20:10Z",
        "24791-dropbox-648922-30511, graded, 18, 18, 2026-11-14T16:20:10Z",
        "24791-dropbox-648923-30511, graded, 11.5, 11.5, 2026-11-14T16:20:10Z",
        "24791-dropbox-648923-30512, graded, 0, 0, 2026-11-14T16:20:10Z",
        "24791-dropbox-648925-30511, excused, -, -, -",
        "24791-dropbox-648925-30512, excused, -, -, 2026-11-21T16:20:10Z",
        "24791-dropbox-648927-30511, graded, 27, 27, 2026-11-17T16:20:10Z",
        "24791-dropbox-648927-30513, late, -, -, 2026-11-19T16:20:10Z",
        "24792-dropbox-648927-30515, missing, -, -, -",
        "24791-quiz-648911-30511, graded, 7.5, 7.5, 2026-11-15T16:20:10Z",
        "24791-quiz-648911-30512, on-time, -, -, 2026-11-15T16:20:10Z",
        "24791-quiz-648911-30513, missing, -, -, -",
        "24791-quiz-648911-30514, missing, -, -, -",
        "24792-quiz-648911-30515, late, 6, 6, 2026-11-18T16:20:10Z",
        "24791-quiz-648911-30523, graded, 0, 0, 2026-11-15T16:20:10Z",
        "24791-quiz-648940-30511, graded, 7.5, 7.5, 2026-11-22T16:20:10Z",
        "24791-quiz-648940-30512, draft, -, -, -",
        "24791-quiz-648941-30511, graded, 5, 5, 2026-11-21T16:20:10Z",
        "24791-quiz-648942-30511, graded, 5, 5, 2026-11-21T16:20:10Z",
        "24791-quiz-648943-30511, graded, 7, 7, 2026-11-21T16:20:10Z",
        "24791-quiz-648944-30511, Upcoming, -, -, -",
        "24791-quiz-648944-30513, graded, 4.25, 4.25, 2026-11-21T16:20:10Z",
        "24791-topic-648911-30511, graded, 4, 4, 2026-11-14T16:20:10Z",
        "24791-topic-648911-30512, late, -, -, 2026-11-16T16:20:10Z",
        "24791-topic-648911-30513, Upcoming, -, -, -",
        "24791-topic-648911-30514, on-time, -, -, 2026-11-14T16:20:10Z",
        "24792-topic-648911-30515, graded, 2, 2, -",
        "24791-topic-648952-30511, graded, 9.75, 9.75, 2026-11-21T16:20:10Z",
        "24791-topic-648953-30511, missing, -, -, -",
        "24791-grade-88201-30511, graded, 18, 18, -",
        "24791-grade-88201-30512, Upcoming, -, -, -",
        "24791-grade-88201-30513, graded, 22, 22, -",
        "24791-grade-88201-30514, Upcoming, -, -, -",
        "24792-grade-88201-30515, excused, -, -, -",
        "24791-grade-88201-30523, graded, 0, 0, -",
        "24791-grade-88202-30511, graded, -, Good progress, -",
        "24791-grade-88203-30511, graded, 3, Proficient, -",
        "24791-grade-88204-30512, graded, 0, Fail, -",
        "24782-dropbox-649001-30511, graded, 9.5, 9.5, 2026-11-18T16:20:10Z",
        "24782-dropbox-649001-30512, missing, -, -, -",
        "24786-dropbox-649040-30511, graded, 8, 8, 2026-11-12T16:20:10Z",
        "24789-dropbox-649071-30705, late, -, -, 2026-11-20T16:20:10Z",
        "24789-dropbox-649072-30702, Upcoming, -, -, -"})
    void each_student_stands_where_the_policies_say(String identifier, String status, String points, String grade, String handedInAt) throws Exception {
        JsonNode submission = client.submission(identifier);

        assertThat(submission.path("status").asText()).isEqualTo(status);
        assertThat(submission.path("points").isNull() ? null : submission.path("points").decimalValue().stripTrailingZeros().toPlainString()).isEqualTo(points);
        assertThat(submission.path("grade").asText(null)).isEqualTo(grade);
        assertThat(submission.path("submissionDateTime").asText(null)).isEqualTo(handedInAt);
        assertThat(submission.path("assignmentIdentifier").asText()).isEqualTo(identifier.substring(0, identifier.lastIndexOf('-')));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "24791-dropbox-648911-30516", "24791-dropbox-648911-30517", "24791-dropbox-648911-30518", "24791-dropbox-648911-30519",
        "24791-dropbox-648911-30520", "24791-dropbox-648911-30522", "24791-dropbox-648911-30524", "24791-dropbox-648911-30533",
        "24791-dropbox-648912-30521", "24791-dropbox-648915-30512", "24791-dropbox-648927-30512", "24791-dropbox-648918-30511",
        "24791-dropbox-648927-30517", "24791-quiz-648945-30511", "24791-topic-648950-30511", "24791-topic-648953-30512", "24791-grade-88205-30511",
        "24791-grade-88206-30511", "24791-grade-88121-30511", "24786-dropbox-649040-30512"})
    void nothing_is_sent_of_unknown_students_hidden_work_and_those_to_whom_it_is_not_assigned(String identifier) throws Exception {
        assertThat(client.submission(identifier).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24783-dropbox-649010", "24784-dropbox-649020", "24785-dropbox-649030", "24787-dropbox-649050", "24788-dropbox-649060",
        "24781-dropbox-648911", "24791-dropbox-648919", "24791-topic-648951", "24791-grade-88207"})
    void classes_without_a_match_and_work_that_is_none_have_no_assignment(String identifier) throws Exception {
        assertThat(client.assignment(identifier).isMissingNode()).isTrue();
    }

    @Test
    void assignments_have_plain_texts_dates_and_points() throws Exception {
        JsonNode lab = client.assignment("24791-dropbox-648911");
        JsonNode texts = client.assignment("24791-dropbox-648926");

        assertThat(lab.path("sectionIdentifier").asText()).isEqualTo("BS-ALG1-03");
        assertThat(lab.path("title").asText()).isEqualTo("Lab 4 write-up");
        assertThat(lab.path("description").asText()).isEqualTo("Two pages.");
        assertThat(lab.path("category").asText()).isEqualTo("Assignment");
        assertThat(lab.path("startDateTime").asText()).isEqualTo("2026-10-30T13:20:10Z");
        assertThat(lab.path("dueDateTime").asText()).isEqualTo("2026-11-13T05:59:59Z");
        assertThat(lab.path("endDateTime").asText()).isEqualTo("2026-11-23T05:59:59Z");
        assertThat(lab.path("maxPoints").decimalValue()).isEqualByComparingTo("40");
        assertThat(texts.path("title").asText()).isEqualTo("Is a<b? R&D & \"quotes\"");
        assertThat(client.assignment("24791-dropbox-648924").path("title").asText()).hasSize(300);
        assertThat(client.assignment("24791-dropbox-648921").path("maxPoints").isNull()).isTrue();
        assertThat(client.assignment("24791-dropbox-648922").path("maxPoints").decimalValue()).isEqualByComparingTo("20");
        assertThat(client.assignment("24791-topic-648911").path("category").asText()).isEqualTo("Discussion");
        assertThat(client.assignment("24792-quiz-648911").path("category").asText()).isEqualTo("Assessment");
    }

    @Test
    void ordinary_sections_have_a_natural_mix() throws Exception {
        List<String> statuses = new ArrayList<>();
        client.truth().path("submissions").forEach(row -> {
            if (row.path("sectionIdentifier").asText().startsWith("BS-ORD-")) {
                statuses.add(row.path("status").asText());
            }
        });

        assertThat(statuses).hasSize(200).contains("on-time", "late", "missing", "graded", "Upcoming");
    }
}
