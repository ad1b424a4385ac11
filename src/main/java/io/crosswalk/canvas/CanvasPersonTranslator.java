package io.crosswalk.canvas;

import io.crosswalk.canonical.Person;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The person of an enrollment, by what may identify them; names and addresses are not looked at. */
final class CanvasPersonTranslator {

    private static final String[] IDENTIFIERS = {"sis_user_id", "integration_id", "login_id"};

    /** @throws UnusableFieldException if a field cannot be used */
    Person translate(VendorRecord enrollment) {
        VendorRecord user = enrollment.record("user");
        Map<String, String> identifiers = new HashMap<>();
        for (String name : IDENTIFIERS) {
            String value = user == null ? null : user.identifier(name);
            if (value != null) {
                identifiers.put(name, value);
            }
        }
        // A person may have two SIS ids; the enrollment's is the one under which the SIS enrolled them.
        @Nullable String own = enrollment.identifier("sis_user_id");
        if (own != null) {
            identifiers.put("sis_user_id", own);
        }
        return new Person(enrollment.id("user_id"), identifiers);
    }
}
