package io.crosswalk.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.kit.ExchangeLimits;
import io.crosswalk.kit.PassingTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data beside the code: what may be set, and the vocabulary. */
class DefinitionTest {

    private static final Set<String> SECRETS = Set.of("token", "clientId", "clientSecret", "refreshToken");

    @Test
    void every_setting_is_described_and_every_secret_marked() {
        List<String> titles = new ArrayList<>();
        GivenCanvas.definition().get("properties").fields().forEachRemaining(property -> {
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
        CanvasSettings settings = CanvasSettings.of(GivenCanvas.settings("https://district.example/", Map.of("token", GivenSecret.of("x"))));

        assertThat(settings).usingRecursiveComparison().ignoringFields("token").isEqualTo(new CanvasSettings(
                URI.create("https://district.example"), "self", "self", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), URI.create("https://district.example/login/oauth2/token"), List.of(), Duration.ofDays(14), 100,
                new ExchangeLimits(Duration.ofSeconds(60), 64L << 20, 5, 3, 20_000), 150, Duration.ofMinutes(10)));
    }

    @Test
    void a_connector_without_a_complete_credential_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenCanvas.connector("https://district.example", new PassingTime("2025-09-20T00:00:00Z"), Map.of("clientId", GivenSecret.of("x"))))
                .withMessageContaining("either token, or clientId, clientSecret and refreshToken");
    }

    @Test
    void the_vocabulary_knows_every_status_category_and_submission_type() throws IOException {
        JsonNode vocabulary = new YAMLMapper().readTree(Path.of("connectors/canvas/vocabulary.yaml").toFile());

        assertThat(vocabulary.get("submissionStatus").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SubmissionStatus.values()).map(SubmissionStatus::code).toList());
        assertThat(vocabulary.get("assignmentCategory").fieldNames()).toIterable().containsExactlyInAnyOrder("Assignment", "Assessment", "Discussion");
        assertThat(vocabulary.get("submissionType").fieldNames()).toIterable().contains("discussion_topic", "online_quiz", "on_paper", "not_graded", "none",
                "external_tool", "online_text_entry", "online_url", "online_upload", "media_recording", "student_annotation");
        vocabulary.get("submissionType").forEach(value -> assertThat(value.asText()).matches("omit|\\{providerNamespace}/\\w+#\\w+|uri://ed-fi.org/edfilms/SubmissionTypeDescriptor/Canvas#\\w+"));
    }
}
