package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.DialectMemory.Remembered;
import io.crosswalk.vocabulary.GradebookVocabulary;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectChoiceTest {

    private static final String TARGET = "ed-fi";

    private final EdFiStub edFi = new EdFiStub();
    private final ForgetfulDialectMemory memory = new ForgetfulDialectMemory();

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # configured, data standard, LMSX,  dialect
            AUTO,         3.3.1-b,       true,  LMSX
            AUTO,         4.0.0,         true,  LMSX
            AUTO,         4.0.0,         false, GRADEBOOK
            AUTO,         6.1.0,         false, GRADEBOOK
            LMSX,         4.0.0,         true,  LMSX
            LMSX,         3.3.1-b,       false, LMSX
            GRADEBOOK,    5.2.0,         true,  GRADEBOOK
            """)
    void the_dialect_is_found_out_unless_it_is_set(DistrictConfiguration.Dialect configured, String standard, boolean lmsx, DialectName expected) {
        edFi.root("7.3", standard, lmsx);

        assertThat(dialect(configured).name()).isEqualTo(expected);
        assertThat(memory.load(TARGET)).contains(new Remembered(expected, false));
    }

    @ParameterizedTest
    @CsvSource({"AUTO", "GRADEBOOK"})
    void a_target_that_has_neither_is_refused(DistrictConfiguration.Dialect configured) {
        edFi.root("5.3", "3.3.1-b", false);

        assertThatThrownBy(() -> dialect(configured).name()).isInstanceOfSatisfying(TargetRefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo("COURSEWORK_NOT_OFFERED");
            assertThat(refused.explanation()).contains("Version 5.3, Data Standard 3.3.1-b");
            assertThat(refused.remedy()).contains("install the LMSX extension");
        });
        assertThat(memory.load(TARGET)).isEmpty();
    }

    @Test
    void a_target_that_is_down_is_asked_only_when_the_dialect_is_needed_and_again_the_next_time() {
        edFi.server.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        Dialect dialect = dialect(DistrictConfiguration.Dialect.AUTO);

        assertThatThrownBy(dialect::assignmentResource).isInstanceOf(TargetUnavailableException.class);

        edFi.server.resetMappings();
        edFi.root("7.3", "5.2.0", false);
        assertThat(dialect.assignmentResource()).isEqualTo("ed-fi/gradebookEntries");
    }

    @Test
    void what_was_chosen_before_holds_while_the_target_is_down() {
        edFi.server.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        memory.save(TARGET, new Remembered(DialectName.GRADEBOOK, false));

        assertThat(dialect(DistrictConfiguration.Dialect.AUTO).name()).isEqualTo(DialectName.GRADEBOOK);
    }

    @Test
    void what_was_chosen_before_is_not_changed_because_the_target_got_something_better() {
        edFi.root("7.3", "4.0.0", true);
        memory.save(TARGET, new Remembered(DialectName.GRADEBOOK, false));
        DialectChoice choice = choice(DistrictConfiguration.Dialect.AUTO);

        assertThat(choice.confirmed().dialect()).isEqualTo(DialectName.GRADEBOOK);
        assertThat(choice.because()).isEqualTo("because coursework has been delivered so before");
    }

    @Test
    void a_target_that_lost_what_was_spoken_with_it_is_refused_and_the_choice_stays() {
        edFi.root("7.3", "5.2.0", false);
        memory.save(TARGET, new Remembered(DialectName.LMSX, false));

        assertThatThrownBy(() -> choice(DistrictConfiguration.Dialect.AUTO).confirmed()).isInstanceOfSatisfying(TargetRefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo("DIALECT_GONE");
            assertThat(refused.explanation()).contains("no longer takes coursework in the dialect lmsx", "it does in the dialect gradebook");
            assertThat(refused.remedy()).contains("target.id");
        });
        assertThat(memory.load(TARGET)).contains(new Remembered(DialectName.LMSX, false));
    }

    @Test
    void whoever_sets_another_dialect_gets_it() {
        edFi.root("7.3", "5.2.0", true);
        memory.save(TARGET, new Remembered(DialectName.LMSX, false));

        assertThat(dialect(DistrictConfiguration.Dialect.GRADEBOOK).name()).isEqualTo(DialectName.GRADEBOOK);
    }

    @Test
    void another_dialect_or_another_form_of_it_looks_different_at_the_target() {
        memory.save(TARGET, new Remembered(DialectName.LMSX, false));
        String lmsx = dialect(DistrictConfiguration.Dialect.AUTO).fingerprint();
        memory.save(TARGET, new Remembered(DialectName.LMSX, true));
        String rebuilt = dialect(DistrictConfiguration.Dialect.AUTO).fingerprint();
        memory.save(TARGET, new Remembered(DialectName.GRADEBOOK, false));
        String gradebook = dialect(DistrictConfiguration.Dialect.AUTO).fingerprint();

        assertThat(lmsx).isEqualTo("LmsxDialect").isNotEqualTo(rebuilt).isNotEqualTo(gradebook);
        assertThat(rebuilt).isNotEqualTo(gradebook);
    }

    private DialectChoice choice(DistrictConfiguration.Dialect configured) {
        return new DialectChoice(TARGET, configured, edFi.target, memory);
    }

    private Dialect dialect(DistrictConfiguration.Dialect configured) {
        return new TargetDialect(choice(configured), () -> GradebookVocabulary.read(Path.of(""), "uri://district.example/crosswalk"), ZoneOffset.UTC);
    }
}
