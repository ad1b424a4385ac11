package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorDefinitionsTest {

    private static final Path IN_THE_JAR = Path.of("io/crosswalk/configuration/connectors");

    @Test
    void theCopyInTheJarIsUsedWhereTheWorkingFolderHasNone() {
        assertThat(new ConnectorDefinitions(IN_THE_JAR).find("sample"))
                .hasValueSatisfying(definition -> assertThat(definition.title()).isEqualTo("Sample"));
    }

    @Test
    void anUnknownVendorHasNoDefinition() {
        ConnectorDefinitions definitions = new ConnectorDefinitions(IN_THE_JAR);

        assertThat(definitions.find("moodel")).isEmpty();
        assertThat(definitions.find("../connectors/sample")).isEmpty();
    }

    @Test
    void aFileThatIsNoKameletIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("sample")).resolve("sample-source.kamelet.yaml");
        Files.writeString(file, "spec: {}");

        assertThatThrownBy(() -> new ConnectorDefinitions(folder).find("sample"))
                .hasMessage(file + ": it has no spec.definition.properties");
    }
}
