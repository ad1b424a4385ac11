package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Moodle says about a part of a success that it could not give.
 *
 * @param item what kind of thing; {@code itemId} is of that kind, which differs from function to function
 * @param code a number as a text, or a word; 3 says that there is nothing
 */
record MoodleWarning(String item, String itemId, String code) {

    static List<MoodleWarning> listed(@Nullable JsonNode warnings) {
        List<MoodleWarning> listed = new ArrayList<>();
        if (warnings != null) {
            for (JsonNode warning : warnings) {
                listed.add(new MoodleWarning(warning.path("item").asText(), warning.path("itemid").asText(), MoodleFault.code(warning.path("warningcode").asText())));
            }
        }
        return listed;
    }

    /** Whether the thing is empty, and not unknown. */
    boolean saysEmpty() {
        return code.equals("3");
    }
}
