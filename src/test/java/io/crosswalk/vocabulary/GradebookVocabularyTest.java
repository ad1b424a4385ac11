package io.crosswalk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.canonical.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradebookVocabularyTest {

    private static final String PROVIDER = "uri://district.example/crosswalk";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SubmissionStatus.class)
    void every_status_has_a_core_descriptor_with_and_without_a_grade(SubmissionStatus status) {
        GradebookVocabulary vocabulary = GradebookVocabulary.read(Path.of(""), PROVIDER);

        assertThat(vocabulary.status(status, false).namespace()).isEqualTo("uri://ed-fi.org/SubmissionStatusDescriptor");
        assertThat(vocabulary.status(status, true).namespace()).isEqualTo("uri://ed-fi.org/SubmissionStatusDescriptor");
    }

    @Test
    void what_staff_change_counts() throws IOException {
        GradebookVocabulary changed = changed("#Classroom Assessment", "#Quiz");

        assertThat(changed.entryType("Assessment")).isInstanceOfSatisfying(Lookup.Known.class,
                known -> assertThat(known.descriptor().codeValue()).isEqualTo("Quiz"));
        assertThat(changed.fingerprint()).isNotEqualTo(GradebookVocabulary.read(Path.of(""), PROVIDER).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknownValues: deliver | unknownValues: maybe | unknownValues: must be deliver, park or omit
            unknownValues: deliver | vendor: canvas       | vendor: there is no such key
            #Exempt                | ''                   | submissionStatus.excused.status: 'uri://ed-fi.org/SubmissionStatusDescriptor' cannot be used
            draft:                 | drafty:              | submissionStatus.drafty: 'drafty' is no status
            graded: uri            | marked: uri          | submissionStatus.late.marked: there is no such key
            Upcoming:              | on_time:             | is no status
            """)
    void every_mistake_is_named_with_its_key(String right, String wrong, String complaint) {
        assertThatThrownBy(() -> changed(right, wrong)).isInstanceOf(InvalidVocabularyException.class)
                .hasMessageStartingWith("config/edfi-gradebook.yaml, ").hasMessageContaining(complaint);
    }

    @Test
    void a_status_that_is_left_out_is_missed() {
        assertThatThrownBy(() -> changed("  draft:\n    status: uri://ed-fi.org/SubmissionStatusDescriptor#Not Submitted\n", ""))
                .hasMessageContaining("has no entry for draft");
    }

    private GradebookVocabulary changed(String right, String wrong) throws IOException {
        String content = Files.readString(Path.of("config/edfi-gradebook.yaml"));
        assertThat(content).contains(right);
        Files.writeString(Files.createDirectories(folder.resolve("config")).resolve("edfi-gradebook.yaml"), content.replace(right, wrong));
        return GradebookVocabulary.read(folder, PROVIDER);
    }
}
