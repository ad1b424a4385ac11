package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.items;
import static io.crosswalk.brightspace.BrightspaceStub.objects;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.GatheredCoursework;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an incremental harvest reads, and how many requests harvests take. */
class IncrementalTest {

    private static final Instant SINCE = Instant.parse("2026-09-28T11:45:00Z");
    private static final String FOLDERS = LE + COURSE + "/dropbox/folders/";
    private static final String GRADES = LE + COURSE + "/grades/";
    private static final String CHANGED = GRADES + "values/?modifiedSince=2026-09-28T11:35:00Z";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    @BeforeEach
    void three_folders() {
        BRIGHTSPACE.on(GRADES, Stream.of(10, 20).map(id -> "{\"Id\":" + id + ",\"Name\":\"Item\",\"GradeType\":\"Numeric\",\"MaxPoints\":20}").toList().toString());
        folders(folder(1, 10, "2026-05-01T00:00:00Z"), folder(2, 20, "2026-05-01T00:00:00Z"), folder(3, null, "2026-09-30T00:00:00Z"));
        for (int folder = 1; folder <= 3; folder++) {
            BRIGHTSPACE.on(FOLDERS + folder + "/submissions/paged/", items(handedIn()));
        }
    }

    @Test
    void work_that_is_long_over_is_left_to_the_full_harvest() {
        GatheredCoursework gathered = read();

        assertThat(gathered.work).hasSize(3);
        assertThat(gathered.submissions).extracting(SubmittedWork::assignmentId).containsExactly("dropbox-3");
        assertThat(BRIGHTSPACE.asked("/submissions/")).containsExactly(FOLDERS + "3/submissions/paged/");
    }

    @Test
    void a_grade_that_was_modified_lets_its_work_be_read_however_old_it_is() {
        BRIGHTSPACE.on(CHANGED, objects("{\"UserId\":\"1\",\"OrgUnitId\":\"24781\",\"GradeObjectIdentifier\":\"20\"}"));

        assertThat(read().submissions).extracting(SubmittedWork::assignmentId).containsExactly("dropbox-2", "dropbox-3");
    }

    @Test
    void what_the_hub_wants_whole_is_read_whole() {
        assertThat(read("dropbox-1").submissions).extracting(SubmittedWork::assignmentId).containsExactly("dropbox-1", "dropbox-3");
    }

    @Test
    void if_the_hub_wants_all_of_it_nobody_asks_what_changed() {
        assertThat(read("dropbox-1", "dropbox-2", "dropbox-3").submissions).hasSize(3);
        assertThat(BRIGHTSPACE.asked("modifiedSince")).isEmpty();
    }

    @Test
    void exemptions_are_asked_for_only_where_there_is_something_to_give() {
        folders(folder(3, 20, "2026-09-30T00:00:00Z"));
        BRIGHTSPACE.on(FOLDERS + "3/submissions/paged/", items("{\"Entity\":{\"EntityId\":1,\"EntityType\":\"User\"},\"Status\":0,\"Feedback\":null,\"Submissions\":[]}"));

        assertThat(read().submissions).isEmpty();
        assertThat(BRIGHTSPACE.asked("exemptions")).isEmpty();
    }

