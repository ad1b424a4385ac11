package io.crosswalk.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.kit.ExchangeLimits;
import io.crosswalk.kit.GivenSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data beside the code: what may be set, the vocabulary, and the page. */
class DefinitionTest {

    private static final Set<String> SECRETS = Set.of("clientId", "clientSecret", "refreshToken", "privateKey", "appId", "appKey", "userId", "userKey");

    @Test
    void every_setting_is_described_and_every_secret_marked() {
        List<String> titles = new ArrayList<>();
        properties().fields().forEachRemaining(property -> {
            JsonNode setting = property.getValue();
            assertThat(setting.path("title").asText()).as(property.getKey()).isNotBlank();
            assertThat(setting.path("description").asText()).as(property.getKey()).endsWith(".");
            assertThat(setting.has("type")).as(property.getKey()).isTrue();
            assertThat(setting.has("example")).as(property.getKey()).isTrue();
            assertThat(setting.path("format").asText().equals("password")).as(property.getKey()).isEqualTo(SECRETS.contains(property.getKey()));
            titles.add(setting.get("title").asText());
        });
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Test
    void the_defaults_are_these() {
        BrightspaceSettings settings = BrightspaceSettings.of(GivenBrightspace.settings("https://district.brightspace.com/", Map.of()));

        assertThat(settings).usingRecursiveComparison().ignoringFields("credential").isEqualTo(new BrightspaceSettings(
                URI.create("https://district.brightspace.com"), BrightspaceSettings.Source.API, settings.credential(), Optional.empty(), Optional.empty(), Optional.empty(),
                "3", List.of(), Duration.ofDays(14), BrightspaceSettings.SectionMode.AUTO, new BrightspaceRoles(List.of(), List.of(), List.of(), List.of()),
                false, true, false, true, true, false, 200, new ExchangeLimits(Duration.ofSeconds(60), 64L << 20, 5, 4, 20_000), 5000, Duration.ofMinutes(10),
                Duration.ofDays(14), new BrightspaceSettings.DataHub(Duration.ofMinutes(60), 20_000L << 20)));
        assertThat(settings.credential().tokenUrl()).isEqualTo(URI.create("https://auth.brightspace.com/core/connect/token"));
        assertThat(settings.credential().scope()).startsWith("core:*:* organizations:organization:read");
    }

    @Test
    void the_data_hub_needs_scopes_of_its_own() {
        assertThat(BrightspaceSettings.of(GivenBrightspace.settings("https://district.brightspace.com", Map.of("source", "dataHub"))).credential().scope()).isEqualTo("datasets:bds:read");
    }

    @Test
    void the_vocabulary_knows_every_status_category_and_submission_type() throws IOException {
        JsonNode vocabulary = new YAMLMapper().readTree(Path.of("connectors/brightspace/vocabulary.yaml").toFile());

        assertThat(vocabulary.get("submissionStatus").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SubmissionStatus.values()).map(SubmissionStatus::code).toList());
        assertThat(vocabulary.get("assignmentCategory").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BrightspaceTool.values()).map(BrightspaceTool::category).distinct().toList());
        assertThat(vocabulary.get("submissionType").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(Stream.concat(
                Stream.of("0", "1", "2", "3", "4").map(BrightspaceFolderTranslator::submissionType),
                Stream.of(BrightspaceQuizTranslator.SUBMISSION_TYPE, BrightspaceTopicTranslator.SUBMISSION_TYPE)).toList());
        vocabulary.get("submissionType").forEach(value -> assertThat(value.asText()).matches("omit|\\{providerNamespace}/SubmissionTypeDescriptor#[\\w ]+"));
    }

    @Test
    void the_page_lists_every_setting_and_every_scope() throws IOException {
        String page = Files.readString(Path.of("connectors/brightspace/README.md"));

        properties().fieldNames().forEachRemaining(name -> assertThat(page).as("the setting " + name).matches(text -> name.equals("connectorId") || text.contains("`" + name + "`")));
        assertThat(Stream.concat(BrightspaceScopes.OVER_REST.stream(), BrightspaceScopes.OF_DATA_HUB.stream())).allSatisfy(scope -> assertThat(page).contains(scope));
    }

    private static JsonNode properties() {
        return GivenSettings.definition(BrightspaceConnectorFactory.VENDOR).get("properties");
    }
}
