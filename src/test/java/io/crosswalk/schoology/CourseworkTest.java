package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.schoology.SchoologyStub.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseworkTest {

    private static final Instant NOW = Instant.parse(GivenSchoology.NOW);
    private static final Instant YESTERDAY = Instant.parse("2025-09-19T00:00:00Z");
    private static final String SECTION = "/sections/4318461";
    private static final String ITEMS = SECTION + "/grade_items";
    private static final String GRADES = SECTION + "/grades";

    private final SchoologyStub schoology = new SchoologyStub();

    @BeforeEach
    void two_students() {
        schoology.on(SECTION + "/enrollments", "{\"enrollment\":[{\"id\":\"44783151\",\"uid\":\"48289\",\"admin\":0,\"status\":\"1\"},"
                + "{\"id\":\"44783152\",\"uid\":\"48290\",\"admin\":0,\"status\":\"1\"}],\"total\":2}");
        schoology.on(GRADES, "{\"grades\":null}");
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @Test
    void what_was_handed_in_and_what_was_graded_become_one() {
        schoology.on(ITEMS, items(item(5699937, "")));
        schoology.on(SECTION + "/submissions/5699937", "{\"revision\":[" + revision(1, 48289, 1757649610) + "]}");
        schoology.on(GRADES, grades(grade(44783151, 5699937, "44.5")));

        GatheredCoursework read = full();

        assertThat(read.work).extracting(work -> work.assignment().identifier()).containsExactly("4318461-5699937");
        assertThat(read.submissions).containsExactly(new SubmittedWork("4318461", "5699937", "48289", SubmissionStatus.GRADED,
                Instant.ofEpochSecond(1757649610), new BigDecimal("44.5"), "44.5", true, true));
    }

    @Test
    void an_incremental_harvest_reads_what_moved_and_nothing_else() {
        long before = YESTERDAY.getEpochSecond() - 3600;
        long after = YESTERDAY.getEpochSecond() + 3600;
        schoology.on(ITEMS, items(item(1, stamp(before)), item(2, stamp(after)), item(3, stamp(before)), item(4, stamp(before))));
        schoology.on(GRADES + "?timestamp", grades(grade(44783151, 3, "7")));
        schoology.on(GRADES + "?assignment_id=2", grades(grade(44783152, 2, "5")));
        schoology.on(GRADES + "?assignment_id=4", "{\"grades\":[]}");
        for (int id = 1; id <= 4; id++) {
            schoology.on(SECTION + "/submissions/" + id, "{\"revision\":[" + revision(1, 48289, (int) before) + "," + revision(1, 48290, (int) before) + "]}");
        }

        GatheredCoursework read = read(YESTERDAY, Map.of("pageSize", 2), "4");

        assertThat(schoology.asked()).containsExactlyInAnyOrder(SECTION + "/enrollments?limit=2", ITEMS + "?with_dropbox_stats=TRUE&limit=2",
                GRADES + "?timestamp=" + (YESTERDAY.getEpochSecond() - 600 - 3600) + "&limit=2",
                SECTION + "/submissions/3?all_revisions=true&limit=2", GRADES + "?assignment_id=2&limit=2", GRADES + "?assignment_id=4&limit=2",
                SECTION + "/submissions/2?all_revisions=true&limit=2", SECTION + "/submissions/4?all_revisions=true&limit=2");
        assertThat(read.submissions).extracting(SubmittedWork::assignmentId, SubmittedWork::personId, SubmittedWork::grade).containsExactlyInAnyOrder(
                tuple("3", "48289", "7"), tuple("2", "48289", null), tuple("2", "48290", "5"), tuple("4", "48289", null), tuple("4", "48290", null));
    }

    @Test
    void without_published_items_nothing_more_is_asked_for() {
        schoology.on(ITEMS, items(item(1, ",\"published\":0"), item(2, ",\"published\":\"0\"")));

        GatheredCoursework read = full();

        assertThat(schoology.asked()).hasSize(2);
        assertThat(read.timesAssignmentsWereGiven).isEqualTo(1);
        assertThat(read.ignored).containsEntry("UNPUBLISHED", 2);
    }

    @Test
    void what_was_not_handed_in_by_dropbox_is_not_asked_for_there() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0"), item(2, ",\"type\":\"assessment\""), item(3, ",\"assignment_type\":\"lti_submission\"")));
        schoology.on(GRADES, grades(grade(44783151, 2, "7")));

        GatheredCoursework read = full();

        assertThat(schoology.asked()).hasSize(3);
        assertThat(read.submissions).extracting(SubmittedWork::assignmentId, SubmittedWork::status).containsExactly(tuple("2", SubmissionStatus.GRADED));
        assertThat(read.work).noneMatch(AssignedWork::handingInVisible);
    }

    @Test
    void a_graded_discussion_is_handed_in_by_the_first_post_and_graded_by_either_id() {
        schoology.on(ITEMS, items(item(88, ",\"type\":\"discussion\",\"grade_item_id\":5692161")));
        schoology.on(SECTION + "/discussions/5692161/comments", "{\"comment\":[" + post(1, 48289, 1757649610, 1) + "," + post(2, 48289, 1757900000, 1) + ","
                + post(3, 48290, 1757649610, 0) + "," + post(4, 48290, 1757900000, 1) + "]}");
        schoology.on(GRADES, grades(grade(44783151, 88, "9"), grade(44783152, 5692161, "4")));

        GatheredCoursework read = full();

        assertThat(read.work).extracting(work -> work.assignment().identifier()).containsExactly("4318461-5692161");
        assertThat(read.submissions).extracting(SubmittedWork::personId, SubmittedWork::status, SubmittedWork::grade, SubmittedWork::submittedAt).containsExactly(
                tuple("48289", SubmissionStatus.GRADED, "9", Instant.ofEpochSecond(1757649610)),
                tuple("48290", SubmissionStatus.LATE, "4", Instant.ofEpochSecond(1757900000)));
    }

    @Test
    void a_discussion_that_is_not_known_by_one_id_is_asked_for_by_the_other() {
        schoology.on(ITEMS, items(item(88, ",\"type\":\"discussion\",\"grade_item_id\":5692161")));
        schoology.on(SECTION + "/discussions/88/comments", "{\"comment\":[" + post(1, 48289, 1757649610, 1) + "]}");

        assertThat(full().submissions).hasSize(1);
    }

    @Test
    void where_posts_are_not_to_be_read_a_discussion_is_upcoming_until_it_is_graded() {
        schoology.on(ITEMS, items(item(88, ",\"type\":\"discussion\"")));

        GatheredCoursework read = read(null, Map.of("readDiscussionPosts", false));

        assertThat(read.work).singleElement().satisfies(work -> assertThat(work.handingInVisible()).isFalse());
        assertThat(schoology.asked()).noneMatch(question -> question.contains("discussions"));
    }

    @Test
    void groups_are_asked_for_only_where_something_is_assigned_to_one() {
        schoology.on(ITEMS, items(item(1, ",\"grading_group_ids\":[971],\"allow_dropbox\":0"), item(2, ",\"allow_dropbox\":0")));
        schoology.on(SECTION + "/grading_groups", "{\"grading_groups\":[{\"id\":971,\"members\":[44783152]}],\"count\":1}");

        assertThat(full().work).extracting(AssignedWork::assignees).containsExactly(Set.of("48290"), null);
        assertThat(schoology.asked()).filteredOn(question -> question.contains("grading_groups")).hasSize(1);
    }

    @Test
    void a_scale_is_asked_for_once_and_only_where_a_grade_needs_it() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0"), item(2, ",\"allow_dropbox\":0")));
        schoology.on(GRADES, grades(grade(44783151, 1, "45").replace("\"scale_id\":0,\"scale_type\":0", "\"scale_id\":1,\"scale_type\":1"),
                grade(44783151, 2, "50").replace("\"scale_id\":0,\"scale_type\":0", "\"scale_id\":1,\"scale_type\":1")));
        schoology.on(SECTION + "/grading_scales", "{\"grading_scale\":[{\"id\":1,\"type\":1,\"scale\":{\"level\":[{\"grade\":\"A-\",\"cutoff\":90},{\"grade\":\"A+\",\"cutoff\":97}]}}]}");

        assertThat(full().submissions).extracting(SubmittedWork::grade).containsExactly("A-", "A+");
        assertThat(schoology.asked()).filteredOn(question -> question.contains("grading_scales")).hasSize(1);
    }

    @Test
    void a_scale_that_cannot_be_read_does_not_turn_letters_into_numbers() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0")));
        schoology.on(GRADES, grades(grade(44783151, 1, "45").replace("\"scale_id\":0,\"scale_type\":0", "\"scale_id\":1,\"scale_type\":1")));
        schoology.on(SECTION + "/grading_scales", Reply.status(403, ""));
        GatheredCoursework read = new GatheredCoursework();

        assertThat(failure(read).reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(read.submissions).isEmpty();
    }

    @Test
    void rows_that_cannot_be_used_are_told_with_what_is_known_of_whose_they_are() {
        schoology.on(ITEMS, items(item(1, ""), item(2, ",\"title\":\"\"")));
        schoology.on(SECTION + "/submissions/1", "{\"revision\":[{\"revision_id\":1,\"uid\":48289,\"created\":null},{\"revision_id\":2,\"uid\":null,\"created\":1757649610},"
                + revision(3, 48290, 1757649610) + "]}");
        schoology.on(GRADES, grades(grade(44783151, 1, "7"), grade(44783152, 1, "[]"), grade(44783152, 2, "5")));

        GatheredCoursework read = full();

        assertThat(read.rejections).extracting("kind", "sectionId", "assignmentId", "personId").containsExactlyInAnyOrder(
                tuple(Kind.ASSIGNMENT, "4318461", "2", null), tuple(Kind.SUBMISSION, "4318461", "1", "48289"),
                tuple(Kind.SUBMISSION, "4318461", "1", null), tuple(Kind.SUBMISSION, "4318461", "1", "48290"));
        assertThat(read.submissions).as("half of what somebody did is not told").isEmpty();
        assertThat(read.ignored).containsEntry("ASSIGNMENT_NOT_READ", 1);
    }

    @Test
    void a_grade_of_somebody_who_has_left_is_left_out() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0"))).on(GRADES, grades(grade(999, 1, "7")));

        assertThat(full().ignored).containsEntry("NOT_ENROLLED", 1);
    }

    @Test
    void a_grade_that_may_be_anybodys_is_told_as_such() {
        schoology.on(SECTION + "/enrollments", "{\"enrollment\":[{\"id\":\"44783151\",\"uid\":null,\"admin\":0,\"status\":\"1\"}],\"total\":1}");
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0"), item(2, ",\"allow_dropbox\":0,\"assignees\":[44783151]"))).on(GRADES, grades(grade(44783151, 1, "7")));

        GatheredCoursework read = full();

        assertThat(read.rejections).extracting("kind", "assignmentId", "personId").containsExactly(
                tuple(Kind.ASSIGNMENT, "2", null), tuple(Kind.SUBMISSION, "1", null));
        assertThat(read.ignored).doesNotContainKey("NOT_ASSIGNED");
    }

    @Test
    void the_newer_of_two_grades_of_one_person_counts() {
        schoology.on(SECTION + "/enrollments", "{\"enrollment\":[{\"id\":\"44783151\",\"uid\":\"48289\",\"admin\":0,\"status\":\"2\"},"
                + "{\"id\":\"44783152\",\"uid\":\"48289\",\"admin\":0,\"status\":\"1\"}]}");
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0")));
        schoology.on(GRADES, grades(grade(44783152, 1, "9,\"timestamp\":\"1758212298\""), grade(44783151, 1, "7,\"timestamp\":1757000000")));

        assertThat(full().submissions).extracting(SubmittedWork::grade).containsExactly("9");
    }

    @Test
    void the_time_to_ask_for_changes_since_is_schoologys_own() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0")));

        Instant readFrom = GivenSchoology.connector(schoology).open().coursework(request(null, "4318461"), new GatheredCoursework());

        assertThat(readFrom).isEqualTo(Instant.parse("2025-09-19T23:59:30Z")).isNotEqualTo(NOW);
    }

    @Test
    void submissions_of_one_item_that_cannot_be_read_do_not_keep_others_from_being_read() {
        schoology.on(ITEMS, items(item(1, ""), item(2, ""), item(3, "")));
        schoology.on(SECTION + "/submissions/1", Reply.status(403, "")).on(SECTION + "/submissions/2", Reply.status(404, ""));
        schoology.on(SECTION + "/submissions/3", "{\"revision\":[" + revision(1, 48289, 1757649610) + "]}");
        GatheredCoursework read = new GatheredCoursework();

        UnreadableException failure = failure(read);

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("assignment 1 of section 4318461").hasMessageContaining("1 further lists");
        assertThat(read.submissions).extracting(SubmittedWork::assignmentId).containsExactly("3");
    }

    @Test
    void items_that_lack_rows_are_given_and_the_course_is_not_complete() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0")).replace("\"total\":1", "\"total\":\"2\""));
        GatheredCoursework read = new GatheredCoursework();

        assertThat(failure(read).reason()).isEqualTo(Cause.TRUNCATED);
        assertThat(read.work).hasSize(1);
    }

    @Test
    void grades_that_lack_rows_make_nobody_missing() {
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0"))).on(GRADES, grades(grade(44783151, 1, "7")).replace("\"period\"", "\"total\":2,\"period\""));
        GatheredCoursework read = new GatheredCoursework();

        assertThat(failure(read).reason()).isEqualTo(Cause.TRUNCATED);
        assertThat(read.submissions).isEmpty();
    }

    @Test
    void one_section_that_cannot_be_read_does_not_keep_the_other_from_being_read() {
        schoology.on("/sections/1/enrollments", "{\"enrollment\":[]}").on("/sections/1/grade_items", Reply.status(403, ""));
        schoology.on(ITEMS, items(item(1, ",\"allow_dropbox\":0")));
        GatheredCoursework read = new GatheredCoursework();

        UnreadableException failure = catchThrowableOfType(UnreadableException.class,
                () -> GivenSchoology.connector(schoology).open().coursework(request(null, "1", "4318461"), read));

        assertThat(failure).hasMessageContaining("grade items of section 1");
        assertThat(read.work).extracting(work -> work.assignment().identifier()).containsExactly("4318461-1");
    }

    @Test
    void where_everything_has_changed_one_list_of_grades_does() {
        schoology.on(ITEMS, items(item(1, ""), item(2, ""))).on(SECTION + "/submissions", "{\"revision\":[]}");

        read(YESTERDAY, Map.of(), "1", "2");

        assertThat(schoology.asked()).filteredOn(question -> question.startsWith(GRADES)).containsExactly(GRADES + "?limit=200");
    }

    @Test
    void where_schoology_does_not_say_when_something_was_handed_in_all_of_it_is_read() {
        schoology.on(ITEMS, items(item(1, ""), item(2, ",\"allow_dropbox\":0"))).on(SECTION + "/submissions", "{\"revision\":[" + revision(1, 48289, 1757649610) + "]}");

        assertThat(read(YESTERDAY, Map.of()).submissions).hasSize(1);
    }

    @Test
    void posts_wait_for_a_full_harvest_unless_something_about_the_discussion_has_changed() {
        schoology.on(ITEMS, items(item(1, ",\"type\":\"discussion\""), item(2, ",\"type\":\"discussion\""))).on(SECTION + "/discussions", "{\"comment\":[]}");

        read(YESTERDAY, Map.of(), "2");

        assertThat(schoology.asked()).filteredOn(question -> question.contains("/discussions/")).containsExactly(SECTION + "/discussions/2/comments?limit=200");
    }

    @Test
    void an_incremental_harvest_says_of_what_it_reads_what_a_full_one_says() {
        schoology.on(ITEMS, items(item(1, stamp(YESTERDAY.getEpochSecond() + 60)), item(2, stamp(1)), item(3, ",\"type\":\"assessment\"")));
        schoology.on(SECTION + "/submissions/1", "{\"revision\":[" + revision(1, 48289, 1757649610) + "," + revision(1, 48290, 1757649610) + "]}");
        schoology.on(SECTION + "/submissions/2", "{\"revision\":[" + revision(1, 48289, 1757649610) + "]}");
        String[] rows = {grade(44783151, 1, "7"), grade(44783151, 2, "8"), grade(44783152, 3, "9")};
        schoology.on(GRADES, grades(rows)).on(GRADES + "?timestamp", grades(rows[1], rows[2])).on(GRADES + "?assignment_id=1", grades(rows[0]));

        assertThat(read(YESTERDAY, Map.of()).submissions).containsExactlyInAnyOrderElementsOf(full().submissions);
    }

    private GatheredCoursework full() {
        return read(null, Map.of());
    }

    private GatheredCoursework read(Instant since, Map<String, Object> settings, String... changed) {
        GatheredCoursework read = new GatheredCoursework(changed);
        GivenSchoology.connector(schoology, settings).open().coursework(request(since, "4318461"), read);
        return read;
    }

    private UnreadableException failure(GatheredCoursework read) {
        return catchThrowableOfType(UnreadableException.class, () -> GivenSchoology.connector(schoology).open().coursework(request(null, "4318461"), read));
    }

    private static CourseworkRequest request(Instant since, String... sections) {
        return new CourseworkRequest(new Course("1407691", "Algebra I"), Set.of(sections), List.of(), since, NOW);
    }

    private static String post(int id, int uid, int created, int status) {
        return "{\"id\":" + id + ",\"uid\":" + uid + ",\"comment\":\"...\",\"created\":" + created + ",\"parent_id\":0,\"status\":" + status + "}";
    }

    private static String items(String... items) {
        return "{\"assignment\":[" + String.join(",", items) + "],\"total\":" + items.length + "}";
    }

    private static String item(int id, String others) {
        return "{\"id\":" + id + ",\"grade_item_id\":" + id + ",\"type\":\"assignment\",\"title\":\"Essay\",\"due\":\"2025-09-12 23:59:00\",\"published\":1,"
                + "\"allow_dropbox\":\"1\",\"max_points\":\"50\",\"assignees\":[]" + others + "}";
    }

    private static String stamp(long moment) {
        return ",\"dropbox_submissions\":1,\"dropbox_last_submission\":" + moment;
    }

    private static String revision(int number, int uid, int created) {
        return "{\"revision_id\":" + number + ",\"uid\":" + uid + ",\"created\":" + created + ",\"late\":0,\"draft\":0}";
    }

    private static String grades(String... rows) {
        return "{\"grades\":{\"grade\":[" + String.join(",", rows) + "]},\"period\":[],\"final_grade\":[]}";
    }

    private static String grade(int enrollmentId, int assignmentId, String grade) {
        return "{\"enrollment_id\":" + enrollmentId + ",\"assignment_id\":" + assignmentId + ",\"grade\":" + grade + ",\"exception\":0,\"max_points\":50,\"scale_id\":0,\"scale_type\":0}";
    }
}
