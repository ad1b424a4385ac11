package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.connector.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real Moodle 4.5.6 said about changes in the biology course. */
class UpdatesTest {

    private final MoodleUpdates updates = MoodleUpdates.of(GivenMoodle.json(GivenMoodle.recorded("core_course_get_updates_since__BIO_2026-10-01.json")));

    @ParameterizedTest
    @CsvSource({"6, true", "24, true", "25, true", "12, false", "22, false", "999, false"})
    void something_happened_in_an_activity_where_more_than_its_settings_changed(String module, boolean expected) {
        assertThat(updates.in(new MoodleModule(module, "quiz", "quiz-1", "Quiz", true, null, null, null))).isEqualTo(expected);
        assertThat(updates.any()).isTrue();
    }

    @Test
    void nothing_happened_where_only_settings_changed() {
        assertThat(MoodleUpdates.of(GivenMoodle.json("{\"instances\":[{\"contextlevel\":\"module\",\"id\":5,\"updates\":[{\"name\":\"configuration\"}]}],\"warnings\":[]}")).any()).isFalse();
        assertThat(MoodleUpdates.of(GivenMoodle.json("{\"instances\":[],\"warnings\":[]}")).any()).isFalse();
    }

    @Test
    void an_answer_without_a_list_is_not_one_without_changes() {
        assertThatThrownBy(() -> MoodleUpdates.of(GivenMoodle.json("{\"warnings\":[]}"))).isInstanceOf(UnreadableException.class);
        assertThat(MoodleUpdates.UNKNOWN.any()).isTrue();
    }
}
