package io.crosswalk.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;

/** Takes translations apart. */
final class Outcomes {

    private Outcomes() {}

    static <T> T value(Translation<T> translation) {
        Object[] found = new Object[1];
        translation.give(value -> found[0] = value, refusal -> {}, reason -> {});
        @SuppressWarnings("unchecked")
        T value = (T) found[0];
        return value;
    }

    static Refusal refusal(Translation<?> translation) {
        Refusal[] found = new Refusal[1];
        translation.give(value -> {}, refusal -> found[0] = refusal, reason -> {});
        return found[0];
    }

    /** By the field that the case names, and without its value. */
    static void isRefusedAs(Refusal refusal, Fixture.Case example) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem().name()).isEqualTo(example.all().get("problem").asText());
        assertThat(refusal.explanation()).contains("The field " + example.all().get("field").asText() + " ");
        String given = example.given().path(example.all().get("field").asText()).asText();
        if (given.length() > 3) {
            assertThat(refusal.explanation()).as("names no value").doesNotContain(given);
        }
    }
}
