package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @TempDir
    Path folder;

    private DistrictFile file;

    @BeforeEach
    void openFile() {
        file = new DistrictFile(folder);
    }

    @Test
    void aRotatedSecretTakesEffectWithoutARestart() {
        Secret secret = file.load(DistrictFile.MINIMAL).target().delivery().clientSecret();

        file.secrets.environment.put("EDFI_SECRET", "rotated");

        assertThat(secret.reveal()).isEqualTo("rotated");
    }

    @Test
    void aSecretThatIsGoneAtTheMomentOfUseIsNamedWithItsPlace() {
        Secret secret = file.load(DistrictFile.MINIMAL).target().delivery().clientSecret();

        file.secrets.environment.remove("EDFI_SECRET");

        assertThatThrownBy(secret::reveal)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("district.yaml, line 9: target.clientSecret", "EDFI_SECRET is not set");
    }

    @Test
    void noSecretShowsInTheTextOfTheConfiguration() {
        assertThat(file.load(DistrictFile.MINIMAL).toString())
                .contains("${env:EDFI_SECRET}")
                .doesNotContain("secret-value", "token-value", "key-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t", "\"s3cr3t", "*s3cr3t", "&s3cr3t", "!s3cr3t x", "[s3cr3t]", "{s3cr3t}", "- s3cr3t", "|\n s3cr3t", "@s3cr3t",
        "s3cr3t: x", "s3cr3t\n      pageSize:s3cr3t", "\n      s3cr3t", "%s3cr3t", "${env:s3cr3t", "'s3cr3t"})
    void aSecretPastedIntoTheFileIsNeverRepeated(String pasted) {
        String text = DistrictFile.MINIMAL.replace("${env:SAMPLE_TOKEN}", pasted);

        assertThatThrownBy(() -> file.load(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aFileThatCannotBeASecretIsRefused() throws IOException {
        Files.writeString(folder.resolve("log"), "x".repeat(100_000));
        Path configuration = folder.resolve("district.yaml");
        Files.writeString(configuration, DistrictFile.MINIMAL.replaceAll("\\$\\{env:\\w+}", "\\${file:log}"));
        DistrictConfigurationLoader loader = new DistrictConfigurationLoader(
                SecretSources.ofThisProcess(), DistrictFile.definitions(), Clock.systemUTC());

        assertThatThrownBy(() -> loader.load(configuration)).hasMessageContaining("log, or it is no small text file");
    }

    @Test
    void aFileIsLookedForFromTheFolderOfTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("token"), "from-file\r\n");
        Path configuration = Files.createDirectory(folder.resolve("config")).resolve("district.yaml");
        Files.writeString(configuration, DistrictFile.MINIMAL.replaceAll("\\$\\{env:\\w+}", "\\${file:../token}"));

        DistrictConfiguration district = new DistrictConfigurationLoader(
                SecretSources.ofThisProcess(), DistrictFile.definitions(), Clock.systemUTC()).load(configuration);

        assertThat(district.target().delivery().clientId().reveal()).isEqualTo("from-file");
    }
}
