package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrightspaceDataHubTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String DATA_SETS = "/lp/1.43/datasets/bds";
    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());
    private final Extracts extracts = new Extracts(client);

    @ParameterizedTest
    @ValueSource(strings = {"Organizational Units", "Organizational Unit Parents", "Users", "User Enrollments", "Enrollments and Withdrawals", "Role Details",
        "Assignment Summary", "Assignment Submissions", "Assignment Submission Details", "Assignment Special Access", "Quiz Objects", "Quiz Attempts",
        "Discussion Topics", "Discussion Posts", "Grade Objects", "Grade Results"})
    void every_data_set_has_a_full_extract_from_the_start(String name) throws Exception {
        List<Map<String, String>> rows = extracts.full(name);

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("AppendedInMinorVersion", ""));
    }

    @Test
    void a_file_is_as_large_as_is_said() throws Exception {
        JsonNode extract = extracts.newest("Users", "Full");

        assertThat(client.file(extract.path("DownloadLink").asText())).hasSize(extract.path("DownloadSize").asInt());
    }

    @Test
    void data_sets_are_listed_with_both_plugins() throws Exception {
        JsonNode users = extracts.dataSet("Users");

        assertThat(users.path("Full").path("PluginId").asText()).isEqualTo("1d6d722e-b572-456f-97c1-d526570daa6b");
        assertThat(users.path("Differential").path("Name").asText()).isEqualTo("Users Differential");
        assertThat(client.objects(users.path("Full").path("ExtractsLink").asText())).isNotEmpty();
        assertThat(client.objects(DATA_SETS + "/" + users.path("SchemaId").asText() + "/extracts")).isNotEmpty();
    }

    @Test
    void full_extracts_tell_the_story_in_text() throws Exception {
        Map<String, String> lab = row("Assignment Summary", "DropboxId", "648911");
        Map<String, String> draft = row("Assignment Submissions", "SubmitterId", "30523");
        Map<String, String> result = extracts.full("Grade Results").stream()
                .filter(row -> row.get("GradeObjectId").equals("88121") && row.get("UserId").equals("30511")).findFirst().orElseThrow();

        assertThat(lab).containsEntry("PossibleScore", "40.000000000").containsEntry("Type", "Individual").containsEntry("IsDeleted", "False")
                .containsEntry("DueDate", "2026-11-13T05:59:59.000Z");
        assertThat(row("Assignment Summary", "DropboxId", "648919")).containsEntry("IsDeleted", "True");
        assertThat(row("Assignment Summary", "DropboxId", "648918")).containsEntry("IsHidden", "True");
        assertThat(row("Assignment Summary", "DropboxId", "648926").get("Name")).isEqualTo("Is a<b? R&amp;D &#38; \"quotes\"");
        assertThat(draft).containsEntry("Score", "12.000000000").containsEntry("IsGraded", "False");
        assertThat(result).containsEntry("PointsNumerator", "86.250000000").containsEntry("IsReleased", "1");
        assertThat(row("Users", "UserId", "0")).containsEntry("UserName", "System");
        assertThat(row("Organizational Units", "OrgUnitId", "24788")).containsEntry("IsDeleted", "True");
        assertThat(extracts.full("Assignment Submissions"))
                .anySatisfy(row -> assertThat(row).containsEntry("SubmitterType", "group").containsEntry("SubmitterId", "30512"));
        assertThat(extracts.full("Assignment Submission Details"))
                .anySatisfy(row -> assertThat(row).containsEntry("IsPreview", "True").containsEntry("UserId", "30531"));
        assertThat(extracts.full("Grade Results"))
                .anySatisfy(row -> assertThat(row).containsEntry("IsExempt", "1").containsEntry("UserId", "30515"));
        assertThat(extracts.full("User Enrollments"))
                .anySatisfy(row -> assertThat(row).containsEntry("OrgUnitId", "24792").containsEntry("UserId", "30514"));
        assertThat(extracts.full("Enrollments and Withdrawals"))
                .anySatisfy(row -> assertThat(row).containsEntry("Action", "Withdraw").containsEntry("UserId", "30522"));
    }

    @Test
    void a_differential_extract_has_what_came_or_changed_since_the_last_one_and_no_hard_deletes() throws Exception {
        differential();
        client.control("grade", "{\"work_id\":\"dropbox-700001\",\"user_id\":60021,\"score\":11}");
        client.control("delete-work", "{\"work_id\":\"dropbox-700002\"}");
        client.control("delete-work", "{\"work_id\":\"quiz-648946\"}");
        client.control("drop-student", "{\"offering_id\":50001,\"user_id\":60022}");
        differential();

        assertThat(extracts.differential("Assignment Submissions")).anySatisfy(row -> assertThat(row).containsEntry("SubmitterId", "60021")
                .containsEntry("Score", "11.000000000"));
        assertThat(extracts.differential("Assignment Summary")).hasSize(1).allSatisfy(row -> assertThat(row).containsEntry("DropboxId", "700002")
                .containsEntry("IsDeleted", "True"));
        assertThat(extracts.differential("Quiz Objects")).isEmpty();
        assertThat(extracts.differential("User Enrollments")).isEmpty();
        assertThat(extracts.differential("Enrollments and Withdrawals")).hasSize(2).allSatisfy(row -> assertThat(row).containsEntry("Action", "Withdraw"));
        assertThat(extracts.differential("Users")).isEmpty();

        differential();
        assertThat(extracts.differential("Assignment Summary")).isEmpty();
        client.control("make-extracts", "{\"kind\":\"full\"}");
        assertThat(extracts.full("Quiz Objects")).noneSatisfy(row -> assertThat(row).containsEntry("QuizId", "648946"));
        assertThat(extracts.full("User Enrollments")).noneSatisfy(row -> assertThat(row).containsEntry("OrgUnitId", "50001").containsEntry("UserId", "60022"));
    }

    @Test
    void a_later_version_of_a_row_has_a_higher_number() throws Exception {
        differential();
        client.control("rename-work", "{\"work_id\":\"dropbox-649001\",\"name\":\"First\"}");
        differential();
        long first = Long.parseLong(extracts.differential("Assignment Summary").get(0).get("Version"));
        client.control("rename-work", "{\"work_id\":\"dropbox-649001\",\"name\":\"Second, with a comma\"}");
        differential();
        Map<String, String> second = extracts.differential("Assignment Summary").get(0);

        assertThat(second).containsEntry("Name", "Second, with a comma");
        assertThat(Long.parseLong(second.get("Version"))).isGreaterThan(first);
    }

    @Test
    void files_are_for_those_who_may_read_them() throws Exception {
        String link = extracts.newest("Users", "Full").path("DownloadLink").asText();
        assertThat(link).startsWith("http://127.0.0.1:");
        assertThat(client.anonymous(link).statusCode()).isEqualTo(401);

        client.control("revoke", "{\"permission\":\"SEE_DATA_HUB\"}");
        assertThat(client.get(link).statusCode()).isEqualTo(403);
        assertThat(client.get(DATA_SETS).statusCode()).isEqualTo(403);
    }

    @Test
    void only_two_kinds_can_be_made() throws Exception {
        assertThat(client.tell("make-extracts", "{\"kind\":\"half\"}").statusCode()).isEqualTo(400);
    }

    private void differential() throws Exception {
        SANDBOX.clock().advance(Duration.ofMinutes(1));
        client.control("make-extracts", "{\"kind\":\"differential\"}");
    }

    private Map<String, String> row(String dataSet, String column, String value) throws Exception {
        return extracts.full(dataSet).stream().filter(row -> row.get(column).equals(value)).findFirst().orElseThrow();
    }
}
