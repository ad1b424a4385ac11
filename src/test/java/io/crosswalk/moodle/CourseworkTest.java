package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleStub.Question;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole readings of coursework, full and incremental, and what they cost. */
class CourseworkTest {

    private static final Instant SINCE = Instant.parse("2026-10-02T04:00:00Z");

    private final MoodleStub moodle = new MoodleStub();
    private final PassingTime time = new PassingTime(MoodleDistrict.NOW.toString());

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void a_full_harvest_takes_four_requests_a_course_one_for_each_ungraded_attempt_and_few_for_all() {
        int courses = 40;
        MoodleDistrict district = new MoodleDistrict(moodle, courses);
        harvest(district, null);

        Map<String, Long> counts = counts();
        Map<String, Long> expected = new TreeMap<>(Map.of("core_webservice_get_site_info", 1L, "core_course_get_courses_by_field", 1L, "mod_assign_get_assignments", 1L,
                "mod_quiz_get_quizzes_by_courses", 1L, "mod_forum_get_forums_by_courses", 1L, "mod_assign_get_submissions", 1L, "mod_assign_get_grades", 1L, "mod_assign_get_user_flags", 1L));
        // Each course has one student whose quiz is not graded.
        expected.putAll(Map.of("core_enrol_get_enrolled_users", 2L * courses, "core_course_get_contents", 1L * courses, "gradereport_user_get_grade_items", 1L * courses,
                "mod_quiz_get_user_quiz_attempts", 1L * courses));
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void an_incremental_harvest_asks_about_attempts_only_where_something_happened() {
        int courses = 40;
        MoodleDistrict district = new MoodleDistrict(moodle, courses);
        district.changed.add("quiz 12");
        district.changed.add("1301");
        harvest(district, SINCE);

        assertThat(counts()).containsEntry("core_course_get_updates_since", 40L).containsEntry("mod_quiz_get_user_quiz_attempts", 1L)
                .containsEntry("mod_assign_get_submissions", 2L).containsEntry("mod_assign_get_grades", 2L).containsEntry("core_course_get_contents", 40L);
        assertThat(moodle.asked("mod_assign_get_submissions")).extracting(question -> question.each("assignmentids").size()).containsExactly(80, 1);
        assertThat(moodle.asked("mod_assign_get_submissions").get(0).value("since")).as("the last harvest and ten minutes").isEqualTo(Long.toString(SINCE.getEpochSecond() - 600));
        assertThat(moodle.asked("mod_assign_get_submissions").get(1).value("since")).isNull();
    }

    @Test
    void an_incremental_harvest_gives_a_changed_assignment_completely_and_the_others_not() {
        MoodleDistrict district = new MoodleDistrict(moodle, 2);
        district.changed.add("1101");
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), SINCE);

            assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("assign-1101", "assign-1102", "quiz-1101");
            assertThat(stands(gathered)).containsExactly("assign-1101 11001 graded 90", "assign-1101 11002 graded 90", "quiz-1101 11001 graded 7");
        }
    }

    @Test
    void what_the_core_wants_completely_is_read_completely() {
        MoodleDistrict district = new MoodleDistrict(moodle, 2);
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), SINCE, "assign-1102", "quiz-1101");

            assertThat(stands(gathered)).containsExactly("assign-1102 11001 graded 90", "assign-1102 11002 graded 90", "quiz-1101 11001 graded 7", "quiz-1101 11002 missing null");
        }
    }

    @Test
    void an_incremental_harvest_in_which_all_changed_gives_what_a_full_one_gives() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        district.changed.addAll(List.of("1101", "1102", "quiz 11"));
        Course course = district.list().get(0);
        try (Reading full = open(district); Reading incremental = open(district)) {
            assertThat(stands(MoodleDistrict.coursework(incremental, course, SINCE))).isEqualTo(stands(MoodleDistrict.coursework(full, course, null))).hasSize(6);
        }
    }

    @Test
    void courses_that_were_last_read_at_different_times_get_all_that_they_lack() {
        MoodleDistrict district = new MoodleDistrict(moodle, 3);
        try (Reading reading = open(district)) {
            MoodleDistrict.coursework(reading, district.list().get(0), SINCE);
            district.changed.add("1201");
            GatheredCoursework earlier = MoodleDistrict.coursework(reading, district.list().get(1), SINCE.minusSeconds(3600));
            GatheredCoursework never = MoodleDistrict.coursework(reading, district.list().get(2), null);

            assertThat(stands(earlier)).contains("assign-1201 12001 graded 90");
            assertThat(stands(never)).hasSize(6);
        }
    }

    @Test
    void the_time_to_go_on_from_is_moodles_own_when_the_reading_began() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        try (Reading reading = open(district)) {
            Instant from = reading.coursework(new CourseworkRequest(district.list().get(0), Set.of("11"), MoodleDistrict.students("11"), null, MoodleDistrict.NOW), new GatheredCoursework());

            assertThat(from).isEqualTo("2026-10-03T03:59:30Z");
        }
    }

    @Test
    void released_work_is_read_completely_each_time_because_releasing_changes_no_row() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("mod_assign_get_assignments", Reply.json("{\"courses\":[{\"id\":11,\"assignments\":[{\"id\":1101,\"cmid\":111,\"name\":\"Essay 1\",\"duedate\":0,\"grade\":100,\"markingworkflow\":1},"
                + "{\"id\":1102,\"cmid\":112,\"name\":\"Essay 2\",\"duedate\":0,\"grade\":100}]}],\"warnings\":[]}"));
        moodle.on("mod_assign_get_user_flags", Reply.json("{\"assignments\":[{\"assignmentid\":1101,\"userflags\":[{\"id\":6,\"userid\":11001,\"extensionduedate\":0,\"workflowstate\":\"released\"}]}],"
                + "\"warnings\":[{\"item\":\"assignment\",\"itemid\":1102,\"warningcode\":\"3\",\"message\":\"none\"}]}"));
        try (Reading reading = open(district)) {
            assertThat(stands(MoodleDistrict.coursework(reading, district.list().get(0), SINCE)))
                    .contains("assign-1101 11001 graded 90", "assign-1101 11002 on-time null").noneMatch(each -> each.startsWith("assign-1102"));
        }
    }

    @Test
    void several_threads_share_what_is_asked_for_several_courses() throws Exception {
        MoodleDistrict district = new MoodleDistrict(moodle, 60);
        List<GatheredCoursework> all = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Reading reading = open(district)) {
            List<Future<?>> readings = new ArrayList<>();
            district.list().forEach(course -> readings.add(threads.submit(() -> all.add(MoodleDistrict.coursework(reading, course, null)))));
            for (Future<?> each : readings) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(all).hasSize(60).allSatisfy(gathered -> {
            assertThat(gathered.timesAssignmentsWereGiven).isEqualTo(1);
            assertThat(stands(gathered)).hasSize(6);
        });
        assertThat(counts()).containsEntry("mod_assign_get_assignments", 2L).containsEntry("mod_assign_get_submissions", 2L).containsEntry("core_webservice_get_site_info", 1L);
    }

    @Test
    void small_calls_go_together_where_the_service_has_the_function_for_it() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        String site = new String(GivenMoodle.site(MoodlePermission.ASSIGNMENT_OVERRIDES).body()).replace("\"functions\":[", "\"functions\":[{\"name\":\"tool_mobile_call_external_functions\"},");
        moodle.on("core_webservice_get_site_info", Reply.json(site));
        moodle.on("gradereport_user_get_grade_items", question -> Reply.json("{\"usergrades\":[{\"userid\":11001,\"gradeitems\":[" + quizItem() + "]},{\"userid\":11002,\"gradeitems\":[" + quizItem() + "]}],\"warnings\":[]}"));
        moodle.on("tool_mobile_call_external_functions", question -> {
            assertThat(question.value("requests[0][function]")).isEqualTo("mod_quiz_get_user_quiz_attempts");
            assertThat(GivenMoodle.json(question.value("requests[1][arguments]")).get("userid").asText()).isEqualTo("11002");
            // Moodle stops at the first call that fails.
            return Reply.json("{\"responses\":[{\"error\":true,\"exception\":\"{\\\"errorcode\\\":\\\"nopermission\\\",\\\"message\\\":\\\"Ada Lovelace\\\"}\"}]}");
        });
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), null);

            assertThat(stands(gathered)).contains("quiz-1101 11002 missing null").noneMatch(each -> each.startsWith("quiz-1101 11001"));
            assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
                assertThat(rejection.personId()).isEqualTo("11001");
                assertThat(rejection.explanation()).contains("nopermission").doesNotContain("Ada");
            });
        }
        assertThat(counts()).containsEntry("tool_mobile_call_external_functions", 1L).containsEntry("mod_quiz_get_user_quiz_attempts", 1L);
    }

    @Test
    void a_quiz_that_is_not_open_yet_is_not_asked_about() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("mod_quiz_get_quizzes_by_courses", Reply.json("{\"quizzes\":[{\"id\":1101,\"course\":11,\"name\":\"Quiz\",\"timeopen\":1800000000,\"timeclose\":0,\"grade\":10}],\"warnings\":[]}"));
        try (Reading reading = open(district)) {
            MoodleDistrict.coursework(reading, district.list().get(0), null);
        }

        assertThat(moodle.functions()).doesNotContain("mod_quiz_get_user_quiz_attempts");
    }

    @Test
    void without_attempts_a_quiz_is_not_missing_before_it_is_graded() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        try (Reading reading = GivenMoodle.connector(moodle, time, Map.of("quizAttempts", "never")).open()) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), null);

            assertThat(stands(gathered)).contains("quiz-1101 11001 graded 7", "quiz-1101 11002 Upcoming null");
            assertThat(gathered.work).filteredOn(work -> work.assignment().id().equals("quiz-1101")).allMatch(work -> !work.handingInVisible());
        }
        assertThat(moodle.functions()).doesNotContain("mod_quiz_get_user_quiz_attempts");
    }

    @Test
    void due_dates_of_single_students_are_read_where_moodle_tells_them() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("core_webservice_get_site_info", GivenMoodle.site());
        moodle.on("mod_assign_get_overrides", question -> Reply.json(question.value("assignid").equals("1101")
                ? "{\"overrides\":[{\"id\":1,\"assignid\":1101,\"userid\":11002,\"groupid\":null,\"sortorder\":null,\"duedate\":1789300000}],\"warnings\":[]}" : "{\"overrides\":[],\"warnings\":[]}"));
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), null);

            assertThat(stands(gathered)).contains("assign-1101 11001 graded 90", "assign-1101 11002 late 90", "assign-1102 11002 graded 90");
            assertThat(gathered.work.get(0).ownDueDates()).containsOnlyKeys("11002");
        }
    }

    @Test
    void or_asked_of_each_student_where_that_is_set() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("mod_assign_get_participant", question -> question.value("assignid").equals("1102") ? Reply.refusal("usernotincourse") : Reply.json("{\"id\":" + question.value("userid") + ",\"fullname\":\"Ada Lovelace\",\"duedate\":"
                + (question.value("userid").equals("11002") ? 1789300000 : MoodleDistrict.DUE) + "}"));
        try (Reading reading = GivenMoodle.connector(moodle, time, Map.of("overrides", "participants")).open()) {
            assertThat(stands(MoodleDistrict.coursework(reading, district.list().get(0), null))).contains("assign-1101 11001 graded 90", "assign-1101 11002 late 90", "assign-1102 11002 graded 90");
        }
        assertThat(counts()).containsEntry("mod_assign_get_participant", 4L);
    }

    @Test
    void posts_say_who_took_part_in_a_graded_forum() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("mod_forum_get_forums_by_courses", Reply.json("[{\"id\":77,\"course\":11,\"name\":\"Talk\",\"duedate\":" + MoodleDistrict.DUE + ",\"cutoffdate\":0,\"assessed\":0,\"scale\":0,\"grade_forum\":20,\"cmid\":114}]"));
        moodle.on("core_course_get_contents", Reply.json("[{\"id\":1,\"visible\":1,\"modules\":[{\"id\":114,\"modname\":\"forum\",\"instance\":77,\"name\":\"Talk\",\"visible\":1,\"availability\":null,\"dates\":[]}]}]"));
        moodle.on("gradereport_user_get_grade_items", Reply.json("{\"usergrades\":[{\"userid\":11001,\"gradeitems\":[" + forumItem("18.5") + "]},{\"userid\":11002,\"gradeitems\":[" + forumItem("null") + "]}],\"warnings\":[]}"));
        moodle.on("mod_forum_get_forum_discussions", Reply.json("{\"discussions\":[{\"id\":5,\"discussion\":9,\"userid\":11001,\"created\":1789300000,\"numreplies\":1}],\"warnings\":[]}"));
        moodle.on("mod_forum_get_discussion_posts", Reply.json("{\"posts\":[{\"id\":5,\"author\":{\"id\":11001},\"timecreated\":1789300000,\"message\":\"secret text\"},"
                + "{\"id\":6,\"author\":{\"id\":11002},\"timecreated\":1789600000}],\"warnings\":[]}"));
        moodle.on("mod_assign_get_assignments", Reply.json("{\"courses\":[{\"id\":11,\"assignments\":[]}],\"warnings\":[]}"));
        moodle.on("mod_quiz_get_quizzes_by_courses", Reply.json("{\"quizzes\":[],\"warnings\":[]}"));
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), null);

            assertThat(stands(gathered)).containsExactly("forum-77 11001 graded 18.5", "forum-77 11002 late null");
            assertThat(gathered.work).singleElement().satisfies(work -> assertThat(work.assignment().category()).isEqualTo("Discussion"));
        }
    }

    @Test
    void other_activities_and_items_made_by_hand_are_known_by_their_grades() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("core_course_get_contents", Reply.json("[{\"id\":1,\"visible\":1,\"modules\":["
                + "{\"id\":114,\"modname\":\"lesson\",\"instance\":7,\"name\":\"Cells &amp; us\",\"visible\":1,\"availability\":null,\"dates\":[{\"label\":\"Due:\",\"timestamp\":" + MoodleDistrict.DUE + ",\"dataid\":\"deadline\"}]},"
                + "{\"id\":115,\"modname\":\"h5pactivity\",\"instance\":8,\"name\":\"Drag\",\"visible\":1,\"availability\":null,\"dates\":[]},"
                + "{\"id\":116,\"modname\":\"scorm\",\"instance\":9,\"name\":\"Package\",\"visible\":0,\"availability\":null,\"dates\":[]},"
                + "{\"id\":117,\"modname\":\"page\",\"instance\":10,\"name\":\"Page\",\"visible\":1,\"availability\":null,\"dates\":[]}]}]"));
        moodle.on("mod_assign_get_assignments", Reply.json("{\"courses\":[{\"id\":11,\"assignments\":[]}],\"warnings\":[]}"));
        moodle.on("mod_quiz_get_quizzes_by_courses", Reply.json("{\"quizzes\":[],\"warnings\":[]}"));
        moodle.on("gradereport_user_get_grade_items", Reply.json("{\"usergrades\":[{\"userid\":11001,\"gradeitems\":["
                + "{\"id\":1,\"itemtype\":\"mod\",\"itemmodule\":\"lesson\",\"iteminstance\":7,\"itemnumber\":0,\"itemname\":\"Cells\",\"graderaw\":70.33333,\"gradeformatted\":\"70,33\",\"grademin\":0,\"grademax\":100},"
                + "{\"id\":2,\"itemtype\":\"mod\",\"itemmodule\":\"lesson\",\"iteminstance\":7,\"itemnumber\":1000,\"itemname\":\"An outcome\",\"graderaw\":3,\"grademin\":1,\"grademax\":4},"
                + "{\"id\":3,\"itemtype\":\"mod\",\"itemmodule\":\"h5pactivity\",\"iteminstance\":8,\"itemnumber\":0,\"itemname\":\"Drag\",\"graderaw\":null,\"gradeformatted\":\"-\",\"grademin\":0,\"grademax\":10},"
                + "{\"id\":4,\"itemtype\":\"mod\",\"itemmodule\":\"scorm\",\"iteminstance\":9,\"itemnumber\":0,\"itemname\":\"Package\",\"graderaw\":5,\"grademin\":0,\"grademax\":10},"
                + "{\"id\":17,\"itemtype\":\"manual\",\"itemmodule\":null,\"iteminstance\":null,\"itemnumber\":null,\"itemname\":\"Oral exam\",\"graderaw\":2,\"gradeformatted\":\"Proficient\",\"rangeformatted\":\"Not yet&ndash;Proficient\",\"grademin\":1,\"grademax\":3},"
                + "{\"id\":18,\"itemtype\":\"category\",\"itemmodule\":null,\"iteminstance\":2,\"itemnumber\":null,\"itemname\":\"Homework\",\"graderaw\":99}]}],\"warnings\":[]}"));
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), null);

            assertThat(stands(gathered)).containsExactly("grade-17 11001 graded Proficient", "h5pactivity-8 11001 Upcoming null", "lesson-7 11001 graded 70.33333");
            assertThat(gathered.work).extracting(work -> work.assignment().id() + " " + work.assignment().title() + " " + work.assignment().category() + " " + work.assignment().maxPoints() + " " + work.handingInVisible())
                    .containsExactlyInAnyOrder("lesson-7 Cells & us Lesson 100 false", "h5pactivity-8 Drag H5P activity 10 false", "grade-17 Oral exam Grade item null false");
            assertThat(gathered.work).filteredOn(work -> work.assignment().id().equals("lesson-7")).allMatch(work -> Instant.ofEpochSecond(MoodleDistrict.DUE).equals(work.assignment().dueAt()));
            assertThat(gathered.ignored).isEqualTo(Map.of("UNPUBLISHED", 1));
        }
    }

    @Test
    void a_course_whose_enrollments_are_all_over_keeps_its_grade_items() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("gradereport_user_get_grade_items", question -> Reply.json(question.value("userid") == null ? "{\"usergrades\":[],\"warnings\":[]}"
                : "{\"usergrades\":[{\"userid\":11001,\"gradeitems\":[{\"id\":17,\"itemtype\":\"manual\",\"itemname\":\"Oral exam\",\"graderaw\":null,\"grademin\":0,\"grademax\":3}," + quizItem() + "]}],\"warnings\":[]}"));
        try (Reading reading = open(district)) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, district.list().get(0), null);

            assertThat(gathered.work).extracting(work -> work.assignment().id()).contains("grade-17", "quiz-1101");
        }
    }

    @Test
    void a_gradebook_that_shows_nobody_of_a_course_with_students_concludes_nothing() {
        MoodleDistrict district = new MoodleDistrict(moodle, 1);
        moodle.on("gradereport_user_get_grade_items", Reply.json("{\"usergrades\":[],\"warnings\":[]}"));
        try (Reading reading = open(district)) {
            assertThatThrownBy(() -> MoodleDistrict.coursework(reading, district.list().get(0), null))
                    .isInstanceOfSatisfying(UnreadableException.class, failure -> assertThat(failure.reason()).isEqualTo(UnreadableException.Cause.PERMISSION_MISSING))
                    .hasMessageContaining("moodle/grade:viewall");
        }
    }

    private void harvest(MoodleDistrict district, Instant since) {
        LmsConnector connector = GivenMoodle.connector(moodle, time);
        try (Reading reading = connector.open()) {
            List<Course> courses = new ArrayList<>();
            reading.courses(courses::add);
            assertThat(courses).isEqualTo(district.list());
            reading.rostersAhead(courses);
            courses.forEach(reading::roster);
            reading.courseworkAhead(courses);
            courses.forEach(course -> MoodleDistrict.coursework(reading, course, since));
        }
        assertThat(connector.requests().requests()).isEqualTo(moodle.asked().size());
    }

    private Reading open(MoodleDistrict district) {
        Reading reading = GivenMoodle.connector(moodle, time).open();
        reading.courseworkAhead(district.list());
        return reading;
    }

    private Map<String, Long> counts() {
        return moodle.asked().stream().collect(Collectors.groupingBy(Question::function, TreeMap::new, Collectors.counting()));
    }

    private static List<String> stands(GatheredCoursework gathered) {
        return gathered.submissions.stream().map(CourseworkTest::stands).sorted().toList();
    }

    private static String stands(SubmittedWork work) {
        return work.assignmentId() + " " + work.personId() + " " + work.status().code() + " " + work.grade();
    }

    private static String quizItem() {
        return "{\"id\":5,\"itemtype\":\"mod\",\"itemmodule\":\"quiz\",\"iteminstance\":1101,\"itemnumber\":0,\"itemname\":\"Quiz\",\"graderaw\":null,\"grademin\":0,\"grademax\":10}";
    }

    private static String forumItem(String grade) {
        return "{\"id\":6,\"itemtype\":\"mod\",\"itemmodule\":\"forum\",\"iteminstance\":77,\"itemnumber\":1,\"itemname\":\"Talk\",\"graderaw\":" + grade + ",\"grademin\":0,\"grademax\":20}";
    }
}