    @Test
    void a_folder_in_which_brightspace_counts_nothing_costs_no_request() {
        folders("{\"Id\":3,\"Name\":\"Folder\",\"TotalFiles\":0,\"TotalUsersWithSubmissions\":0,\"TotalUsersWithFeedback\":0,\"DueDate\":\"2026-09-30T00:00:00Z\"}");

        read();
        assertThat(BRIGHTSPACE.asked("/submissions/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-09-14T12:00:01Z | null | null | true",
        "2026-09-14T11:59:59Z | null | null | false",
        "null | null | null | true",
        "2026-09-01T00:00:00Z | 2026-09-20T00:00:00Z | null | true",
        "null | 2026-09-01T00:00:00Z | null | false",
        "2026-10-30T00:00:00Z | null | 2026-09-28T12:00:01Z | false",
        "2026-10-30T00:00:00Z | null | 2026-09-28T12:00:00Z | true"
    })
    void work_stays_in_sight_until_some_days_after_its_last_date(String due, String end, String start, boolean inSight) {
        folders("{\"Id\":3,\"Name\":\"Folder\",\"DueDate\":" + json(due) + ",\"Availability\":{\"StartDate\":" + json(start) + ",\"EndDate\":" + json(end) + "}}");

        read();
        assertThat(BRIGHTSPACE.asked("/submissions/")).hasSize(inSight ? 1 : 0);
    }

    @Test
    void special_access_keeps_work_in_sight_too() {
        folders(folder(1, null, "2026-05-01T00:00:00Z"));
        BRIGHTSPACE.on(FOLDERS + "1/specialaccess/", objects("{\"UserId\":1,\"SpecialAccess\":{\"EndDate\":\"2026-09-29T00:00:00Z\"}}"));

        assertThat(read().submissions).hasSize(1);
    }

    @Test
    void one_list_tells_of_all_offerings_which_grades_were_modified() {
        List<Course> courses = courses(5);
        BRIGHTSPACE.on(LE + "6606/grades/values/descendants/?modifiedSince=2026-09-28T11:20:00Z&includeInactiveCourses=true",
                objects("{\"UserId\":\"1\",\"OrgUnitId\":\"102\",\"GradeObjectIdentifier\":\"20\"}"));

        List<String> read = readAll(courses);

        assertThat(read).containsExactly("102-dropbox-1");
        assertThat(BRIGHTSPACE.asked("modifiedSince")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403", "404"})
    void each_offering_is_asked_by_itself_where_that_list_may_not_be_read(int refusal) {
        List<Course> courses = courses(3);
        BRIGHTSPACE.on(LE + "6606/grades/values/descendants/", status(refusal, "{}"));
        BRIGHTSPACE.on(LE + "102/grades/values/?modifiedSince=2026-09-28T11:35:00Z", objects("{\"UserId\":\"1\",\"OrgUnitId\":\"102\",\"GradeObjectIdentifier\":\"20\"}"));

        assertThat(readAll(courses)).containsExactly("102-dropbox-1");
        assertThat(BRIGHTSPACE.asked("modifiedSince")).hasSize(4);
    }

    @Test
    void each_offering_is_asked_by_itself_where_that_list_is_longer_than_theirs_together() {
        List<Course> courses = courses(3);
        String descendants = LE + "6606/grades/values/descendants/";
        for (int page = 0; page < 5; page++) {
            BRIGHTSPACE.on(descendants + (page == 0 ? "" : "?bookmark=p" + page), "{\"Objects\":[{\"UserId\":\"1\",\"OrgUnitId\":\"7\",\"GradeObjectIdentifier\":\"20\"}],\"Next\":\"p" + (page + 1) + "\"}");
        }

        assertThat(readAll(courses)).isEmpty();
        assertThat(BRIGHTSPACE.asked("descendants")).hasSize(4);
        assertThat(BRIGHTSPACE.asked("modifiedSince=2026-09-28T11:35:00Z")).hasSize(3);
    }

    @Test
    void a_full_harvest_takes_no_more_requests_than_the_page_says() {
        courses(10);

        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE).open()) {
            for (int id = 101; id <= 110; id++) {
                reading.coursework(request(new Course(Integer.toString(id), "Course"), null), new GatheredCoursework());
            }
        }
        // 4 lists, special access, submissions, exemptions.
        assertThat(BRIGHTSPACE.asked()).hasSize(1 + 10 * (4 + 1 + 1 + 1));
    }

    @Test
    void an_incremental_harvest_in_which_nothing_happened_takes_no_more_requests_than_the_page_says() {
        readAll(courses(10));

        // The versions, the organization and what was modified; 4 lists and special access of each offering.
        assertThat(BRIGHTSPACE.asked()).hasSize(3 + 10 * (4 + 1));
    }

    private static List<Course> courses(int count) {
        BRIGHTSPACE.on(LE + "6606/grades/values/descendants/", objects());
        return IntStream.rangeClosed(101, 100 + count).mapToObj(Integer::toString).map(id -> {
            BRIGHTSPACE.anEmptyCourse(id);
            BRIGHTSPACE.on(LE + id + "/grades/", "[{\"Id\":20,\"Name\":\"Item\",\"GradeType\":\"Numeric\",\"MaxPoints\":20}]");
            BRIGHTSPACE.on(LE + id + "/dropbox/folders/", "[" + folder(1, 20, "2026-05-01T00:00:00Z") + "]");
            BRIGHTSPACE.on(LE + id + "/dropbox/folders/1/submissions/paged/", items(handedIn()));
            return new Course(id, "Course");
        }).toList();
    }

    /** The submissions that are given, each with its course. */
    private static List<String> readAll(List<Course> courses) {
        List<String> given = new ArrayList<>();
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE).open()) {
            reading.courseworkAhead(courses);
            for (Course course : courses) {
                GatheredCoursework gathered = new GatheredCoursework();
                reading.coursework(request(course, SINCE), gathered);
                gathered.submissions.forEach(work -> given.add(course.id() + "-" + work.assignmentId()));
            }
        }
        return given;
    }

    private static CourseworkRequest request(Course course, @Nullable Instant since) {
        return new CourseworkRequest(course, Set.of(course.id()), List.of(new Enrollment(course.id(), "1", Role.STUDENT, State.ACTIVE)), since, Instant.parse(GivenBrightspace.NOW));
    }

    private static GatheredCoursework read(String... wanted) {
        GatheredCoursework gathered = new GatheredCoursework(wanted);
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE, Map.of("gradeItems", false)).open()) {
            reading.coursework(request(GivenBrightspace.COURSE, SINCE), gathered);
        }
        return gathered;
    }

    private static void folders(String... folders) {
        BRIGHTSPACE.on(FOLDERS, "[" + String.join(",", folders) + "]");
    }

    private static String folder(int id, @Nullable Integer gradeItem, String due) {
        return "{\"Id\":" + id + ",\"Name\":\"Folder\",\"SubmissionType\":0,\"DropboxType\":2,\"Assessment\":{\"ScoreDenominator\":10},\"GradeItemId\":" + gradeItem + ",\"DueDate\":\"" + due + "\",\"TotalFiles\":-1}";
    }

    private static String handedIn() {
        return "{\"Entity\":{\"EntityId\":1,\"EntityType\":\"User\"},\"Status\":1,\"Feedback\":null,\"Submissions\":[{\"SubmissionDate\":\"2026-04-24T10:00:00Z\"}]}";
    }

    private static String json(String text) {
        return text.equals("null") ? "null" : "\"" + text + "\"";
    }
}
