package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The biology course of a real Moodle 4.5.6, read as a harvest reads it. What was not recorded is answered as if there were none of it. */
class RecordedMoodleTest {

    private static final Course BIOLOGY = new Course("2", "Introduction to Biology");
    private static final Instant NOW = Instant.ofEpochSecond(1795000000);

    private final MoodleStub moodle = new MoodleStub();
    private final PassingTime time = new PassingTime(NOW.toString());

    @BeforeEach
    void answer() {
        moodle.on("core_webservice_get_site_info", GivenMoodle.site(MoodlePermission.ASSIGNMENT_OVERRIDES, MoodlePermission.ATTEMPTS))
                .on("core_course_get_courses_by_field", Reply.json(GivenMoodle.recorded("core_course_get_courses_by_field__all.json")))
                .on("core_enrol_get_enrolled_users", question -> Reply.json(GivenMoodle.recorded("1".equals(question.option("onlysuspended"))
                        ? "core_enrol_get_enrolled_users__BIO_onlysuspended.json" : "core_enrol_get_enrolled_users__BIO.json")))
                .on("core_group_get_course_groups", Reply.json(GivenMoodle.recorded("core_group_get_course_groups__BIO.json")))
                .on("core_group_get_groupings", Reply.json("[{\"id\":1,\"courseid\":2,\"groups\":[{\"id\":1},{\"id\":2}]}]"))
                .on("core_course_get_contents", Reply.json(GivenMoodle.recorded("core_course_get_contents__BIO.json")))
                .on("mod_assign_get_assignments", question -> Reply.json(GivenMoodle.recorded("1".equals(question.value("includenotenrolledcourses"))
                        ? "mod_assign_get_assignments__BIO.json" : "mod_assign_get_assignments__ids_hub_without_flag.json")))
                .on("mod_quiz_get_quizzes_by_courses", Reply.json(GivenMoodle.recorded("mod_quiz_get_quizzes_by_courses.json")))
                .on("mod_forum_get_forums_by_courses", Reply.json("[{\"id\":1,\"course\":2,\"type\":\"news\",\"name\":\"Announcements\",\"duedate\":0,\"cutoffdate\":0,\"assessed\":0,\"scale\":0,\"grade_forum\":0,\"cmid\":1},"
                        + "{\"id\":5,\"course\":2,\"type\":\"general\",\"name\":\"Discussion 1\",\"duedate\":1792540740,\"cutoffdate\":0,\"assessed\":0,\"scale\":0,\"grade_forum\":0,\"cmid\":24}]"))
                .on("mod_assign_get_submissions", question -> GivenMoodle.together("submissions", question.each("assignmentids"), entries("mod_assign_get_submissions", "1", "2", "3", "5", "6", "7", "8")))
                .on("mod_assign_get_grades", question -> GivenMoodle.together("grades", question.each("assignmentids"), entries("mod_assign_get_grades", "1", "2", "3", "5", "7", "8")))
                .on("mod_assign_get_user_flags", question -> GivenMoodle.together("user flags", question.each("assignmentids"), byId(GivenMoodle.json(GivenMoodle.recorded("mod_assign_get_user_flags__all.json")))))
                .on("gradereport_user_get_grade_items", Reply.json("{\"usergrades\":[{\"courseid\":2,\"userid\":8,\"gradeitems\":["
                        + item("quiz", 1, "10", "10.00") + "," + item("quiz", 2, "null", "-") + "]},"
                        + "{\"courseid\":2,\"userid\":11,\"gradeitems\":[{\"id\":31,\"itemtype\":\"mod\",\"itemmodule\":\"assign\",\"iteminstance\":1,\"itemnumber\":0,\"itemname\":\"Essay\",\"graderaw\":80,\"gradeformatted\":\"80,00\",\"grademin\":0,\"grademax\":100,\"gradeisoverridden\":true}]}],\"warnings\":[]}"))
                .on("mod_quiz_get_user_attempts", question -> Reply.json(switch (question.value("quizid") + " " + question.value("userid")) {
                    case "1 9" -> GivenMoodle.recorded("mod_quiz_get_user_attempts__Q1_stu02.json");
                    case "1 10" -> GivenMoodle.recorded("mod_quiz_get_user_attempts__Q1_stu03.json");
                    default -> "{\"attempts\":[],\"warnings\":[]}";
                }));
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void courses_are_those_that_students_see_and_not_the_front_page() {
        List<Course> courses = new ArrayList<>();
        try (Reading reading = GivenMoodle.connector(moodle, time).open()) {
            reading.courses(courses::add);
        }

        assertThat(courses).extracting(Course::id).containsExactly("2", "3", "5");
        assertThat(courses.get(0).name()).isEqualTo("Introduction to Biology");
    }

    @Test
    void a_course_and_its_groups_become_sections() {
        Roster roster = read(Map.of()).roster;

        assertThat(roster.rejections()).isEmpty();
        assertThat(roster.sections()).containsExactly(
                new Section("2", "2", "Introduction to Biology", Map.of("idnumber", "SIS-BIO101-2026F", "shortname", "BIO101-F26")),
                new Section("2-g1", "2", "Introduction to Biology, Lab Team A", Map.of("idnumber", "GRP-BIO-A")),
                new Section("2-g2", "2", "Introduction to Biology, Lab Team B", Map.of("idnumber", "GRP-BIO-B")));
        assertThat(roster.enrollments()).filteredOn(enrollment -> enrollment.sectionId().equals("2") && enrollment.role() == Role.STUDENT).hasSize(19);
        assertThat(roster.enrollments()).filteredOn(enrollment -> enrollment.sectionId().equals("2-g1"))
                .extracting(Enrollment::personId).containsExactlyInAnyOrder("8", "9", "10", "11", "12", "13");
        assertThat(roster.enrollments()).filteredOn(enrollment -> enrollment.state() == State.INACTIVE)
                .extracting(Enrollment::personId).containsExactlyInAnyOrder("24", "26");
        assertThat(roster.enrollments()).filteredOn(enrollment -> enrollment.role() == Role.TEACHER)
                .extracting(Enrollment::personId).containsExactlyInAnyOrder("40", "41");
        assertThat(roster.people()).filteredOn(person -> person.id().equals("8")).singleElement()
                .satisfies(person -> assertThat(person.identifiers()).isEqualTo(Map.of("idnumber", "S1001")));
        assertThat(roster.people()).filteredOn(person -> person.id().equals("27")).singleElement()
                .satisfies(person -> assertThat(person.identifiers()).isEmpty());
    }

    @Test
    void the_work_is_that_which_students_see() {
        Result result = read(Map.of());
        Map<String, AssignedWork> work = result.coursework.work.stream().collect(Collectors.toMap(each -> each.assignment().id(), each -> each));

        assertThat(result.coursework.rejections).isEmpty();
        assertThat(work.keySet()).containsExactlyInAnyOrder("assign-1", "assign-2", "assign-3", "assign-4", "assign-5", "assign-7", "assign-8", "assign-9",
                "assign-10", "assign-11", "assign-12", "assign-13", "quiz-1", "quiz-2");
        assertThat(result.coursework.ignored).isEqualTo(Map.of("UNPUBLISHED", 1, "NOT_GRADED", 2));
        assertThat(work.get("assign-1").assignment().title()).isEqualTo("Essay 1: Cell Theory");
        assertThat(work.get("assign-1").assignment().maxPoints()).isEqualByComparingTo("100");
        assertThat(work.get("assign-1").assignment().submissionTypes()).containsExactly("onlinetext");
        assertThat(work.get("assign-1").ownDueDates()).isEqualTo(Map.of("17", Optional.of(Instant.ofEpochSecond(1790899140)), "18", Optional.of(Instant.ofEpochSecond(1790899140))));
        assertThat(work.get("assign-3").handingInVisible()).isFalse();
        assertThat(work.get("assign-8").assignment().maxPoints()).isNull();
        assertThat(work.get("assign-12").assignees()).as("Team A only").containsExactlyInAnyOrder("8", "9", "10", "11", "12", "13");
        assertThat(work.get("quiz-1").assignment().category()).isEqualTo("Assessment");
    }

    @Test
    void submissions_stand_as_a_teacher_would_say() {
        Result result = read(Map.of());
        Map<String, String> stands = new TreeMap<>();
        result.coursework.submissions.forEach(each -> stands.put(each.assignmentId() + " " + each.personId(), stands(each)));

        assertThat(stands)
                .containsEntry("assign-1 8", "graded 92.5 92.5 at 1789380000")
                .containsEntry("assign-1 9", "graded 0 0 at 1789473600")
                .containsEntry("assign-1 10", "on-time null null at 1789516739")
                .containsEntry("assign-1 11", "late 80 80 at 1789718400")
                .containsEntry("assign-1 12", "late null null at 1789848000")
                .containsEntry("assign-1 14", "missing null null")
                .containsEntry("assign-1 15", "graded 40 40")
                .containsEntry("assign-1 16", "on-time null null at 1789293600")
                .containsEntry("assign-1 17", "graded 88 88 at 1790330400")
                .containsEntry("assign-1 19", "late 70.33333 70.33333 at 1789668000")
                .containsEntry("assign-1 20", "missing null null")
                .containsEntry("assign-1 22", "late 81 81 at 1790589600")
                .containsEntry("assign-2 8", "graded 18 18 at 1791540000")
                .containsEntry("assign-2 9", "missing null null")
                .containsEntry("assign-2 14", "late 20 20 at 1791712800")
                .containsEntry("assign-2 15", "graded 10 10")
                .containsEntry("assign-2 21", "draft null null")
                .containsEntry("assign-3 8", "graded 45 45")
                .containsEntry("assign-3 10", "graded 0 0")
                .containsEntry("assign-3 11", "Upcoming null null")
                .containsEntry("assign-5 8", "graded 90 90 at 1790676000")
                .containsEntry("assign-5 9", "late null null at 1790848800")
                .containsEntry("assign-5 10", "on-time null null at 1791972000")
                .containsEntry("assign-7 8", "reopened null null")
                .containsEntry("assign-7 9", "late null null at 1791972000")
                .containsEntry("assign-7 10", "graded 95 95 at 1790935200")
                .containsEntry("assign-7 11", "missing null null")
                .containsEntry("assign-8 8", "graded null 3 at 1788602400")
                .containsEntry("assign-8 10", "on-time null null at 1788609600")
                .containsEntry("quiz-1 8", "graded 10 10 at 1792577400")
                .containsEntry("quiz-1 9", "on-time null null at 1792581000")
                .containsEntry("quiz-1 10", "missing null null");
    }

    private static String stands(SubmittedWork work) {
        return work.status().code() + " " + text(work.points()) + " " + work.grade()
                + (work.submittedAt() == null ? "" : " at " + work.submittedAt().getEpochSecond());
    }

    private static String text(BigDecimal points) {
        return points == null ? "null" : points.stripTrailingZeros().toPlainString();
    }

    private record Result(Roster roster, GatheredCoursework coursework) {}

    private Result read(Map<String, Object> settings) {
        try (Reading reading = GivenMoodle.connector(moodle, time, settings).open()) {
            reading.courses(course -> {});
            Roster roster = reading.roster(BIOLOGY);
            reading.courseworkAhead(List.of(BIOLOGY));
            List<Enrollment> students = roster.enrollments().stream().filter(enrollment -> enrollment.role() == Role.STUDENT && enrollment.sectionId().equals("2")).toList();
            GatheredCoursework coursework = new GatheredCoursework();
            Instant from = reading.coursework(new CourseworkRequest(BIOLOGY, Set.of("2"), students, null, NOW), coursework);
            assertThat(from).isEqualTo("2026-10-03T03:59:30Z");
            return new Result(roster, coursework);
        }
    }

    private static String item(String module, int instance, String raw, String text) {
        return "{\"id\":4" + instance + ",\"itemtype\":\"mod\",\"itemmodule\":\"" + module + "\",\"iteminstance\":" + instance + ",\"itemnumber\":0,\"itemname\":\"Quiz\",\"graderaw\":" + raw
                + ",\"gradedatesubmitted\":1792577400,\"gradeformatted\":\"" + text + "\",\"grademin\":0,\"grademax\":10}";
    }

    private static Map<String, JsonNode> entries(String function, String... assignments) {
        Map<String, JsonNode> entries = new HashMap<>();
        for (String id : assignments) {
            entries.putAll(byId(GivenMoodle.json(GivenMoodle.recorded(function + "__A" + id + ".json"))));
        }
        return entries;
    }

    private static Map<String, JsonNode> byId(JsonNode answer) {
        Map<String, JsonNode> entries = new HashMap<>();
        answer.get("assignments").forEach(entry -> entries.put(entry.get("assignmentid").asText(), entry));
        return entries;
    }
}
