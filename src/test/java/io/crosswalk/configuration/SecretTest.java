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

    @Test
    void aSecretPastedIntoTheFileIsNeverRepeated() {
        for (String pasted : new String[] {"s3cr3t", "\"s3cr3t", "*s3cr3t", "[s3cr3t]", "{s3cr3t}", "- s3cr3t", "|\n s3cr3t", "@s3cr3t", "s3cr3t: x", "s3cr3t\n      pageSize:s3cr3t"}) {
            String text = DistrictFile.MINIMAL.replace("${env:SAMPLE_TOKEN}", pasted);

            assertThatThrownBy(() -> file.load(text)).as(pasted)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageNotContaining("s3cr3t");
        }
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
