package io.crosswalk.brightspace;

import io.crosswalk.canonical.Person;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user, by what may identify them; names and addresses are not looked at. */
final class BrightspacePersonTranslator {

    static final String ORG_DEFINED_ID = "OrgDefinedId";
    static final String USER_NAME = "UserName";

    /**
     * @param userName null where it is not wanted, or not known
     * @throws UnusableFieldException if a field cannot be used
     */
    Person translate(VendorRecord user, @Nullable String userName) {
        Map<String, String> identifiers = new HashMap<>();
        String orgDefinedId = user.identifier(ORG_DEFINED_ID);
        if (orgDefinedId != null) {
            identifiers.put(ORG_DEFINED_ID, orgDefinedId);
        }
        if (userName != null) {
            identifiers.put(USER_NAME, userName);
        }
        return new Person(user.id("Identifier"), identifiers);
    }
}
