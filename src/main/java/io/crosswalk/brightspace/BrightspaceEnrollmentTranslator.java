package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.Map;

/** A user's enrollment in an offering: the person and what they are there. */
final class BrightspaceEnrollmentTranslator {

    private static final int LONGEST_NAME = 1024;

    private final BrightspacePersonTranslator people = new BrightspacePersonTranslator();
    private final BrightspaceRoles roles;

    BrightspaceEnrollmentTranslator(BrightspaceRoles roles) {
        this.roles = roles;
    }

    record EnrolledPerson(Person person, Role role) {}

    /** @param userNames by person; empty where they are not wanted */
    Translation<EnrolledPerson> translate(JsonNode node, Map<String, String> userNames) {
        String id = null;
        try {
            VendorRecord enrollment = new VendorRecord(node);
            VendorRecord user = enrollment.record("User");
            VendorRecord role = enrollment.record("Role");
            if (user == null || role == null) {
                throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + (user == null ? "User" : "Role") + " is missing");
            }
            id = user.id("Identifier");
            Person person = people.translate(user, userNames.get(id));
            return new Translation.Translated<>(new EnrolledPerson(person,
                    roles.meaning(role.optionalId("Id"), role.identifier("Code"), role.text("Name", LONGEST_NAME))));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }
}
