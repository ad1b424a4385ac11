package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which Moodle, or what stands before it, says no; and that nothing is ever concluded from it. */
class RefusalTest {

    private static final String CONTENTS = "core_course_get_contents";

    private final MoodleStub moodle = new MoodleStub();
    private final PassingTime time = new PassingTime(MoodleDistrict.NOW.toString());
    private final MoodleDistrict district = new MoodleDistrict(moodle, 2);
    private final Course course = district.list().get(0);

    @AfterEach
    void stop() {
        moodle.close();
    }

    @ParameterizedTest
    @CsvSource({
        "invalidtoken, CREDENTIAL_REFUSED", "accessexception, CREDENTIAL_REFUSED", "wsaccessusersuspended, CREDENTIAL_REFUSED", "passwordisexpired, CREDENTIAL_REFUSED", "usernotconfirmed, CREDENTIAL_REFUSED",
        "servicenotavailable, CREDENTIAL_REFUSED", "errorcoursecontextnotvalid, PERMISSION_MISSING", "requireloginerror, PERMISSION_MISSING", "nopermission, PERMISSION_MISSING", "nopermissions, PERMISSION_MISSING",
        "invalidrecord, NOT_FOUND", "invalidrecordunknown, NOT_FOUND", "invalidparameter, UNEXPECTED_SHAPE", "somethingnew, UNEXPECTED_SHAPE"})
    void an_error_code_with_status_200_is_a_refusal(String code, Cause reason) {
        moodle.on(CONTENTS, Reply.refusal(code));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(code).hasMessageNotContaining("Ada").hasMessageNotContaining(GivenMoodle.TOKEN);
        assertThat(moodle.asked(CONTENTS)).hasSize(1);
    }

