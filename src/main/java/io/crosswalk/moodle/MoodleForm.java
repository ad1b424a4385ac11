package io.crosswalk.moodle;

import io.crosswalk.kit.Address;
import java.util.Collection;
import java.util.StringJoiner;

/** The arguments of a function, as PHP reads them from a form: lists and records by names with brackets. */
final class MoodleForm {

    private final StringJoiner fields = new StringJoiner("&");

    MoodleForm with(String name, String value) {
        fields.add(Address.encoded(name) + "=" + Address.encoded(value));
        return this;
    }

    MoodleForm each(String name, Collection<String> values) {
        int index = 0;
        for (String value : values) {
            with(name + "[" + index++ + "]", value);
        }
        return this;
    }

    /** The elements of a list of names with values, as several functions take their options. */
    MoodleForm option(int index, String name, String value) {
        return with("options[" + index + "][name]", name).with("options[" + index + "][value]", value);
    }

    String encoded() {
        return fields.toString();
    }
}
