package io.crosswalk.slate;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.Map;

/** Somebody in a course, by what may identify them; the name is not looked at. */
final class SlateEnrollmentTranslator {

    private static final int LONGEST_CODE = 64;

    record EnrolledPerson(Enrollment enrollment, Person person) {}

    Translation<EnrolledPerson> translate(JsonNode node, String courseId) {
        String id = null;
        try {
            VendorRecord row = new VendorRecord(node);
            id = row.id("id");
            String sisId = row.identifier("sis_id");
            return new Translation.Translated<>(new EnrolledPerson(
                    new Enrollment(courseId, id, role(row.requiredText("role", LONGEST_CODE)), state(row.requiredText("status", LONGEST_CODE))),
                    new Person(id, sisId == null ? Map.of() : Map.of("sis_id", sisId))));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    private static Role role(String role) {
        return switch (role) {
            case "learner" -> Role.STUDENT;
            case "teacher" -> Role.TEACHER;
            case "guardian" -> Role.OBSERVER;
            default -> Role.OTHER;
        };
    }

    private static State state(String status) {
        return switch (status) {
            case "active" -> State.ACTIVE;
            case "ended" -> State.CONCLUDED;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field status has a value that Slate does not document");
        };
    }
}
