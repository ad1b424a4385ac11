package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.configuration.DistrictConfiguration.Access;
import io.crosswalk.configuration.DistrictConfiguration.Credential;
import io.crosswalk.configuration.DistrictConfiguration.Dialect;
import io.crosswalk.configuration.DistrictConfiguration.Matching;
import io.crosswalk.configuration.DistrictConfiguration.Policies;
import io.crosswalk.configuration.DistrictConfiguration.Target;
import io.crosswalk.configuration.ConnectorSettings.Identifiers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistrictConfigurationTest {

    @TempDir
    Path folder;

    private DistrictFile file;

    @BeforeEach
    void openFile() {
        file = new DistrictFile(folder);
    }

    @Test
    void aDistrictHasTheValuesThatItSets() {
        DistrictConfiguration district = file.load(DistrictFile.MINIMAL);

        assertThat(district.file()).isEqualTo(folder.resolve("district.yaml"));
        assertThat(district.district()).isEqualTo("Grand Bend ISD");
        assertThat(district.schoolYear()).isEqualTo(2026);
        assertThat(district.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(district.providerNamespace()).isEqualTo("uri://district.example/crosswalk");
    }

    @Test
    void aTargetHasDefaults() {
        Target target = file.load(DistrictFile.MINIMAL).target();

        assertThat(target.dialect()).isEqualTo(Dialect.AUTO);
        assertThat(target.pageSize()).isEqualTo(500);
        assertThat(target.maximumConcurrency()).isEqualTo(16);
        assertThat(target.responseTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(target.rosterSchedule()).isEqualTo("0 0/15 * * * ?");
        assertThat(target.roster()).isSameAs(target.delivery());
    }

    @Test
    void aTargetHasTheValuesThatItSets() {
        file.secrets.environment.put("ROSTER_KEY", "roster-key");
        file.secrets.files.put("roster-secret", "roster-secret-value\n");

        Target target = file.load(DistrictFile.MINIMAL.replace("connectors:\n", """
                  roster:
                    clientId: ${env:ROSTER_KEY}
                    clientSecret: ${file:roster-secret}
                  dialect: gradebook
                  pageSize: 100
                  maximumConcurrency: 4
                  responseTimeoutSeconds: 30
                  rosterSchedule: 0 0 5 * * ?
                connectors:
                """)).target();

        assertThat(target.id()).isEqualTo("ed-fi");
        assertThat(target.url()).isEqualTo(URI.create("https://edfi.district.example/api"));
        assertThat(revealed(target.delivery())).containsExactly("key-value", "secret-value");
        assertThat(revealed(target.roster())).containsExactly("roster-key", "roster-secret-value");
        assertThat(target.dialect()).isEqualTo(Dialect.GRADEBOOK);
        assertThat(target.pageSize()).isEqualTo(100);
        assertThat(target.maximumConcurrency()).isEqualTo(4);
        assertThat(target.responseTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(target.rosterSchedule()).isEqualTo("0 0 5 * * ?");
    }

    @Test
    void aConnectorFindsTheIdsOfTheSisWhereTheVendorKeepsThemOrWhereTheDistrictSays() {
        assertThat(file.load(DistrictFile.MINIMAL).connectors().get(0).matching()).isEqualTo(new Identifiers(List.of("sis_id", "code"), List.of("sis_user")));

        String own = DistrictFile.MINIMAL.replace("    vendor:", "    matching: {students: [login_id]}\n    vendor:");

        assertThat(file.load(own).connectors().get(0).matching()).isEqualTo(new Identifiers(List.of("sis_id", "code"), List.of("login_id")));
    }

    @Test
    void identifiersAreRewrittenAndSectionsToldApartAsTheDistrictSays() {
        Identifiers matching = file.load(DistrictFile.MINIMAL.replace("    vendor:", "    matching: {transformations: [{field: sis_id, pattern: '^SEC-(.*)',"
                + " replacement: $1}, {field: sis_id, padTo: 5}], apart: {session: [term]}}\n    vendor:")).connectors().get(0).matching();

        assertThat(matching.transformations()).extracting(rule -> rule.apply("SEC-42")).containsExactly("42", "SEC-42");
        assertThat(matching.transformations().get(1).apply("42")).isEqualTo("00042");
        assertThat(matching.apart()).isEqualTo(new ConnectorSettings.Apart(List.of(), List.of(), List.of("term")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(SEC | x | pattern | regular expression", "SEC | $1 | replacement | group", "(S)|$2|replacement|group", "S|$|replacement|group"})
    void aTransformationThatCannotBeAppliedIsRefused(String pattern, String replacement, String key, String says) {
        String wrong = DistrictFile.MINIMAL.replace("    vendor:",
                "    matching: {transformations: [{field: sis_id, pattern: '" + pattern + "', replacement: '" + replacement + "'}]}\n    vendor:");

        assertThatThrownBy(() -> file.load(wrong)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("connectors[0].matching.transformations[0]." + key).hasMessageContaining(says);
    }

    @Test
    void aVendorWhoseDefinitionCannotBeUsedPutsItsConnectorOutOfUseAndNoOther() {
        List<ConnectorSettings> connectors = file.load(DistrictFile.MINIMAL + """
                  - id: broken-main
                    vendor: broken
                """).connectors();

        assertThat(connectors.get(0).unusable()).isNull();
        assertThat(connectors.get(1).unusable()).contains("broken-source.kamelet.yaml").contains("url has the type 'text'");
    }

    @Test
    void matchingPoliciesAndAccessHaveDefaults() {
        DistrictConfiguration district = file.load(DistrictFile.MINIMAL + "policies:\n");

        assertThat(district.matching()).isEqualTo(new Matching(List.of(), null));
        assertThat(district.policies()).isEqualTo(new Policies(0.5, 10));
        assertThat(district.access()).isEqualTo(new Access(List.of()));
    }

    @Test
    void matchingPoliciesAndAccessHaveTheValuesThatAreSet() throws IOException {
        Path crosswalk = Files.createFile(folder.resolve("ids.csv"));
        file.secrets.files.put("pat", SecretDouble.PASSWORD_HASH);

        DistrictConfiguration district = file.load(DistrictFile.MINIMAL + """
                matching:
                  schoolIds: [255901001, 4000000000]
                  crosswalk: ids.csv
                policies:
                  massDeleteShare: 0.25
                  attempts: 3
                access:
                  users:
                    - name: pat
                      password: ${file:pat}
                """);

        assertThat(district.matching()).isEqualTo(new Matching(List.of(255901001L, 4000000000L), crosswalk));
        assertThat(district.policies()).isEqualTo(new Policies(0.25, 3));
        assertThat(district.access().users()).singleElement().satisfies(user -> {
            assertThat(user.name()).isEqualTo("pat");
            assertThat(user.password().reveal()).isEqualTo(SecretDouble.PASSWORD_HASH);
        });
    }

    @ParameterizedTest
    @CsvSource({"2025-10-15T12:00:00Z, 2026", "2026-07-01T04:59:59Z, 2026", "2026-07-01T05:00:00Z, 2027", "2026-12-31T23:00:00Z, 2027"})
    void theCurrentSchoolYearRollsOverOnTheFirstOfJulyInTheDistrictsTimeZone(Instant now, int schoolYear) {
        DistrictConfiguration district = new DistrictFile(folder, now).load(DistrictFile.MINIMAL.replace("2026", "current"));

        assertThat(district.schoolYear()).isEqualTo(schoolYear);
    }

    @ParameterizedTest
    @CsvSource({
        "https://edfi.example/, https://edfi.example",
        "http://localhost:8090/edfi, http://localhost:8090/edfi",
        "http://127.0.0.1:8090, http://127.0.0.1:8090",
        "http://127.9.9.9, http://127.9.9.9",
        "http://[::1]:8090, http://[::1]:8090",
    })
    void anAddressIsTakenWithoutSlashesAtItsEnd(String written, URI taken) {
        String text = DistrictFile.MINIMAL.replace("https://edfi.district.example/api", '"' + written + '"');

        assertThat(file.load(text).target().url()).isEqualTo(taken);
    }

    private static List<String> revealed(Credential credential) {
        return List.of(credential.clientId().reveal(), credential.clientSecret().reveal());
    }
}
