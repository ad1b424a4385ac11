package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorSettingsTest {

    @TempDir
    Path folder;

    private DistrictFile file;

    @BeforeEach
    void openFile() {
        file = new DistrictFile(folder);
    }

    @Test
    void aConnectorHasTheDefaultsOfItsVendor() {
        ConnectorSettings connector = only(DistrictFile.MINIMAL);

        assertThat(connector.namespace()).isEqualTo("uri://district.example/crosswalk/sample-main");
        assertThat(connector.fullSchedule()).isEmpty();
        assertThat(connector.incrementalSchedule()).isEmpty();
        assertThat(connector.text("account")).isEqualTo("self");
        assertThat(connector.text("order")).isEqualTo("id");
        assertThat(connector.integer("pageSize")).isEqualTo(100);
        assertThat(connector.decimal("share")).isEqualTo(0.5);
        assertThat(connector.flag("concluded")).isTrue();
        assertThat(connector.texts("terms")).isEmpty();
        assertThat(connector.secret("refreshToken")).isEmpty();
        assertThat(connector.optionalText("tokenUrl")).isEmpty();
    }

    @Test
    void aConnectorHasTheValuesThatItSets() {
        ConnectorSettings connector = only(DistrictFile.MINIMAL.replace("    settings:\n", """
                    namespace: uri://instructure.com/canvas
                    schedule:
                      full: 0 0 2 * * ?
                      incremental: 0 0/15 6-20 ? * MON-FRI
                    settings:
                      account: 007
                      order: name
                      pageSize: 50
                      share: 1
                      concluded: false
                      terms: [2025, "2025 Fall"]
                """));

        assertThat(connector.id()).isEqualTo("sample-main");
        assertThat(connector.vendor()).isEqualTo("sample");
        assertThat(connector.namespace()).isEqualTo("uri://instructure.com/canvas");
        assertThat(connector.fullSchedule()).contains("0 0 2 * * ?");
        assertThat(connector.incrementalSchedule()).contains("0 0/15 6-20 ? * MON-FRI");
        assertThat(connector.uri("url")).isEqualTo(URI.create("https://sample.example"));
        assertThat(connector.secret("token").orElseThrow().reveal()).isEqualTo("token-value");
        assertThat(connector.text("account")).isEqualTo("007");
        assertThat(connector.text("order")).isEqualTo("name");
        assertThat(connector.seconds("pageSize")).isEqualTo(Duration.ofSeconds(50));
        assertThat(connector.decimal("share")).isEqualTo(1.0);
        assertThat(connector.flag("concluded")).isFalse();
        assertThat(connector.texts("terms")).containsExactly("2025", "2025 Fall");
    }

    @Test
    void theOtherAlternativeIsAsGood() {
        file.secrets.environment.put("ID", "id-value");

        ConnectorSettings connector = only(DistrictFile.MINIMAL.replace("token: ${env:SAMPLE_TOKEN}",
                "clientId: ${env:ID}\n      clientSecret: ${env:ID}\n      refreshToken: ${env:ID}"));

        assertThat(connector.secret("token")).isEmpty();
        assertThat(connector.secret("refreshToken").orElseThrow().reveal()).isEqualTo("id-value");
    }

    @Test
    void aSettingThatIsNotThereIsNamed() {
        ConnectorSettings connector = only(DistrictFile.MINIMAL);

        assertThatThrownBy(() -> connector.text("pace"))
                .hasMessageContainingAll("sample-main", "pace", "sample");
    }

    private ConnectorSettings only(String text) {
        return file.load(text).connectors().get(0);
    }
}
