package io.crosswalk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.canonical.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    private static final Path FOLDER = Path.of("src/test/resources/vocabularies");
    private static final String PROVIDER = "uri://district.example/crosswalk";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SubmissionStatus.class)
    void every_status_has_a_descriptor_whose_code_value_is_the_status_to_the_letter(SubmissionStatus status) {
        assertThat(canvas().status(status).codeValue()).isEqualTo(status.code());
    }

    @Test
    void the_placeholder_becomes_the_namespace_of_the_provider() {
        assertThat(canvas().category("Discussion")).isEqualTo(new Lookup.Known(new DescriptorUri(
                DescriptorKind.ASSIGNMENT_CATEGORY, PROVIDER + "/AssignmentCategoryDescriptor", "Discussion")));
    }

    @Test
    void a_category_that_is_not_listed_goes_into_the_provider_namespace_under_its_own_name() {
        assertThat(canvas().category("Lab report")).isEqualTo(new Lookup.Unknown(new DescriptorUri(
                DescriptorKind.ASSIGNMENT_CATEGORY, PROVIDER + "/AssignmentCategoryDescriptor", "Lab report")));
    }

    @ParameterizedTest
    @CsvSource({"on_paper", "not_graded"})
    void a_type_marked_to_be_omitted_is_omitted(String type) {
        assertThat(canvas().submissionType(type)).isEqualTo(new Lookup.Omitted());
    }

    @Test
    void an_unknown_type_is_delivered_in_the_provider_namespace_unless_the_file_says_otherwise() throws IOException {
        assertThat(canvas().submissionType("hologram")).isEqualTo(new Lookup.Unknown(new DescriptorUri(
                DescriptorKind.SUBMISSION_TYPE, PROVIDER + "/SubmissionTypeDescriptor", "hologram")));

        assertThat(changed("vendor: canvas", "vendor: canvas\nunknownValues: omit").submissionType("hologram"))
                .isEqualTo(new Lookup.Unknown(null));
    }

    @Test
    void a_file_may_let_records_wait_until_it_has_their_values() throws IOException {
        Vocabulary waiting = changed("vendor: canvas", "vendor: canvas\nunknownValues: park");

        assertThat(waiting.submissionType("hologram")).isEqualTo(new Lookup.Awaited("hologram"));
        assertThat(waiting.category("Lab report")).isEqualTo(new Lookup.Awaited("Lab report"));
        assertThat(waiting.submissionType("on_paper")).isEqualTo(new Lookup.Omitted());
        assertThat(waiting.madeUp()).isEmpty();
    }

    @Test
    void what_it_has_to_make_up_is_told_so_that_it_can_be_created() {
        Vocabulary vocabulary = canvas();
        vocabulary.category("Lab report");
        vocabulary.submissionType("on_paper");

        assertThat(vocabulary.madeUp()).extracting(DescriptorUri::codeValue).containsExactly("Lab report");
        assertThat(vocabulary.descriptors()).containsAll(vocabulary.madeUp());
    }

    @Test
    void an_unknown_type_that_cannot_be_a_code_value_is_not_delivered() {
        assertThat(canvas().submissionType("x".repeat(51))).isEqualTo(new Lookup.Unknown(null));
    }

    @Test
    void lists_each_descriptor_that_it_names_once() {
        assertThat(canvas().descriptors()).hasSize(1 + 3 + 8 + 2)
                .extracting(DescriptorUri::uri).contains("uri://ed-fi.org/edfilms/LMSSourceSystem#Canvas");
    }

    @Test
    void a_file_of_the_working_folder_wins_over_the_packaged_one() throws IOException {
        assertThat(Vocabulary.read(folder, "packaged", PROVIDER).sourceSystem().codeValue()).isEqualTo("Canvas");

        write("packaged", Files.readString(FOLDER.resolve("connectors/canvas/vocabulary.yaml"))
                .replace("vendor: canvas", "vendor: packaged").replace("LMSSourceSystem#Canvas", "LMSSourceSystem#Ours"));

        assertThat(Vocabulary.read(folder, "packaged", PROVIDER).sourceSystem().codeValue()).isEqualTo("Ours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vendor: canvas                   | vendor: moodle             | vendor: must be canvas
            vendor: canvas                   | vendor: canvas\\nsubmissonType: [] | submissonType: there is no such key
            vendor: canvas                   | vendor: canvas\\nunknownValues: drop | unknownValues: must be deliver, park or omit
            sourceSystem: uri://ed-fi.org/edfilms/LMSSourceSystem#Canvas | sourceSystem: Canvas | sourceSystem: 'Canvas' cannot be used: a descriptor is written
              draft:                         |   Draft:                   | submissionStatus.Draft: 'Draft' is no status
              draft:                         |   late:                    | not well-formed YAML
              Discussion:                    |   Assignment:              | Duplicate field 'Assignment'
              external_tool: uri://          |   external_tool: http://   | submissionType.external_tool: 'http://ed-fi.org
              on_paper: omit                 |   on_paper:                | submissionType.on_paper: is missing
              on_paper: omit                 |   on_paper: [omit]         | submissionType.on_paper: is missing
            submissionStatus:                | submissionStatus: []\\nx:   | x: there is no such key
            vendor: canvas                   | vendor: canvas\\nx: {}     | x: there is no such key
            sourceSystem:                    | sourceSystem: [              | not well-formed YAML
            """, quoteCharacter = '`')
    void what_is_wrong_is_named_with_file_and_key(String original, String replacement, String expected) {
        assertThatThrownBy(() -> changed(original, replacement.replace("\\n", "\n")))
                .isInstanceOf(InvalidVocabularyException.class)
                .hasMessageContaining("connectors/canvas/vocabulary.yaml")
                .hasMessageContaining(expected);
    }

    @Test
    void a_status_without_an_entry_is_named() {
        assertThatThrownBy(() -> changed("  draft: \"{providerNamespace}/SubmissionStatusDescriptor#draft\"\n", ""))
                .hasMessageContaining("submissionStatus: has no entry for draft");
    }

    @Test
    void a_list_in_place_of_lines_is_named() throws IOException {
        String text = Files.readString(FOLDER.resolve("connectors/canvas/vocabulary.yaml"));
        write("canvas", text.substring(0, text.indexOf("submissionType:")) + "submissionType: [on_paper]");

        assertThatThrownBy(() -> Vocabulary.read(folder, "canvas", PROVIDER)).hasMessageContaining("submissionType: must hold one line for each value");
    }

    @Test
    void every_vocabulary_that_comes_with_the_hub_can_be_read() throws IOException {
        Path connectors = Path.of("connectors");
        if (Files.isDirectory(connectors)) {
            try (Stream<Path> vendors = Files.list(connectors).filter(vendor -> Files.exists(vendor.resolve("vocabulary.yaml")))) {
                assertThat(vendors).allSatisfy(vendor -> assertThat(
                        Vocabulary.read(Path.of(""), vendor.getFileName().toString(), PROVIDER).descriptors()).isNotEmpty());
            }
        }
    }

    @Test
    void a_vendor_without_a_file_is_named() {
        assertThatThrownBy(() -> Vocabulary.read(folder, "nobody", PROVIDER))
                .hasMessageContaining("connectors/nobody/vocabulary.yaml").hasMessageContaining("no such file");
    }

    private static Vocabulary canvas() {
        return Vocabulary.read(FOLDER, "canvas", PROVIDER);
    }

    private Vocabulary changed(String original, String replacement) throws IOException {
        String text = Files.readString(FOLDER.resolve("connectors/canvas/vocabulary.yaml"));
        assertThat(text).contains(original);
        write("canvas", text.replace(original, replacement));
        return Vocabulary.read(folder, "canvas", PROVIDER);
    }

    private void write(String vendor, String text) throws IOException {
        Path file = folder.resolve("connectors/" + vendor + "/vocabulary.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
