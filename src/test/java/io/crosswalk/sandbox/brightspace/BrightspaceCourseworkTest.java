package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders, quizzes, discussions and grades in the forms that the real ones have. */
class BrightspaceCourseworkTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String ALGEBRA = "/le/1.91/24781";
    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @Test
    void folders_are_a_bare_list_with_hidden_ones_and_without_deleted_ones() throws Exception {
        JsonNode folders = client.json(ALGEBRA + "/dropbox/folders/");

        assertThat(texts(folders, "Id")).contains("648911", "648918").doesNotContain("648919");
        assertThat(folder(folders, 648918).path("IsHidden").asBoolean()).isTrue();
        assertThat(folder(folders, 648911).path("Assessment").path("ScoreDenominator").toString()).isEqualTo("40.0");
        assertThat(folder(folders, 648911).path("GradeItemId").asLong()).isEqualTo(88121);
        assertThat(folder(folders, 648911).path("CustomInstructions").path("Html").asText()).isEqualTo("<p>Two pages.</p>");
        assertThat(folder(folders, 648927).path("GroupTypeId").asLong()).isEqualTo(7001);
        assertThat(folder(folders, 648915).path("AllowOnlyUsersWithSpecialAccess").asBoolean()).isTrue();
        assertThat(folder(folders, 648911).path("AllowOnlyUsersWithSpecialAccess").isNull()).isTrue();
    }

    @Test
    void the_same_thing_comes_as_number_or_text_as_null_or_object() throws Exception {
        JsonNode folders = client.json(ALGEBRA + "/dropbox/folders/");

        assertThat(folder(folders, 648911).path("SubmissionType").isNumber()).isTrue();
        assertThat(folder(folders, 648917).path("SubmissionType").asText()).isEqualTo("3");
        assertThat(folder(folders, 648917).path("SubmissionType").isTextual()).isTrue();
        assertThat(StreamSupport.stream(folders.spliterator(), false).map(one -> one.path("Availability").isNull())).contains(true, false);
        assertThat(StreamSupport.stream(folders.spliterator(), false).map(one -> one.path("CustomInstructions").isNull())).contains(true, false);
    }

    @ParameterizedTest(name = "{0} of {1}: status {2}, score {3}, {4} files")
    @CsvSource(nullValues = "-", value = {"648911, 30511, 3, 34.5, 1", "648911, 30512, 1, -, 1", "648911, 30514, 0, -, 0", "648911, 30523, 2, 12.0, 1",
        "648911, 30515, 1, -, 2", "648916, 30511, 3, 18.0, 0", "648916, 30513, 0, 11.0, 0", "648920, 30512, 3, -, 1", "648921, 30511, 3, -, 1",
        "648922, 30511, 1, -, 1"})
    void a_submission_mixes_handing_in_and_evaluation(long folder, long user, int status, String score, int files) throws Exception {
        JsonNode row = submission(folder, user);

        assertThat(row.path("Status").asInt()).isEqualTo(status);
        assertThat(row.path("Feedback").path("Score").isNumber() ? row.path("Feedback").path("Score").toString() : null).isEqualTo(score);
        assertThat(row.path("Submissions")).hasSize(files);
    }

    @Test
    void who_handed_in_is_named_in_one_of_two_ways() throws Exception {
        assertThat(submission(648911, 30511).path("Submissions").get(0).path("SubmittedBy").path("Identifier").asText()).isEqualTo("30511");
        assertThat(submission(648912, 30511).path("Submissions").get(0).path("SubmittedBy").path("Id").asText()).isEqualTo("30511");
        assertThat(submission(648912, 30511).path("Submissions").get(0).path("Files").get(0).has("isRead")).isTrue();
    }

    @Test
    void active_only_leaves_out_suspended_and_withdrawn_students() throws Exception {
        assertThat(entities(client.items(ALGEBRA + "/dropbox/folders/648911/submissions/paged/"))).contains(30511L, 30521L, 30522L, 30533L);
        assertThat(entities(client.items(ALGEBRA + "/dropbox/folders/648911/submissions/paged/?activeOnly=true"))).contains(30511L, 30533L)
                .doesNotContain(30521L, 30522L);
        assertThat(client.json(ALGEBRA + "/dropbox/folders/648911/submissions/").isArray()).isTrue();
    }

    @Test
    void groups_have_one_row_each() throws Exception {
        List<JsonNode> rows = client.items(ALGEBRA + "/dropbox/folders/648927/submissions/paged/?activeOnly=true");

        assertThat(entities(rows)).containsExactly(9001L, 9003L, 30512L);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("Entity").path("EntityType").asText()).isEqualTo("Group");
            assertThat(row.path("Entity").has("DisplayName")).isFalse();
            assertThat(row.path("Entity").has("Name")).isTrue();
        });
    }

    @Test
    void of_work_on_paper_only_those_have_a_row_of_whom_something_is_known() throws Exception {
        assertThat(entities(client.items(ALGEBRA + "/dropbox/folders/648916/submissions/paged/?activeOnly=true"))).containsExactly(30511L, 30512L, 30513L);
    }

    @Test
    void special_access_comes_in_two_envelopes() throws Exception {
        assertThat(client.items(ALGEBRA + "/dropbox/folders/648914/specialaccess/")).hasSize(3);
        assertThat(client.objects(ALGEBRA + "/dropbox/folders/648915/specialaccess/")).hasSize(2)
                .anySatisfy(row -> assertThat(row.path("SpecialAccess").path("DueDate").isNull()).isTrue());
        assertThat(client.objects(ALGEBRA + "/quizzes/648944/specialaccess/")).hasSize(2);
    }

    @Test
    void feedback_can_be_asked_for_by_itself() throws Exception {
        assertThat(client.json(ALGEBRA + "/dropbox/folders/648911/feedback/user/30511").path("Score").asDouble()).isEqualTo(34.5);
        assertThat(client.json(ALGEBRA + "/dropbox/folders/648911/submissions/user/30511?ignoreFeedback=true").path("Feedback").isNull()).isTrue();
    }

    @Test
    void quizzes_have_attempts_and_no_most_score() throws Exception {
        List<JsonNode> quizzes = client.objects(ALGEBRA + "/quizzes/");
        List<JsonNode> attempts = client.objects(ALGEBRA + "/quizzes/648911/attempts/");
        JsonNode quiz = BrightspaceClient.found(quizzes, "QuizId", "648911");

        assertThat(quiz.path("CalcTypeId").asInt()).isEqualTo(1);
        assertThat(quiz.path("GradeItemId").asLong()).isEqualTo(88140);
        assertThat(BrightspaceClient.found(quizzes, "QuizId", "648945").path("IsActive").asBoolean(true)).isFalse();
        assertThat(client.objects(ALGEBRA + "/quizzes/648911/attempts/?userId=30511")).hasSize(2);
        assertThat(attempts).allSatisfy(attempt -> assertThat(attempt.path("UserId").isTextual()).isTrue());
        assertThat(client.objects(ALGEBRA + "/quizzes/648940/attempts/")).allSatisfy(attempt -> assertThat(attempt.path("UserId").isNumber()).isTrue());
        assertThat(attempts).anySatisfy(attempt -> assertThat(attempt.path("Completed").isNull()).isTrue());
    }

    @Test
    void topics_have_posts_anonymous_and_deleted_ones_too() throws Exception {
        JsonNode forums = client.json(ALGEBRA + "/discussions/forums/");
        String topics = ALGEBRA + "/discussions/forums/" + forums.get(0).path("ForumId").asLong() + "/topics/";
        JsonNode posts = client.json(topics + "648911/posts/?pageSize=100&pageNumber=1");

        assertThat(texts(client.json(topics), "TopicId")).contains("648911", "648950", "648951");
        assertThat(BrightspaceClient.found(client.json(topics), "TopicId", "648911").path("ScoreOutOf").toString()).isEqualTo("5.0");
        assertThat(posts).anySatisfy(post -> assertThat(post.path("PostingUserId").isNull()).isTrue())
                .anySatisfy(post -> assertThat(post.path("IsDeleted").asBoolean()).isTrue());
        assertThat(client.json(topics + "648911/posts/?pageSize=4&pageNumber=2")).hasSize(posts.size() - 4);
        assertThat(client.json(topics + "648911/posts/?pageSize=1000&pageNumber=2")).isEmpty();
        assertThat(client.get(topics + "648911/posts/?pageSize=1001").statusCode()).isEqualTo(400);
    }

    @Test
    void topics_have_due_dates_only_in_newer_versions() throws Exception {
        String topics = "/24781/discussions/forums/501/topics/";

        assertThat(client.json("/le/1.91" + topics).get(0).has("DueDate")).isTrue();
        assertThat(client.json("/le/1.82" + topics).get(0).has("DueDate")).isFalse();
    }

    @Test
    void grade_objects_name_their_tool() throws Exception {
        JsonNode objects = client.json(ALGEBRA + "/grades/");

        assertThat(found(objects, 88121).path("AssociatedTool").path("ToolItemId").asLong()).isEqualTo(648911);
        assertThat(found(objects, 88201).path("AssociatedTool").isNull()).isTrue();
        assertThat(found(objects, 88202).path("GradeType").asText()).isEqualTo("Text");
        assertThat(found(objects, 88205).path("IsHidden").asBoolean()).isTrue();
        assertThat(found(objects, 88206).path("GradeType").asText()).isEqualTo("Calculated");
    }

    @Test
    void grade_values_are_rescaled_to_the_grade_object_and_text_has_no_points() throws Exception {
        List<JsonNode> values = client.objects(ALGEBRA + "/grades/values/?pageSize=200");

        assertThat(value(values, 88121, 30511).path("PointsNumerator").decimalValue()).isEqualByComparingTo("86.25");
        assertThat(value(values, 88121, 30511).path("PointsDenominator").decimalValue()).isEqualByComparingTo("100");
        assertThat(value(values, 88121, 30512).path("PointsNumerator").isNull()).as("handed in, not graded").isTrue();
        assertThat(value(values, 88202, 30511).path("DisplayedGrade").asText()).isEqualTo("Good progress");
        assertThat(value(values, 88202, 30511).has("PointsNumerator")).isFalse();
        assertThat(value(values, 88201, 30512).path("ReleasedDate").asText()).as("to come").isGreaterThan("2026-11-24");
        assertThat(value(values, 88201, 30514).path("ReleasedDate").isNull()).isTrue();
        assertThat(value(values, 88135, 30511).path("DisplayedGrade").asText()).as("of a group's member").isEqualTo("27 / 30");
        assertThat(value(values, 88201, 30511).path("LastModified").asText()).as("without milliseconds").isEqualTo("2026-11-23T15:20:10Z");
    }

    @Test
    void grades_of_one_object_come_with_their_users_and_exemptions_as_users() throws Exception {
        JsonNode row = client.objects(ALGEBRA + "/grades/88201/values/?isGraded=true").get(0);

        assertThat(row.path("User").path("OrgDefinedId").asText()).isEqualTo("3000001");
        assertThat(row.path("GradeValue").path("PointsNumerator").decimalValue()).isEqualByComparingTo("18");
        assertThat(texts(client.json(ALGEBRA + "/grades/88133/exemptions/"), "Identifier")).containsExactly("30511", "30512");
        assertThat(texts(client.json(ALGEBRA + "/grades/exemptions/30515"), "Id")).containsExactly("88201");
    }

    @Test
    void the_table_of_contents_leads_to_the_work() throws Exception {
        assertThat(client.json(ALGEBRA + "/content/toc").path("Modules").get(0).path("Topics")).hasSizeGreaterThan(20);
    }

    private JsonNode submission(long folder, long user) throws Exception {
        return client.items(ALGEBRA + "/dropbox/folders/" + folder + "/submissions/paged/").stream()
                .filter(row -> row.path("Entity").path("EntityId").asLong() == user).findFirst().orElseThrow();
    }

    private static JsonNode folder(JsonNode folders, long id) {
        return found(folders, id);
    }

    private static JsonNode found(JsonNode rows, long id) {
        return BrightspaceClient.found(rows, "Id", String.valueOf(id));
    }

    private static JsonNode value(List<JsonNode> values, long item, long user) {
        return values.stream().filter(row -> row.path("GradeObjectIdentifier").asLong() == item && row.path("UserId").asLong() == user).findFirst().orElseThrow();
    }

    private static List<Long> entities(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("Entity").path("EntityId").asLong()).toList();
    }

    private static List<String> texts(Iterable<JsonNode> rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }
}
