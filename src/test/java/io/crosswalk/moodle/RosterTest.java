package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which courses, sections and people there are. */
class RosterTest {

    private static final String PARTICIPANTS = "core_enrol_get_enrolled_users";

    private final MoodleStub moodle = new MoodleStub();
    private final PassingTime time = new PassingTime("2026-10-03T04:00:00Z");

    @BeforeEach
    void answer() {
        moodle.on("core_webservice_get_site_info", GivenMoodle.site())
                .on("core_course_get_courses_by_field", courses(course("\"id\":11,\"fullname\":\"Biology\",\"shortname\":\"BIO\",\"idnumber\":\"SIS-11\"")))
                .on("core_group_get_course_groups", Reply.json("[{\"id\":1,\"name\":\"Period 1\",\"idnumber\":\"G-1\"},{\"id\":2,\"name\":\"Period 2\",\"idnumber\":\"\"}]"))
                .on(PARTICIPANTS, question -> Reply.json(question.option("onlysuspended") != null ? "[{\"id\":9}]" : "[" + student(8, "1") + "," + student(9, "2") + "]"));
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"courses | SIS-11 | 11", "courses | | 11", "groups | SIS-11 | 11-g1 11-g2", "both | SIS-11 | 11 11-g1", "both | | 11-g1"})
    void a_class_is_a_course_or_a_group_as_set(String sections, String identifier, String expected) {
        moodle.on("core_course_get_courses_by_field", courses(course("\"id\":11,\"fullname\":\"Biology\",\"shortname\":\"BIO\",\"idnumber\":\"" + (identifier == null ? "" : identifier) + "\"")));

        Roster roster = roster(Map.of("sections", sections));

        assertThat(roster.sections().stream().map(Section::id).collect(Collectors.joining(" "))).isEqualTo(expected);
        assertThat(moodle.functions().contains("core_group_get_course_groups")).isEqualTo(!sections.equals("courses"));
    }

    @Test
    void a_course_without_groups_is_not_asked_for_them() {
        moodle.on(PARTICIPANTS, Reply.json("[" + student(8, null) + "]"), Reply.json("[]"));

        assertThat(roster(Map.of()).sections()).extracting(Section::id).containsExactly("11");
        assertThat(moodle.functions()).doesNotContain("core_group_get_course_groups");
    }

    @Test
    void who_is_suspended_is_inactive() {
        assertThat(roster(Map.of()).enrollments()).filteredOn(enrollment -> enrollment.sectionId().equals("11"))
                .extracting(Enrollment::personId, Enrollment::state).containsExactly(tuple("8", State.ACTIVE), tuple("9", State.INACTIVE));
    }

    @Test
    void only_fields_that_are_needed_are_asked_for() {
        roster(Map.of());

        assertThat(moodle.asked(PARTICIPANTS)).extracting(question -> question.option("userfields")).containsExactly("id,groups,roles,idnumber", "id");
        assertThat(moodle.asked()).allSatisfy(question -> {
            assertThat(question.address()).isEqualTo("/webservice/rest/server.php");
            assertThat(question.form()).containsEntry("wstoken", GivenMoodle.TOKEN).containsEntry("moodlewsrestformat", "json").containsEntry("moodlewssettinglang", "en");
        });
    }

    @Test
    void participants_are_read_page_by_page() {
        moodle.on(PARTICIPANTS, question -> {
            int from = Integer.parseInt(question.option("limitfrom"));
            return Reply.json(question.option("onlysuspended") != null ? "[]" : IntStream.range(from, Math.min(5, from + 2)).mapToObj(id -> student(100 + id, null)).collect(Collectors.joining(",", "[", "]")));
        });

        assertThat(roster(Map.of("pageSize", 2)).people()).hasSize(5);
        assertThat(moodle.asked(PARTICIPANTS)).extracting(question -> question.option("limitfrom")).containsExactly("0", "2", "4", "0");
    }

    @Test
    void a_moodle_that_knows_no_pages_is_read_once() {
        moodle.on(PARTICIPANTS, question -> Reply.json(question.option("onlysuspended") != null ? "[]" : IntStream.range(0, 5).mapToObj(id -> student(100 + id, null)).collect(Collectors.joining(",", "[", "]"))));

        assertThat(roster(Map.of("pageSize", 2)).people()).hasSize(5);
        assertThat(moodle.asked(PARTICIPANTS)).hasSize(2);
    }

    @Test
    void pages_that_do_not_end_are_given_up() {
        moodle.on(PARTICIPANTS, Reply.json("[" + student(8, null) + "," + student(9, null) + "]"));

        assertThat(failure(Map.of("pageSize", 2)).reason()).isEqualTo(Cause.LINK_LOOP);
    }

    @Test
    void more_pages_than_are_allowed_are_given_up() {
        moodle.on(PARTICIPANTS, question -> Reply.json("[" + student(Integer.parseInt(question.option("limitfrom")) + 1, null) + "," + student(Integer.parseInt(question.option("limitfrom")) + 2, null) + "]"));

        UnreadableException failure = failure(Map.of("pageSize", 2, "maximumPages", 3));

        assertThat(failure.reason()).isEqualTo(Cause.LINK_LOOP);
        assertThat(failure).hasMessageContaining("maximumPages");
        assertThat(moodle.asked(PARTICIPANTS)).hasSize(3);
    }

    @Test
    void a_participant_who_cannot_be_read_is_a_rejection_and_the_others_count() {
        moodle.on(PARTICIPANTS, Reply.json("[{\"id\":7,\"fullname\":\"Ada Lovelace\"}," + student(8, null) + "]"), Reply.json("[]"));

        Roster roster = roster(Map.of());

        assertThat(roster.people()).hasSize(1);
        assertThat(roster.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.kind()).isEqualTo(Rejection.Kind.ENROLLMENT);
            assertThat(rejection.explanation()).contains("roles").contains("moodle/user:viewdetails").doesNotContain("Ada");
        });
    }

    @Test
    void nobody_in_a_course_with_separate_groups_is_a_missing_permission() {
        moodle.on("core_course_get_courses_by_field", courses(course("\"id\":11,\"fullname\":\"Biology\",\"idnumber\":\"\",\"groupmode\":1")));
        moodle.on(PARTICIPANTS, Reply.json("[]"));

        UnreadableException failure = failure(Map.of());

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("moodle/site:accessallgroups");
    }

    @Test
    void nobody_in_another_course_is_nobody() {
        moodle.on(PARTICIPANTS, Reply.json("[]"));

        assertThat(roster(Map.of()).enrollments()).isEmpty();
        assertThat(moodle.asked(PARTICIPANTS)).hasSize(1);
    }

    @Test
    void a_course_whose_id_number_is_kept_back_does_not_lose_its_match() {
        moodle.on("core_course_get_courses_by_field", courses(course("\"id\":11,\"fullname\":\"Biology\"")));

        UnreadableException failure = failure(Map.of());

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("moodle/course:update");
    }

    @Test
    void many_students_without_one_id_number_are_a_missing_permission() {
        moodle.on(PARTICIPANTS, Reply.json(IntStream.range(0, 10).mapToObj(id -> "{\"id\":" + (100 + id) + ",\"fullname\":\"x\",\"roles\":[{\"shortname\":\"student\"}]}").collect(Collectors.joining(",", "[", "]"))));

        UnreadableException failure = failure(Map.of());

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("moodle/user:viewalldetails");
    }

    @Test
    void who_may_not_be_told_from_the_suspended_makes_the_course_unreadable() {
        moodle.on(PARTICIPANTS, question -> question.option("onlysuspended") != null ? Reply.refusal("nopermissions") : Reply.json("[" + student(8, null) + "]"));

        UnreadableException failure = failure(Map.of());

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("moodle/course:enrolreview");
    }

    @Test
    void courses_are_those_of_the_categories_and_below_that_are_going_on_and_seen() {
        moodle.on("core_course_get_categories", Reply.json(GivenMoodle.recorded("core_course_get_categories.json")));
        moodle.on("core_course_get_courses_by_field", courses(course("\"id\":1,\"fullname\":\"Site\",\"format\":\"site\",\"categoryid\":3"), course("\"id\":2,\"fullname\":\"In the category below\",\"categoryid\":3"),
                course("\"id\":3,\"fullname\":\"Elsewhere\",\"categoryid\":4"), course("\"id\":4,\"fullname\":\"Hidden\",\"categoryid\":2,\"visible\":0"),
                course("\"id\":5,\"fullname\":\"Over\",\"categoryid\":2,\"enddate\":1789000000"), course("\"id\":6,\"fullname\":\"Just over\",\"categoryid\":2,\"enddate\":1790900000"),
                course("\"id\":7,\"fullname\":\"Far ahead\",\"categoryid\":2,\"startdate\":1799000000"), course("\"id\":8,\"fullname\":\"Logic &amp; Proof\",\"categoryid\":2,\"enddate\":0")));

        assertThat(courses(Map.of("categories", List.of("CAT-SCI")))).extracting(Course::name).containsExactly("In the category below", "Just over", "Logic & Proof");
        assertThat(courses(Map.of("categories", List.of("Humanities & Arts")))).extracting(Course::name).containsExactly("Elsewhere");
        assertThat(courses(Map.of("hiddenCourses", true))).extracting(Course::name).contains("Hidden").doesNotContain("Site");
    }

    @Test
    void a_category_that_does_not_exist_makes_the_list_incomplete() {
        moodle.on("core_course_get_categories", Reply.json(GivenMoodle.recorded("core_course_get_categories.json")));

        assertThatThrownBy(() -> courses(Map.of("categories", List.of("CAT-XXX")))).isInstanceOf(UnreadableException.class).hasMessageContaining("CAT-XXX");
    }

    @Test
    void a_course_that_cannot_be_read_makes_the_list_incomplete_and_the_others_count() {
        moodle.on("core_course_get_courses_by_field", courses(course("\"fullname\":\"Without an id\""), course("\"id\":8,\"fullname\":\"Logic\"")));
        List<Course> courses = new ArrayList<>();
        try (Reading reading = GivenMoodle.connector(moodle, time).open()) {
            assertThatThrownBy(() -> reading.courses(courses::add)).isInstanceOf(UnreadableException.class).hasMessageContaining("incomplete");
        }
        assertThat(courses).hasSize(1);
    }

    @Test
    void a_course_that_was_not_listed_is_looked_up() {
        try (Reading reading = GivenMoodle.connector(moodle, time).open()) {
            assertThat(reading.roster(new Course("11", "Biology")).sections()).isNotEmpty();
        }
        assertThat(moodle.asked("core_course_get_courses_by_field")).singleElement().satisfies(question -> assertThat(question.value("value")).isEqualTo("11"));
    }

    private UnreadableException failure(Map<String, Object> settings) {
        return catchThrowableOfType(UnreadableException.class, () -> roster(settings));
    }

    private Roster roster(Map<String, Object> settings) {
        try (Reading reading = GivenMoodle.connector(moodle, time, settings).open()) {
            reading.courses(course -> {});
            return reading.roster(new Course("11", "Biology"));
        }
    }

    private List<Course> courses(Map<String, Object> settings) {
        List<Course> courses = new ArrayList<>();
        try (Reading reading = GivenMoodle.connector(moodle, time, settings).open()) {
            reading.courses(courses::add);
        }
        return courses;
    }

    private static Reply courses(String... courses) {
        return Reply.json("{\"courses\":[" + String.join(",", courses) + "],\"warnings\":[]}");
    }

    private static String course(String fields) {
        return "{" + fields + "}";
    }

    private static String student(int id, String group) {
        return "{\"id\":" + id + ",\"fullname\":\"Ada Lovelace\",\"idnumber\":\"S" + id + "\"," + (group == null ? "" : "\"groups\":[{\"id\":" + group + ",\"name\":\"g\"}],")
                + "\"roles\":[{\"roleid\":5,\"shortname\":\"student\"}]}";
    }
}
