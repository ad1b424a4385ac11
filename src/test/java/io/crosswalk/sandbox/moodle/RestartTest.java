package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxOptions;
import io.crosswalk.sandbox.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    @Test
    void changes_and_their_times_survive_a_restart_and_bad_manners_do_not() throws Exception {
        JsonNode truth;
        JsonNode submissions;
        JsonNode flags;
        try (Sandbox sandbox = Sandbox.start(options())) {
            MoodleClient moodle = new MoodleClient(sandbox);
            clock.advance(Duration.ofHours(1));
            moodle.control("submit", "{'activity':'assign-9','user_id':51,'text':'At last'}");
            moodle.call("mod_assign_get_submission_status", "assignid", "14", "userid", "57");
            moodle.controlled("set-workflow-state", "{'activity':'assign-16','user_id':60}");
            moodle.controlled("add-student", "{'course_id':3,'first_name':'No','last_name':'Where','group_id':9}");
            moodle.control("grant-extension", "{'activity':'assign-9','user_id':52,'due':'2027-01-05T06:00:00Z'}");
            moodle.control("grade", "{'activity':'assign-9','user_id':51,'grade':71}");
            moodle.control("add-student", "{'course_id':3,'first_name':'New','last_name':'Comer','sis_id':'4000093','group_id':301}");
            String work = moodle.control("add-work", "{'course_id':3,'name':'Added','module':'quiz'}").path("id").asText();
            moodle.control("submit", "{'activity':'" + work + "','user_id':81,'marks':4}");
            moodle.control("expire-token", "{}");
            moodle.control("restore", "{}");
            truth = moodle.truth();
            submissions = moodle.call("mod_assign_get_submissions", "assignmentids[0]", "9");
            flags = moodle.call("mod_assign_get_user_flags", "assignmentids[0]", "9");
            moodle.control("expire-token", "{}");
        }
        try (Sandbox sandbox = Sandbox.start(options())) {
            MoodleClient moodle = new MoodleClient(sandbox);

            assertThat(moodle.truth()).isEqualTo(truth);
            assertThat(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "9")).isEqualTo(submissions);
            assertThat(moodle.call("mod_assign_get_user_flags", "assignmentids[0]", "9")).isEqualTo(flags);
        }
    }

    @Test
    void a_hundred_ordinary_classes_are_told_and_read_without_delay() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options().withScale(50))) {
            MoodleClient moodle = new MoodleClient(sandbox);

            assertThat(moodle.call("core_course_get_courses_by_field").path("courses")).hasSize(107);
            assertThat(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "40").path("assignments")).hasSize(1);
            assertThat(moodle.truth().path("submissions").size()).isGreaterThan(10_000);
        }
    }

    private SandboxOptions options() {
        return SandboxOptions.in(folder).withClock(clock);
    }
}
