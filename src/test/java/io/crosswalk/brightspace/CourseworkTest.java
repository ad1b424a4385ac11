package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.items;
import static io.crosswalk.brightspace.BrightspaceStub.objects;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static io.crosswalk.brightspace.GivenBrightspace.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole readings of one course over HTTP. */
class CourseworkTest {

    private static final String FOLDERS = LE + COURSE + "/dropbox/folders/";
    private static final String QUIZZES = LE + COURSE + "/quizzes/";
    private static final String FORUMS = LE + COURSE + "/discussions/forums/";
    private static final String GRADES = LE + COURSE + "/grades/";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    private final GatheredCoursework gathered = new GatheredCoursework();

    @Test
    void every_tool_gives_work_under_ids_that_do_not_overlap() {
        allTools();

        read(everything("1", "2"));

        assertThat(gathered.work).extracting(work -> work.assignment().identifier() + " " + work.assignment().category() + " " + work.assignment().submissionTypes()
                        + " " + work.assignment().maxPoints() + " " + work.handingInVisible()).containsExactly(
                COURSE + "-dropbox-7 Assignment [File] 40 true",
                COURSE + "-quiz-7 Assessment [Quiz] 10 true",
                COURSE + "-topic-7 Discussion [DiscussionPost] 5 true",
                COURSE + "-grade-30 Assignment [] 20 false");
        assertThat(statuses()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "dropbox-7-1", "graded 36", "quiz-7-2", "graded 8", "topic-7-1", "on-time", "topic-7-2", "graded 4", "grade-30-1", "graded 20"));
        assertThat(gathered.ignored).isEqualTo(Map.of("COMPUTED_GRADE", 1, "OTHER_TOOL", 1, "NOT_GRADED", 1, "UNPUBLISHED", 2));
    }

    @Test
    void the_moment_to_read_from_next_time_is_brightspaces_own() {
        assertThat(read(everything("1"))).isEqualTo(Instant.parse("2026-09-28T11:59:30Z"));
    }

    @Test
    void items_of_other_tools_are_work_if_that_is_wanted_and_items_of_hidden_work_never() {
        allTools();

        read(everything("1"), Map.of("otherTools", true));

        assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("dropbox-7", "quiz-7", "topic-7", "grade-30", "grade-60");
    }

    @Test
    void grade_items_are_no_work_if_that_is_not_wanted() {
        allTools();

        read(everything("1"), Map.of("gradeItems", false));

        assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("dropbox-7", "quiz-7", "topic-7");
    }

    @Test
    void what_a_group_hands_in_each_member_has_and_who_is_in_no_group_has_no_work() {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"DropboxType\":1,\"GroupTypeId\":77") + "]");
        BRIGHTSPACE.on(LP + COURSE + "/groupcategories/77/groups/", "[{\"GroupId\":9001,\"Name\":\"A\",\"Enrollments\":[30511,30512]},{\"GroupId\":9002,\"Name\":\"B\",\"Enrollments\":[]}]");
        BRIGHTSPACE.on(FOLDERS + "7/submissions/paged/", items("""
                {"Entity":{"EntityId":9001,"EntityType":"Group","Name":"A"},"Status":1,"Feedback":null,"Submissions":[{"Id":1,"SubmissionDate":"2026-09-24T10:00:00Z"}],"CompletionDate":null}"""));

        read(everything("30511", "30512", "30513"));

        assertThat(gathered.work).singleElement().extracting(AssignedWork::assignees).isEqualTo(Set.of("30511", "30512"));
        assertThat(statuses()).isEqualTo(Map.of("dropbox-7-30511", "on-time", "dropbox-7-30512", "on-time"));
    }

    @Test
    void work_for_groups_and_for_those_with_special_access_only_is_for_whoever_is_both() {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"DropboxType\":1,\"GroupTypeId\":77,\"AllowOnlyUsersWithSpecialAccess\":true") + "]");
        BRIGHTSPACE.on(LP + COURSE + "/groupcategories/77/groups/", "[{\"GroupId\":9001,\"Name\":\"A\",\"Enrollments\":[1,2]}]");
        BRIGHTSPACE.on(FOLDERS + "7/specialaccess/", objects("{\"UserId\":2,\"SpecialAccess\":{}}", "{\"UserId\":3,\"SpecialAccess\":{}}"));

        read(everything("1", "2", "3"));

        assertThat(gathered.work).singleElement().extracting(AssignedWork::assignees).isEqualTo(Set.of("2"));
    }

    @Test
    void a_group_that_nobody_knows_makes_its_work_nobodys_instead_of_missing() {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"DropboxType\":1,\"GroupTypeId\":77") + "]");
        BRIGHTSPACE.on(LP + COURSE + "/groupcategories/77/groups/", "[{\"GroupId\":9001,\"Name\":\"A\",\"Enrollments\":[1]}]");
        BRIGHTSPACE.on(FOLDERS + "7/submissions/paged/", items("{\"Entity\":{\"EntityId\":9999,\"EntityType\":\"Group\"},\"Status\":1,\"Submissions\":[]}"));

        read(everything("1"));

        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.assignmentId()).isEqualTo("dropbox-7");
            assertThat(rejection.personId()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"Objects\":[%s],\"Next\":null}", "{\"PagingInfo\":{\"Bookmark\":\"x\",\"HasMoreItems\":false},\"Items\":[%s]}"})
    void special_access_gives_people_due_dates_of_their_own_in_whatever_envelope(String envelope) {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"DueDate\":\"2026-09-25T04:59:00Z\"") + "]");
        BRIGHTSPACE.on(FOLDERS + "7/specialaccess/", envelope.formatted("""
                {"UserId":1,"SpecialAccess":{"StartDate":null,"EndDate":null,"DueDate":"2026-10-01T04:59:00Z"}},
                {"UserId":"2","SpecialAccess":{"StartDate":null,"EndDate":null,"DueDate":null}},
                {"UserId":3,"SpecialAccess":{"DueDate":"2026-09-25T04:59:00.000Z"}},
                {"UserId":99,"SpecialAccess":{"DueDate":"2026-10-01T04:59:00Z"}}"""));
        BRIGHTSPACE.on(FOLDERS + "7/submissions/paged/", items(unsubmitted(1), unsubmitted(2)));

        read(everything("1", "2", "3"));

        assertThat(gathered.work).singleElement().satisfies(work -> {
            assertThat(work.assignees()).isNull();
            assertThat(work.ownDueDates()).isEqualTo(Map.of("1", Optional.of(Instant.parse("2026-10-01T04:59:00Z"))));
        });
        assertThat(statuses()).isEqualTo(Map.of("dropbox-7-1", "Upcoming", "dropbox-7-2", "missing"));
    }

    @Test
    void work_for_those_with_special_access_only_is_theirs_and_of_their_sections() {
        BRIGHTSPACE.on(QUIZZES, objects(quiz(7, "\"AllowOnlyUsersWithSpecialAccess\":true"), quiz(8, "\"AllowOnlyUsersWithSpecialAccess\":true")));
        BRIGHTSPACE.on(QUIZZES + "7/specialaccess/", objects("{\"UserId\":1,\"SpecialAccess\":{\"StartDate\":null}}"));
        List<Enrollment> enrollments = List.of(new Enrollment("501", "1", Role.STUDENT, State.ACTIVE), new Enrollment("502", "2", Role.STUDENT, State.ACTIVE));

        read(new CourseworkRequest(GivenBrightspace.COURSE, Set.of("501", "502"), enrollments, null, Instant.parse(GivenBrightspace.NOW)), Map.of("specialAccess", false));

        assertThat(gathered.work).singleElement().satisfies(work -> {
            assertThat(work.assignment().identifier()).isEqualTo("501-quiz-7");
            assertThat(work.assignees()).isEqualTo(Set.of("1"));
        });
        assertThat(gathered.ignored).containsEntry("NOT_ASSIGNED", 1);
    }

    @Test
    void whoever_is_exempt_is_excused_with_or_without_work() {
        BRIGHTSPACE.on(GRADES, "[" + gradeObject(30, "Numeric", null) + "]");
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"GradeItemId\":30,\"DueDate\":\"2026-09-25T04:59:00Z\"") + "]");
        BRIGHTSPACE.on(FOLDERS + "7/submissions/paged/", items(graded(1, "12"), graded(2, "13")));
        BRIGHTSPACE.on(GRADES + "30/exemptions/", "[{\"Identifier\":\"1\",\"DisplayName\":\"Somebody\"},{\"Identifier\":\"3\"}]");

        read(everything("1", "2", "3"));

        assertThat(statuses()).isEqualTo(Map.of("dropbox-7-1", "excused", "dropbox-7-2", "graded 13", "dropbox-7-3", "excused"));
        assertThat(gathered.submissions).filteredOn(work -> !work.personId().equals("2")).allSatisfy(work -> {
            assertThat(work.touched()).isTrue();
            assertThat(work.points()).isNull();
        });
    }

    @Test
    void a_folder_without_points_of_its_own_is_graded_in_the_gradebook() {
        BRIGHTSPACE.on(GRADES, "[" + gradeObject(30, "Numeric", null) + "]");
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"GradeItemId\":30").replace("\"ScoreDenominator\":40", "\"ScoreDenominator\":null") + "]");
        BRIGHTSPACE.on(FOLDERS + "7/submissions/paged/", items(unsubmitted(1), unsubmitted(2)));
        BRIGHTSPACE.on(GRADES + "30/values/", objects(gradeValue(1, 30, "18")));

        read(everything("1", "2"));

        assertThat(gathered.work).singleElement().satisfies(work -> assertThat(work.assignment().maxPoints()).isEqualByComparingTo("20"));
        assertThat(statuses()).isEqualTo(Map.of("dropbox-7-1", "graded 18", "dropbox-7-2", "Upcoming"));
    }

    @Test
    void exemptions_are_not_asked_for_if_that_is_not_wanted() {
        BRIGHTSPACE.on(GRADES, "[" + gradeObject(30, "Numeric", null) + "]");

        read(everything("1"), Map.of("exemptions", false));

        assertThat(BRIGHTSPACE.asked("exemptions")).isEmpty();
    }

    @Test
    void an_anonymous_post_may_be_anybodys() {
        topic();
        BRIGHTSPACE.on(FORUMS + "3/topics/7/posts/", """
                [{"PostId":1,"PostingUserId":1,"DatePosted":"2026-09-24T10:00:00Z","IsDeleted":false},
                 {"PostId":2,"PostingUserId":1,"DatePosted":"2026-09-23T10:00:00Z","IsDeleted":false},
                 {"PostId":3,"PostingUserId":2,"DatePosted":"2026-09-23T10:00:00Z","IsDeleted":true},
                 {"PostId":4,"PostingUserId":null,"DatePosted":"2026-09-23T10:00:00Z","IsAnonymous":true,"IsDeleted":false}]""");

        read(everything("1", "2"));

        assertThat(gathered.submissions).singleElement().satisfies(work -> {
            assertThat(work.personId()).isEqualTo("1");
            assertThat(work.submittedAt()).isEqualTo("2026-09-23T10:00:00Z");
        });
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> assertThat(rejection.personId()).isNull());
    }

    @Test
    void posts_go_on_until_a_page_is_not_full() {
        topic();
        String[] full = new String[1000];
        for (int number = 0; number < full.length; number++) {
            full[number] = "{\"PostId\":" + number + ",\"PostingUserId\":1,\"DatePosted\":\"2026-09-24T10:00:00Z\"}";
        }
        BRIGHTSPACE.on(FORUMS + "3/topics/7/posts/?pageNumber=1&pageSize=1000", "[" + String.join(",", full) + "]");
        BRIGHTSPACE.on(FORUMS + "3/topics/7/posts/?pageNumber=2", "[{\"PostId\":5000,\"PostingUserId\":2,\"DatePosted\":\"2026-09-24T10:00:00Z\"}]");

        read(everything("1", "2"));

        assertThat(statuses()).isEqualTo(Map.of("topic-7-1", "on-time", "topic-7-2", "on-time"));
    }

    @Test
    void one_attempt_that_cannot_be_read_makes_that_persons_others_uncertain() {
        BRIGHTSPACE.on(QUIZZES, objects(quiz(7, "\"CalcTypeId\":1")));
        BRIGHTSPACE.on(QUIZZES + "7/attempts/", objects(attempt(1, 1, "\"5\""), attempt(1, 2, "\"a lot\""), attempt(2, 1, "6")));

        read(everything("1", "2"));

        assertThat(statuses()).isEqualTo(Map.of("quiz-7-2", "graded 6"));
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> assertThat(rejection.personId()).isEqualTo("1"));
    }

    @Test
    void a_long_title_and_a_long_description_are_given_whole() {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"Name\":\"" + "t".repeat(300) + "\",\"CustomInstructions\":{\"Text\":\"\",\"Html\":\"<p>" + "d".repeat(5000) + "</p>\"}") + "]");

        read(everything("1"));

        assertThat(gathered.work).singleElement().extracting(AssignedWork::assignment).satisfies(work -> {
            assertThat(((Assignment) work).title()).hasSize(300);
            assertThat(((Assignment) work).description()).hasSize(5000);
        });
    }

    @Test
    void one_folder_that_cannot_be_read_is_rejected_and_the_rest_counts() {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"Name\":null") + "," + folder(8, "\"TotalFiles\":0") + "]");

        read(everything("1"));

        assertThat(gathered.work).singleElement().satisfies(work -> assertThat(work.assignment().id()).isEqualTo("dropbox-8"));
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> assertThat(rejection.assignmentId()).isEqualTo("dropbox-7"));
    }

    @ParameterizedTest
    @CsvSource({"dropbox/folders/", "quizzes/", "discussions/forums/", "grades/", "dropbox/folders/7/submissions/paged/", "dropbox/folders/7/specialaccess/",
            "quizzes/7/attempts/", "quizzes/7/specialaccess/", "discussions/forums/3/topics/", "discussions/forums/3/topics/7/posts/", "grades/10/exemptions/"})
    void whatever_may_not_be_read_is_no_empty_list(String list) {
        allTools();
        BRIGHTSPACE.on(LE + COURSE + "/" + list, status(403, "{\"Errors\":[{\"Message\":\"Not Authorized\"}]}"));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> read(everything("1")))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(UnreadableException.Cause.PERMISSION_MISSING))
                .withMessageContaining("Roles and Permissions");
    }

    @Test
    void grades_are_listed_for_all_items_where_that_needs_fewer_requests() {
        StringBuilder items = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int item = 1; item <= 8; item++) {
            items.append(item == 1 ? "" : ",").append(gradeObject(item, "Numeric", null));
            values.append(item == 1 ? "" : ",").append(gradeValue(1, item, "3"));
        }
        BRIGHTSPACE.on(GRADES, "[" + items + "]");
        BRIGHTSPACE.on(GRADES + "values/?pageSize=200", objects(values.toString()));

        read(everything("1"));

        assertThat(gathered.submissions).hasSize(8).allSatisfy(work -> assertThat(work.grade()).isEqualTo("3"));
        assertThat(BRIGHTSPACE.asked("/values/")).hasSize(1);
    }

    @Test
    void no_name_and_no_password_gets_into_what_is_given() {
        allTools();

        read(everything("1", "2"));

        assertThat(gathered.work + " " + gathered.submissions + gathered.rejections).doesNotContain("Somebody", "hunter2");
    }

    private Instant read(CourseworkRequest request) {
        return read(request, Map.of());
    }

    private Instant read(CourseworkRequest request, Map<String, Object> settings) {
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE, settings).open()) {
            return reading.coursework(request, gathered);
        }
    }

    private Map<String, String> statuses() {
        Map<String, String> statuses = new HashMap<>();
        for (SubmittedWork work : gathered.submissions) {
            statuses.put(work.assignmentId() + "-" + work.personId(), work.status().code() + (work.grade() == null ? "" : " " + work.grade()));
        }
        return statuses;
    }

    private static void allTools() {
        BRIGHTSPACE.on(FOLDERS, "[" + folder(7, "\"GradeItemId\":10") + "," + folder(8, "\"GradeItemId\":70,\"IsHidden\":true") + "]");
        BRIGHTSPACE.on(FOLDERS + "7/submissions/paged/", items(graded(1, "36")));
        BRIGHTSPACE.on(QUIZZES, objects(quiz(7, "\"GradeItemId\":20")));
        BRIGHTSPACE.on(GRADES, "[" + String.join(",", gradeObject(10, "Numeric", "{\"ToolId\":2000,\"ToolItemId\":7}"),
                gradeObject(20, "Numeric", "{\"ToolId\":5000,\"ToolItemId\":7}").replace("\"MaxPoints\":20", "\"MaxPoints\":10"),
                gradeObject(25, "Numeric", "{\"ToolId\":4000,\"ToolItemId\":7}").replace("\"MaxPoints\":20", "\"MaxPoints\":5"), gradeObject(30, "Text", null),
                gradeObject(40, "Calculated", null), gradeObject(50, "Numeric", null).replace("\"IsHidden\":false", "\"IsHidden\":true"),
                gradeObject(60, "Numeric", "{\"ToolId\":6000,\"ToolItemId\":1}"), gradeObject(70, "Numeric", "{\"ToolId\":2000,\"ToolItemId\":8}")) + "]");
        BRIGHTSPACE.on(QUIZZES + "7/attempts/", objects(attempt(2, 1, "8")));
        topic();
        BRIGHTSPACE.on(FORUMS + "3/topics/", "[{\"TopicId\":7,\"ForumId\":3,\"Name\":\"Introduce yourself\",\"ScoreOutOf\":null,\"IsHidden\":false},{\"TopicId\":9,\"ForumId\":3,\"Name\":\"Chat\",\"ScoreOutOf\":null}]");
        BRIGHTSPACE.on(FORUMS + "3/topics/7/posts/", "[{\"PostId\":1,\"PostingUserId\":1,\"DatePosted\":\"2026-09-24T10:00:00Z\",\"IsDeleted\":false,\"Message\":{\"Text\":\"Somebody\"}}]");
        String values = String.join(",", gradeValue(2, 25, "4"), gradeValue(1, 30, "20"), gradeValue(1, 9999, "1"), gradeValue(1, 10, "1"));
        BRIGHTSPACE.on(GRADES + "values/", objects(values));
        BRIGHTSPACE.on(GRADES + "25/values/", objects(gradeValue(2, 25, "4")));
        BRIGHTSPACE.on(GRADES + "30/values/", objects(gradeValue(1, 30, "20")));
    }

    private static void topic() {
        BRIGHTSPACE.on(FORUMS, "[{\"ForumId\":3,\"Name\":\"Week 1\",\"IsHidden\":false}]");
        BRIGHTSPACE.on(FORUMS + "3/topics/", "[{\"TopicId\":7,\"ForumId\":3,\"Name\":\"Introduce yourself\",\"ScoreOutOf\":5,\"IsHidden\":false}]");
    }

    private static String folder(int id, String more) {
        return "{\"Id\":" + id + (more.contains("\"Name\"") ? "" : ",\"Name\":\"Folder\"") + ",\"DropboxType\":2,\"SubmissionType\":0,\"Assessment\":{\"ScoreDenominator\":40}," + more + "}";
    }

    private static String quiz(int id, String more) {
        return "{\"QuizId\":" + id + ",\"Name\":\"Quiz\",\"IsActive\":true,\"Password\":\"hunter2\"," + more + "}";
    }

    private static String gradeObject(int id, String type, String tool) {
        return "{\"Id\":" + id + ",\"Name\":\"Item\",\"GradeType\":\"" + type + "\",\"AssociatedTool\":" + tool + ",\"IsHidden\":false,\"MaxPoints\":20}";
    }

    private static String gradeValue(int user, int item, String points) {
        return "{\"UserId\":\"" + user + "\",\"OrgUnitId\":\"24781\",\"DisplayedGrade\":\"" + points + "\",\"GradeObjectIdentifier\":\"" + item
                + "\",\"PointsNumerator\":" + points + ",\"ReleasedDate\":\"2026-09-24T10:00:00Z\",\"LastModified\":\"2026-09-24T10:00:00Z\"}";
    }

    private static String attempt(int user, int number, String score) {
        return "{\"AttemptId\":" + (user * 100 + number) + ",\"UserId\":" + user + ",\"AttemptNumber\":" + number + ",\"Score\":" + score
                + ",\"Started\":\"2026-09-24T10:00:00Z\",\"Completed\":\"2026-09-24T10:30:00Z\",\"IsPublished\":true}";
    }

    private static String unsubmitted(int user) {
        return "{\"Entity\":{\"EntityId\":" + user + ",\"EntityType\":\"User\",\"DisplayName\":\"Somebody\"},\"Status\":0,\"Feedback\":null,\"Submissions\":[],\"CompletionDate\":null}";
    }

    private static String graded(int user, String score) {
        return "{\"Entity\":{\"EntityId\":" + user + ",\"EntityType\":\"User\",\"DisplayName\":\"Somebody\"},\"Status\":3,\"Feedback\":{\"Score\":" + score
                + ",\"IsGraded\":true},\"Submissions\":[{\"Id\":1,\"SubmissionDate\":\"2026-09-24T10:00:00Z\"}],\"CompletionDate\":null}";
    }
}
