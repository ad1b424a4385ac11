package io.crosswalk.schoology;

import io.crosswalk.canonical.Person;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.Map;

/** The person of an enrollment, by what may identify them; names come along and are not looked at. */
final class SchoologyPersonTranslator {

    /** @param others what the list of users tells of the person, where it is read */
    Person translate(VendorRecord enrollment, Map<String, String> others) {
        Map<String, String> identifiers = new HashMap<>(others);
        String schoolId = enrollment.identifier("school_uid");
        if (schoolId != null) {
            identifiers.put("school_uid", schoolId);
        }
        return new Person(enrollment.id("uid"), identifiers);
    }
}
