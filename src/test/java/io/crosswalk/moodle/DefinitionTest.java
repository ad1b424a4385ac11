package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.kit.ExchangeLimits;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleSettings.Activities;
import io.crosswalk.moodle.MoodleSettings.Overrides;
import io.crosswalk.moodle.MoodleSettings.QuizAttempts;
import io.crosswalk.moodle.MoodleSettings.SectionSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data beside the code: what may be set, the vocabulary, and the page. */
class DefinitionTest {

    private static final Set<String> SECRETS = Set.of("token", "username", "password");

    @Test
    void every_setting_is_described_on_the_page_too_and_every_secret_marked() throws IOException {
        String page = Files.readString(Path.of("connectors/moodle/README.md"));
        List<String> titles = new ArrayList<>();
        GivenMoodle.definition().get("properties").fields().forEachRemaining(property -> {
            JsonNode setting = property.getValue();
            assertThat(setting.path("title").asText()).as(property.getKey()).isNotBlank();
            assertThat(setting.path("description").asText()).as(property.getKey()).endsWith(".");
            assertThat(setting.has("type")).as(property.getKey()).isTrue();
            assertThat(setting.has("example")).as(property.getKey()).isTrue();
            assertThat(setting.path("format").asText().equals("password")).as(property.getKey()).isEqualTo(SECRETS.contains(property.getKey()));
            if (setting.path("type").asText().equals("array")) {
                assertThat(setting.path("default").size()).as(property.getKey()).isZero();
            }
            if (!property.getKey().equals("connectorId")) {
                assertThat(page).contains("`" + property.getKey() + "`");
            }
            titles.add(setting.get("title").asText());
        });
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Test
    void the_page_names_every_function() throws IOException {
        String page = Files.readString(Path.of("connectors/moodle/README.md"));

        assertThat(MoodlePermission.values()).allSatisfy(permission -> assertThat(page).contains(permission.function()));
    }

    @Test
    void the_defaults_are_these() {
        MoodleSettings settings = MoodleSettings.of(GivenMoodle.settings("https://moodle.example/", Map.of("token", GivenSecret.of("x"))));

        assertThat(settings).usingRecursiveComparison().ignoringFields("token").isEqualTo(new MoodleSettings(
                URI.create("https://moodle.example"), Optional.empty(), Optional.empty(), Optional.empty(), "crosswalk", URI.create("https://moodle.example/login/token.php"),
                SectionSource.BOTH, Map.of("student", Role.STUDENT, "editingteacher", Role.TEACHER, "teacher", Role.TEACHER), List.of("idnumber"), List.of(),
                Duration.ofDays(14), false, EnumSet.allOf(Activities.class), QuizAttempts.UNGRADED, true, Overrides.FUNCTION, 200, 50, 1000,
                new ExchangeLimits(Duration.ofSeconds(60), 64L << 20, 5, 2, 20_000), Duration.ofMinutes(10)));
    }

    @Test
    void roles_may_be_named_otherwise() {
        MoodleSettings settings = MoodleSettings.of(GivenMoodle.settings("https://moodle.example", Map.of("studentRoles", List.of("pupil"), "observerRoles", List.of("parent"))));

        assertThat(settings.roles()).isEqualTo(Map.of("pupil", Role.STUDENT, "parent", Role.OBSERVER, "editingteacher", Role.TEACHER, "teacher", Role.TEACHER));
    }

    @Test
    void a_connector_without_a_complete_credential_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenMoodle.connector("https://moodle.example", new PassingTime("2026-10-03T00:00:00Z"), Map.of("username", GivenSecret.of("x"))))
                .withMessageContaining("either token, or username and password");
    }

    @Test
    void the_vocabulary_knows_every_status_category_and_submission_type() throws IOException {
        JsonNode vocabulary = new YAMLMapper().readTree(Path.of("connectors/moodle/vocabulary.yaml").toFile());

        assertThat(vocabulary.get("submissionStatus").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SubmissionStatus.values()).map(SubmissionStatus::code).toList());
        assertThat(vocabulary.get("assignmentCategory").fieldNames()).toIterable().contains("Assignment", "Assessment", "Discussion", "Lesson", "H5P activity", "SCORM package", "Grade item");
        assertThat(vocabulary.get("submissionType").fieldNames()).toIterable().contains("file", "onlinetext", "offline", "team", "quiz", "forum", "lesson", "h5pactivity", "scorm", "manual");
        vocabulary.get("submissionType").forEach(value -> assertThat(value.asText()).matches("omit|\\{providerNamespace}/SubmissionTypeDescriptor#[\\w ]+"));
    }
}
