package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data beside the code: what may be set, the vocabulary, and the page. */
class DefinitionTest {

    private static final Set<String> SECRETS = Set.of("consumerKey", "consumerSecret");

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
    void the_page_tells_every_setting_with_its_default() throws IOException {
        String page = Files.readString(Path.of("connectors/schoology/README.md"));

        properties().fields().forEachRemaining(property -> {
            if (!property.getKey().equals("connectorId")) {
                JsonNode value = property.getValue().path("default");
                assertThat(page).contains("| `" + property.getKey() + "` | " + (value.isMissingNode() ? "" : "`" + value + "` ").replace("\"", "") + "|");
            }
        });
    }

    @Test
    void the_defaults_are_these() {
        SchoologySettings settings = SchoologySettings.of(GivenSchoology.settings("https://api.schoology.example/v1/", Map.of()));

        assertThat(settings).usingRecursiveComparison().ignoringFields("consumerKey", "consumerSecret").isEqualTo(new SchoologySettings(
                URI.create("https://api.schoology.example/v1"), settings.consumerKey(), settings.consumerSecret(), SignatureMethod.HMAC_SHA1, ZoneId.of("America/Chicago"),
                List.of(), List.of(), Duration.ofDays(30), false, new SchoologyRoles(new HashMap<>()), List.of(), true, false, 200, 50,
                new ExchangeLimits(Duration.ofSeconds(60), 64L << 20, 5, 2, 20_000), 40, Duration.ofSeconds(5), Duration.ofMinutes(10)));
        assertThat(properties().at("/url/default").asText()).isEqualTo("https://api.schoology.com/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parent", "=observer", "Parent=guardian", "Parent="})
    void a_role_that_cannot_be_understood_is_refused(String role) {
        assertThatIllegalArgumentException().isThrownBy(() -> SchoologySettings.of(GivenSchoology.settings("https://x.example", Map.of("roles", List.of(role)))))
                .withMessageContaining("'" + role + "'").withMessageContaining("test_student");
    }

    @Test
    void settings_do_not_print_their_secrets() {
        assertThat(SchoologySettings.of(GivenSchoology.settings("https://x.example/v1", Map.of())).toString()).doesNotContain(GivenSchoology.KEY, GivenSchoology.SECRET);
    }

    @Test
    void the_vocabulary_knows_every_status_and_category() throws IOException {
        JsonNode vocabulary = new YAMLMapper().readTree(Path.of("connectors/schoology/vocabulary.yaml").toFile());

        assertThat(vocabulary.get("submissionStatus").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SubmissionStatus.values()).map(SubmissionStatus::code).toList());
        assertThat(vocabulary.get("assignmentCategory").fieldNames()).toIterable().contains("Assignment", "Assessment", "Discussion");
        List<String> published = List.of("late", "draft", "on-time", "missing", "Upcoming");
        vocabulary.get("submissionStatus").fields().forEachRemaining(status -> assertThat(status.getValue().asText()).isEqualTo(
                (published.contains(status.getKey()) ? "uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Schoology#" : "{providerNamespace}/SubmissionStatusDescriptor#") + status.getKey()));
        assertThat(vocabulary.get("submissionType")).isEmpty();
    }

    private static JsonNode properties() {
        return GivenSettings.definition(SchoologyConnectorFactory.VENDOR).get("properties");
    }
}