    @Test
    void the_names_of_exceptions_do_not_count() {
        moodle.on(CONTENTS, Reply.json("{\"exception\":\"moodle_exception\",\"errorcode\":\"invalidtoken\",\"message\":\"Invalid token - token not found\",\"debuginfo\":\"Ada\"}"));

        assertThat(failure().reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"err_invalid_token.json", "err_invalid_token_xml.xml", "err_function_not_in_service.json"})
    void recorded_refusals_of_the_token_end_the_run(String recorded) {
        moodle.on(CONTENTS, Reply.json(GivenMoodle.recorded(recorded)));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure.concernsWholeConnector()).isTrue();
        assertThat(failure).hasMessageContaining("Manage tokens");
    }

    @ParameterizedTest
    @CsvSource({"err_lowpriv__core_enrol_get_enrolled_users.json, PERMISSION_MISSING", "err_unknown_course_enrolled_users.json, NOT_FOUND", "err_missing_required_param.json, UNEXPECTED_SHAPE"})
    void recorded_refusals_of_one_thing_concern_that_course_only(String recorded, Cause reason) {
        moodle.on(CONTENTS, Reply.json(GivenMoodle.recorded(recorded)));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.concernsWholeConnector()).isFalse();
    }

    @Test
    void an_empty_page_with_status_403_says_that_web_services_are_off() {
        moodle.on(CONTENTS, Reply.status(403, GivenMoodle.recorded("err_webservices_disabled.json")));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure).hasMessageContaining("Advanced features");
    }

    @Test
    void maintenance_is_waited_for_as_long_as_it_asks() {
        moodle.on(CONTENTS, Reply.status(503, GivenMoodle.recorded("err_maintenance_mode.json")).with("Retry-After", "300"), contents());

        read();

        assertThat(time.passed()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void soft_maintenance_comes_as_an_error_code_and_passes_too() {
        moodle.on(CONTENTS, Reply.json(GivenMoodle.recorded("err_maintenance_mode_soft.json")), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sitemaintenance", "ex_unabletolock", "dmlreadexception", "dmlwriteexception"})
    void what_may_pass_is_asked_again(String code) {
        moodle.on(CONTENTS, Reply.refusal(code), Reply.refusal(code), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(3);
        assertThat(time.passed()).isPositive();
    }

    @Test
    void an_error_without_a_code_is_a_database_that_is_down() {
        moodle.on(CONTENTS, Reply.json("{\"error\":\"<p>Error: Database connection failed</p>\"}"), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 504})
    void what_stands_before_moodle_is_asked_again(int status) {
        moodle.on(CONTENTS, Reply.status(status, "<html>busy</html>"), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"302, UNEXPECTED_SHAPE", "401, PERMISSION_MISSING", "404, NOT_FOUND", "413, TOO_LARGE", "400, UNEXPECTED_SHAPE"})
    void other_statuses_are_not(int status, Cause reason) {
        moodle.on(CONTENTS, Reply.status(status, "<html>no</html>"));

        assertThat(failure().reason()).isEqualTo(reason);
        assertThat(moodle.asked(CONTENTS)).hasSize(1);
    }

    @Test
    void a_notice_before_the_json_is_asked_about_once_more() {
        moodle.on(CONTENTS, Reply.json("Notice: undefined index in lib.php [{\"id\":1}]"), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @Test
    void and_then_given_up() {
        moodle.on(CONTENTS, Reply.json("Notice: undefined index Ada Lovelace [{\"id\":1}]"));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.NOT_JSON);
        assertThat(failure).hasMessageNotContaining("Ada");
        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"id\":1,\"modules\":["})
    void an_answer_that_ends_early_is_asked_for_again(String body) {
        moodle.on(CONTENTS, Reply.json(body), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @Test
    void an_answer_that_is_cut_off_is_asked_for_again() {
        moodle.on(CONTENTS, Reply.json("[{\"id\":1,").thenCutOff(), contents());

        read();

        assertThat(moodle.asked(CONTENTS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"yes\"", "{\"courses\":[]}"})
    void json_of_another_shape_concludes_nothing(String body) {
        moodle.on(CONTENTS, Reply.json(body));

        assertThat(failure().reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"warnings\":[]}", "{\"usergrades\":null,\"warnings\":[]}", "{\"usergrades\":{},\"warnings\":[]}"})
    void a_list_that_is_not_there_is_not_an_empty_one(String body) {
        moodle.on("gradereport_user_get_grade_items", Reply.json(body));

        assertThat(failure().reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
    }

    @Test
    void a_course_that_may_not_be_read_is_told_from_one_without_assignments() {
        moodle.on("mod_assign_get_assignments", question -> Reply.json("{\"courses\":[" + (question.each("courseids").contains("12") ? "{\"id\":12,\"assignments\":[]}" : "") + "],"
                + "\"warnings\":[{\"item\":\"course\",\"itemid\":11,\"warningcode\":\"2\",\"message\":\"User is not enrolled or does not have requested capability\"}]}"));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("course 11").hasMessageContaining("mod/assign:view");
        try (Reading reading = open()) {
            assertThat(MoodleDistrict.coursework(reading, district.list().get(1), null).rejections).as("its activities are held, one by one").hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mod_assign_get_assignments__ids_hub_without_flag.json", "mod_assign_get_assignments__nosuchcourse.json"})
    void recorded_warnings_about_a_course_are_no_empty_lists(String recorded) {
        moodle.on("mod_assign_get_assignments", Reply.json(GivenMoodle.recorded(recorded).replace("\"itemid\":2,", "\"itemid\":11,").replace("\"itemid\":99999,", "\"itemid\":11,")));

        assertThat(failure().reason()).isEqualTo(Cause.PERMISSION_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mod_assign_get_submissions", "mod_assign_get_grades", "mod_assign_get_user_flags"})
    void rows_of_one_assignment_that_may_not_be_read_hold_that_assignment(String function) {
        moodle.on(function, question -> withoutAccess("1101", question.each("assignmentids")));

        GatheredCoursework gathered = read();

        assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("assign-1102", "quiz-1101");
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.assignmentId()).isEqualTo("assign-1101");
            assertThat(rejection.explanation()).contains("warning code 1");
        });
    }

    @Test
    void rows_of_no_assignment_that_may_be_read_make_the_course_unreadable() {
        moodle.on("mod_assign_get_submissions", Reply.json(GivenMoodle.recorded("err_lowpriv__mod_assign_get_submissions.json").replace("\"itemid\":1,", "\"itemid\":1101,")));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("mod/assign:viewgrades");
    }

    @Test
    void an_activity_that_only_the_contents_have_is_held() {
        moodle.on("mod_assign_get_assignments", Reply.json("{\"courses\":[{\"id\":11,\"assignments\":[{\"id\":1101,\"name\":\"Essay 1\",\"grade\":100}]},{\"id\":12,\"assignments\":[]}],"
                + "\"warnings\":[{\"item\":\"module\",\"itemid\":112,\"warningcode\":\"1\",\"message\":\"No access rights in module context\"}]}"));

        GatheredCoursework gathered = read();

        assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("assign-1101", "quiz-1101");
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> assertThat(rejection.assignmentId()).isEqualTo("assign-1102"));
    }

    @Test
    void an_activity_that_the_contents_lack_is_held() {
        moodle.on(CONTENTS, Reply.json("[{\"id\":1,\"visible\":1,\"modules\":[{\"id\":111,\"modname\":\"assign\",\"instance\":1101,\"name\":\"a\",\"visible\":1,\"availability\":null}]}]"));

        GatheredCoursework gathered = read();

        assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("assign-1101");
        assertThat(gathered.rejections).extracting(rejection -> rejection.assignmentId()).containsExactlyInAnyOrder("assign-1102", "quiz-1101");
    }

    @Test
    void a_quiz_whose_grades_are_hidden_from_the_service_user_is_held() {
        moodle.on("gradereport_user_get_grade_items", Reply.json("{\"usergrades\":[{\"userid\":11001,\"gradeitems\":[{\"id\":9,\"itemtype\":\"manual\",\"itemname\":\"x\",\"grademax\":1}]}],\"warnings\":[]}"));

        GatheredCoursework gathered = read();

        assertThat(gathered.work).extracting(work -> work.assignment().id()).doesNotContain("quiz-1101");
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> assertThat(rejection.explanation()).contains("moodle/grade:viewhidden"));
    }

    @ParameterizedTest
    @CsvSource({"mod_assign_get_user_flags, assign", "mod_quiz_get_quizzes_by_courses, quiz", "mod_forum_get_forums_by_courses, forum", "gradereport_user_get_grade_items, manual", "core_course_get_contents, "})
    void a_function_that_the_service_lacks_makes_courses_unreadable_and_says_how_to_do_without(String function, String without) {
        MoodlePermission missing = List.of(MoodlePermission.values()).stream().filter(each -> each.function().equals(function)).findFirst().orElseThrow();
        moodle.on("core_webservice_get_site_info", GivenMoodle.site(missing));

        UnreadableException failure = failure();

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("Add " + function);
        if (without != null) {
            assertThat(failure).hasMessageContaining(without + " out of the setting activities");
        }
    }

    @Test
    void a_kind_of_work_that_is_left_out_needs_no_function() {
        moodle.on("core_webservice_get_site_info", GivenMoodle.site(MoodlePermission.QUIZZES, MoodlePermission.FORUMS, MoodlePermission.GRADEBOOK, MoodlePermission.ASSIGNMENT_OVERRIDES));
        try (Reading reading = GivenMoodle.connector(moodle, time, Map.of("activities", List.of("assign"))).open()) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, course, null);

            assertThat(gathered.work).extracting(work -> work.assignment().id()).containsExactly("assign-1101", "assign-1102");
            assertThat(gathered.rejections).isEmpty();
        }
    }

    @Test
    void a_course_that_spoils_a_request_spoils_it_for_no_other() {
        MoodleDistrict many = new MoodleDistrict(moodle, 20);
        moodle.on("mod_quiz_get_quizzes_by_courses", question -> question.each("courseids").contains("17") ? Reply.refusal("errorcoursecontextnotvalid")
                : Reply.json("{\"quizzes\":[],\"warnings\":[]}"));
        moodle.on(CONTENTS, question -> Reply.json("[]"));
        moodle.on("mod_assign_get_assignments", question -> question.each("courseids").size() > 5 ? Reply.status(504, "") : assignments(question.each("courseids")));
        try (Reading reading = GivenMoodle.connector(moodle, time, Map.of("retries", 0)).open()) {
            reading.courseworkAhead(many.list());
            for (Course each : many.list()) {
                if (each.id().equals("17")) {
                    assertThatThrownBy(() -> MoodleDistrict.coursework(reading, each, null)).hasMessageContaining("errorcoursecontextnotvalid");
                } else {
                    assertThat(MoodleDistrict.coursework(reading, each, null).timesAssignmentsWereGiven).isEqualTo(1);
                }
            }
        }
        assertThat(moodle.asked("mod_assign_get_assignments")).as("20, then halves down to five").hasSize(1 + 2 + 4);
    }

    @Test
    void ids_that_php_cut_off_are_asked_for_again() {
        MoodleDistrict many = new MoodleDistrict(moodle, 20);
        moodle.on("mod_assign_get_assignments", question -> assignments(question.each("courseids").subList(0, Math.min(8, question.each("courseids").size()))));
        moodle.on(CONTENTS, Reply.json("[]"));
        moodle.on("mod_quiz_get_quizzes_by_courses", Reply.json("{\"quizzes\":[],\"warnings\":[]}"));
        try (Reading reading = GivenMoodle.connector(moodle, time).open()) {
            reading.courseworkAhead(many.list());
            many.list().forEach(each -> assertThat(MoodleDistrict.coursework(reading, each, null).timesAssignmentsWereGiven).isEqualTo(1));
        }
        assertThat(moodle.asked("mod_assign_get_assignments")).hasSize(3);
    }

    @Test
    void while_moodle_is_down_not_every_id_is_tried() {
        MoodleDistrict many = new MoodleDistrict(moodle, 40);
        moodle.on("mod_assign_get_assignments", Reply.status(500, ""));
        try (Reading reading = GivenMoodle.connector(moodle, time, Map.of("retries", 0)).open()) {
            reading.courseworkAhead(many.list());
            many.list().forEach(each -> assertThatThrownBy(() -> MoodleDistrict.coursework(reading, each, null)).isInstanceOf(UnreadableException.class));
        }
        assertThat(moodle.asked("mod_assign_get_assignments")).hasSizeLessThan(10);
    }

    @Test
    void a_row_that_cannot_be_used_is_the_loss_of_its_student_only() {
        moodle.on("mod_assign_get_submissions", question -> Reply.json("{\"assignments\":[{\"assignmentid\":1101,\"submissions\":[{\"id\":3,\"userid\":11001,\"status\":\"mystery\",\"timemodified\":1789380000},"
                + "{\"id\":4,\"userid\":11002,\"status\":\"submitted\",\"timemodified\":1789380000}]},{\"assignmentid\":1102,\"submissions\":[]}],\"warnings\":[]}"));
        try (Reading reading = GivenMoodle.connector(moodle, time).open()) {
            GatheredCoursework gathered = MoodleDistrict.coursework(reading, course, null);

            assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
                assertThat(rejection.assignmentId()).isEqualTo("assign-1101");
                assertThat(rejection.personId()).isEqualTo("11001");
                assertThat(rejection.explanation()).doesNotContain("mystery");
            });
            assertThat(gathered.submissions).extracting(work -> work.assignmentId() + " " + work.personId()).contains("assign-1101 11002").doesNotContain("assign-1101 11001");
        }
    }

    @Test
    void a_suspended_account_is_the_loss_of_that_student_only() {
        moodle.on("mod_quiz_get_user_quiz_attempts", Reply.refusal("suspended"));

        GatheredCoursework gathered = read();

        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.assignmentId() + " " + rejection.personId()).isEqualTo("quiz-1101 11002");
            assertThat(rejection.explanation()).contains("suspended");
        });
        assertThat(gathered.submissions).hasSize(5);
    }

    @Test
    void attempts_that_may_not_be_read_make_the_course_incomplete_and_the_rest_counts() {
        moodle.on("mod_quiz_get_user_quiz_attempts", Reply.refusal("nopermissions"));
        GatheredCoursework gathered = new GatheredCoursework();
        try (Reading reading = open()) {
            assertThatThrownBy(() -> reading.coursework(new CourseworkRequest(course, Set.of("11"), MoodleDistrict.students("11"), null, MoodleDistrict.NOW), gathered))
                    .isInstanceOf(UnreadableException.class).hasMessageContaining("mod/quiz:viewreports");
        }
        assertThat(gathered.submissions).hasSize(4);
    }

    private UnreadableException failure() {
        return catchThrowableOfType(UnreadableException.class, this::read);
    }

    private GatheredCoursework read() {
        try (Reading reading = open()) {
            return MoodleDistrict.coursework(reading, course, null);
        }
    }

    private Reading open() {
        return GivenMoodle.connector(moodle, time).open();
    }

    private static Reply contents() {
        return Reply.json("[{\"id\":1,\"visible\":1,\"modules\":[{\"id\":111,\"modname\":\"assign\",\"instance\":1101,\"name\":\"a\",\"visible\":1},"
                + "{\"id\":112,\"modname\":\"assign\",\"instance\":1102,\"name\":\"b\",\"visible\":1},{\"id\":113,\"modname\":\"quiz\",\"instance\":1101,\"name\":\"c\",\"visible\":1}]}]");
    }

    private static Reply assignments(List<String> courseIds) {
        StringBuilder courses = new StringBuilder();
        courseIds.forEach(id -> courses.append(courses.isEmpty() ? "" : ",").append("{\"id\":").append(id).append(",\"assignments\":[]}"));
        return Reply.json("{\"courses\":[" + courses + "],\"warnings\":[]}");
    }

    private static Reply withoutAccess(String refused, List<String> ids) {
        StringBuilder warnings = new StringBuilder();
        ids.forEach(id -> warnings.append(warnings.isEmpty() ? "" : ",").append("{\"item\":\"assignment\",\"itemid\":").append(id).append(",\"warningcode\":\"").append(id.equals(refused) ? 1 : 3)
                .append("\",\"message\":\"No access rights in module context\"}"));
        return Reply.json("{\"assignments\":[],\"warnings\":[" + warnings + "]}");
    }
}
