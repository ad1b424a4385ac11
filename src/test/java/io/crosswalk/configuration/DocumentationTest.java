package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff read about the configuration is what the hub does. */
class DocumentationTest {

    @Test
    void thePageShowsEveryKeyOfTheSchema() throws IOException {
        assertThat(page()).contains(KeyTable.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void thePageExplainsEveryMessage(Flaw flaw) throws IOException {
        assertThat(page()).contains("| ... " + flaw.text() + " |");
    }

    @Test
    void theExampleShowsEveryKeyOfTheSchema() throws IOException {
        List<String> example = Files.readAllLines(Path.of("config/district.example.yaml"));

        assertThat(KeyTable.keys()).allSatisfy(key -> assertThat(example)
                .as(key.path())
                .anyMatch(line -> line.matches("\\s*(# )?(- )?" + key.property().name() + ":.*")));
    }

    @Test
    void everyKeyHasAWordOfItsOwnAndAnExampleOrADefault() {
        assertThat(KeyTable.keys()).allSatisfy(key -> {
            assertThat(key.property().title()).as(key.path()).isNotBlank();
            assertThat(key.property().description()).as(key.path()).endsWith(".");
            if (key.property().shape() instanceof Text) {
                assertThat(key.property().exampleLine()).as(key.path()).isNotNull();
            }
        });
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/configuration.md"));
    }
}
