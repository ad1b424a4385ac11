package io.crosswalk.moodle;

import io.crosswalk.canonical.Person;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A participant, by what may identify them; Moodle sends the full name along, which is not looked at. */
final class MoodlePersonTranslator {

    private final List<String> fields;

    /** @param fields by which people may be matched */
    MoodlePersonTranslator(List<String> fields) {
        this.fields = fields;
    }

    /** @throws UnusableFieldException if a field cannot be used */
    Person translate(VendorRecord participant) {
        Map<String, String> identifiers = new HashMap<>();
        for (String field : fields) {
            String value = participant.identifier(field);
            if (value != null) {
                identifiers.put(field, value);
            }
        }
        return new Person(participant.id("id"), identifiers);
    }
}
