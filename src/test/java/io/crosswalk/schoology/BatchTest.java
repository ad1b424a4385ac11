package io.crosswalk.schoology;

import static io.crosswalk.schoology.SchoologyStub.Reply.json;
import static io.crosswalk.schoology.SchoologyStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.schoology.SchoologyStub.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Harvests of 120 courses with one section of one student and two assignments each. */
class BatchTest {

    private static final int COURSES = 120;
    private static final Instant NOW = Instant.parse(GivenSchoology.NOW);

    private final SchoologyStub schoology = new SchoologyStub();

    @BeforeEach
    void many_courses() {
        StringBuilder courses = new StringBuilder();
        for (int course = 1; course <= COURSES; course++) {
            courses.append(course > 1 ? "," : "").append("{\"id\":").append(course).append(",\"title\":\"Course ").append(course).append("\"}");
            schoology.on("/courses/" + course + "/", "{\"section\":[{\"id\":\"" + (1000 + course) + "\",\"section_title\":\"P1\"}],\"total\":1}");
            String section = "/sections/" + (1000 + course);
            schoology.on(section + "/enrollments", "{\"enrollment\":[{\"id\":\"1\",\"uid\":\"" + (5000 + course) + "\",\"admin\":0,\"status\":\"1\"}],\"total\":1}");
            schoology.on(section + "/grade_items", "{\"assignment\":[" + item(1) + "," + item(2) + "],\"total\":2}");
            schoology.on(section + "/grades", "{\"grades\":{\"grade\":[{\"enrollment_id\":1,\"assignment_id\":2,\"grade\":7,\"exception\":0}]}}");
            schoology.on(section + "/submissions", "{\"revision\":[{\"revision_id\":1,\"uid\":" + (5000 + course) + ",\"created\":1757649610,\"late\":0,\"draft\":0}]}");
        }
        schoology.on("/gradingperiods", "{\"gradingperiods\":[]}").on("/courses?", "{\"course\":[" + courses + "],\"total\":\"" + COURSES + "\"}");
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @Test
    void a_full_harvest_costs_as_many_requests_as_the_page_says() {
        List<GatheredCoursework> read = harvest(null, Map.of());

        assertThat(schoology.asked()).as("courses, periods, and in groups of fifty: sections, enrollments, grade items, grades; one list of submissions for each assignment")
                .hasSize(2 + 4 * 3 + 2 * COURSES);
        assertThat(read).hasSize(COURSES).allSatisfy(one -> assertThat(one.submissions).hasSize(2));
        assertThat(schoology.batched()).hasSize(4 * COURSES);
    }

    @Test
    void an_incremental_harvest_costs_as_many_requests_as_the_page_says() {
        for (int course = 1; course <= COURSES; course++) {
            schoology.on("/sections/" + (1000 + course) + "/grades?timestamp", "{\"grades\":null}");
        }

        List<GatheredCoursework> read = harvest(NOW.minusSeconds(3600), Map.of());

        assertThat(schoology.asked()).hasSize(2 + 4 * 3);
        assertThat(read).allSatisfy(one -> assertThat(one.submissions).isEmpty());
    }

    @Test
    void without_batches_each_list_is_asked_for_by_itself() {
        harvest(null, Map.of("batchSize", 1));

        assertThat(schoology.asked()).hasSize(2 + 4 * COURSES + 2 * COURSES).doesNotContain("/multiget");
    }

    static List<Reply> refusals() {
        return List.of(status(400, "\"Bad request\""), status(403, ""), status(404, ""), json("<html>"), json("{\"section\":[]}"), json("{\"response\":[]}"),
                json("{\"response\":[{\"response_code\":200,\"body\":{\"section\":[]}}]}"), status(500, ""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void where_a_batch_fails_as_a_whole_each_list_is_asked_for_by_itself(Reply refusal) {
        schoology.on("/multiget", refusal);

        List<GatheredCoursework> read = harvest(null, Map.of("retries", 0));

        assertThat(read).hasSize(COURSES).allSatisfy(one -> assertThat(one.submissions).hasSize(2));
    }

    @Test
    void a_batch_that_is_refused_for_the_key_ends_the_run() {
        schoology.on("/multiget", status(401, "\"Invalid signature\""));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> harvest(null, Map.of()));

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
    }

    @Test
    void what_one_course_lacks_hits_that_course_only() {
        schoology.on("/courses/7/", status(403, "")).on("/sections/1009/enrollments", status(500, "")).on("/sections/1011/enrollments", "{\"id\":\"1011\"}");
        Reading reading = GivenSchoology.connector(schoology, Map.of("retries", 0)).open();
        List<Course> courses = courses(reading);
        reading.rostersAhead(courses);
        List<String> failed = new ArrayList<>();
        for (Course course : courses) {
            try {
                assertThat(reading.roster(course).enrollments()).hasSize(1);
            } catch (UnreadableException failure) {
                failed.add(course.id() + " " + failure.reason());
            }
        }

        assertThat(failed).containsExactly("7 PERMISSION_MISSING", "9 VENDOR_FAILING", "11 UNEXPECTED_SHAPE");
    }

    @Test
    void a_part_that_is_about_something_else_is_not_believed() {
        schoology.on("/multiget", json("{\"response\":[{\"location\":\"http://api.schoology.com/v1/courses/2/sections\",\"response_code\":200,\"body\":{\"section\":[{\"id\":\"1002\"}]}},"
                + "{\"location\":\"http://api.schoology.com/v1/courses/1/sections\",\"response_code\":\"200\",\"body\":{\"section\":[{\"id\":\"1001\"}]}}]}"));
        schoology.on("/courses?", "{\"course\":[{\"id\":1},{\"id\":2}]}");
        Reading reading = GivenSchoology.connector(schoology).open();

        List<Course> courses = courses(reading);

        assertThat(reading.roster(courses.get(0)).sections()).extracting("id").containsExactly("1001");
    }

    @Test
    void a_part_whose_body_is_a_text_is_read_all_the_same() {
        schoology.on("/multiget", json("{\"response\":[{\"response_code\":200,\"body\":\"{\\\"section\\\":[{\\\"id\\\":\\\"1\\\"}]}\"},{\"response_code\":200,\"body\":\"\"}]}"));
        schoology.on("/courses?", "{\"course\":[{\"id\":1},{\"id\":2}]}").on("/sections/1/enrollments", "{\"enrollment\":[]}");
        Reading reading = GivenSchoology.connector(schoology).open();

        Roster roster = reading.roster(courses(reading).get(0));

        assertThat(roster.sections()).extracting("id").containsExactly("1");
        assertThat(schoology.asked()).doesNotContain("/courses/1/sections?include_past=1&limit=200").contains("/courses/2/sections?include_past=1&limit=200");
    }

    @Test
    void further_pages_of_a_part_are_read_by_themselves() {
        schoology.on("/courses/1/", "{\"section\":[{\"id\":\"1001\"}],\"total\":2,\"links\":{\"next\":\"http://dead.example/?start=1\"}}")
                .on("/courses/1/sections?include_past=1&limit=200&start=1", "{\"section\":[{\"id\":\"2001\"}],\"total\":2}");
        Reading reading = GivenSchoology.connector(schoology).open();
        courses(reading);
        schoology.on("/sections/2001/enrollments", "{\"enrollment\":[]}");

        assertThat(reading.roster(new Course("1", "Course 1")).sections()).extracting("id").containsExactly("1001", "2001");
    }

    @Test
    void a_course_that_was_last_read_long_ago_is_asked_for_more() {
        Reading reading = GivenSchoology.connector(schoology).open();
        List<Course> courses = courses(reading);
        courses.forEach(reading::roster);
        reading.courseworkAhead(courses);
        reading.coursework(request(1, NOW.minusSeconds(600)), new GatheredCoursework());
        reading.coursework(request(2, NOW.minusSeconds(86_400)), new GatheredCoursework());

        assertThat(schoology.asked()).contains("/sections/1002/grades?timestamp=" + (NOW.getEpochSecond() - 86_400 - 600) + "&limit=200")
                .noneMatch(question -> question.startsWith("/sections/1001/grades"));
    }

    @Test
    void several_threads_share_what_is_read_ahead() throws InterruptedException {
        Reading reading = GivenSchoology.connector(schoology, Map.of("parallelRequests", 4)).open();
        List<Course> courses = courses(reading);
        reading.rostersAhead(courses);
        List<Roster> rosters = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        courses.forEach(course -> threads.execute(() -> rosters.add(reading.roster(course))));
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(rosters).hasSize(COURSES).allSatisfy(roster -> assertThat(roster.enrollments()).singleElement()
                .satisfies(enrollment -> assertThat(enrollment.personId()).isEqualTo(Integer.toString(Integer.parseInt(enrollment.sectionId()) + 4000))));
        assertThat(schoology.asked()).hasSize(2 + 3 + 3);
    }

    private List<GatheredCoursework> harvest(Instant since, Map<String, Object> settings) {
        Reading reading = GivenSchoology.connector(schoology, settings).open();
        List<Course> courses = courses(reading);
        reading.rostersAhead(courses);
        courses.forEach(reading::roster);
        reading.courseworkAhead(courses);
        List<GatheredCoursework> read = new ArrayList<>();
        for (Course course : courses) {
            GatheredCoursework intake = new GatheredCoursework();
            reading.coursework(request(Integer.parseInt(course.id()), since), intake);
            read.add(intake);
        }
        return read;
    }

    private static CourseworkRequest request(int course, Instant since) {
        return new CourseworkRequest(new Course(Integer.toString(course), ""), Set.of(Integer.toString(1000 + course)), List.of(), since, NOW);
    }

    private static List<Course> courses(Reading reading) {
        List<Course> courses = new ArrayList<>();
        reading.courses(courses::add);
        return courses;
    }

    private static String item(int id) {
        return "{\"id\":" + id + ",\"grade_item_id\":" + id + ",\"type\":\"assignment\",\"title\":\"Essay\",\"published\":1,\"dropbox_submissions\":1,\"dropbox_last_submission\":1757649610}";
    }
}
