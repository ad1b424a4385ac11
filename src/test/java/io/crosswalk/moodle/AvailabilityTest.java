package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.kit.UnusableFieldException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom an activity is given, by trees of conditions as Moodle writes them. */
class AvailabilityTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{\"op\":\"&\",\"c\":[{\"type\":\"group\",\"id\":1}],\"showc\":[true]} ; true ; false ; false",
        "{\"op\":\"|\",\"c\":[{\"type\":\"group\",\"id\":1},{\"type\":\"group\",\"id\":2}],\"show\":true} ; true ; true ; false",
        "{\"op\":\"&\",\"c\":[{\"type\":\"group\"}]} ; true ; true ; false",
        "{\"op\":\"!&\",\"c\":[{\"type\":\"group\",\"id\":1}]} ; false ; true ; true",
        "{\"op\":\"!|\",\"c\":[{\"type\":\"group\",\"id\":1},{\"type\":\"group\",\"id\":2}]} ; false ; false ; true",
        "{\"op\":\"|\",\"c\":[{\"type\":\"group\",\"id\":1},{\"type\":\"date\",\"d\":\">=\",\"t\":1800000000}]} ; true ; true ; true",
        "{\"op\":\"&\",\"c\":[{\"type\":\"date\",\"d\":\">=\",\"t\":1800000000},{\"op\":\"|\",\"c\":[{\"type\":\"group\",\"id\":2}]}]} ; false ; true ; false",
        "{\"op\":\"!&\",\"c\":[{\"type\":\"group\",\"id\":1},{\"type\":\"completion\",\"cm\":4,\"e\":1}]} ; true ; true ; true"})
    void conditions_about_groups_decide_and_others_exclude_nobody(String tree, boolean inFirst, boolean inSecond, boolean inNone) {
        MoodleAvailability availability = MoodleAvailability.of(tree);

        assertThat(availability.includes(Set.of("1"))).isEqualTo(inFirst);
        assertThat(availability.includes(Set.of("2"))).isEqualTo(inSecond);
        assertThat(availability.includes(Set.of())).isEqualTo(inNone);
    }

    @Test
    void without_a_condition_about_groups_it_is_for_everybody() {
        assertThat(MoodleAvailability.of(null)).isNull();
        assertThat(MoodleAvailability.of("{\"op\":\"&\",\"c\":[],\"showc\":[]}")).isNull();
        assertThat(MoodleAvailability.of("{\"op\":\"&\",\"c\":[{\"type\":\"date\",\"d\":\">=\",\"t\":1}]}")).isNull();
    }

    @Test
    void what_is_no_tree_is_unusable() {
        assertThatThrownBy(() -> MoodleAvailability.of("for group 1 only")).isInstanceOf(UnusableFieldException.class).hasMessageContaining("availability").hasMessageNotContaining("group 1");
    }
}
