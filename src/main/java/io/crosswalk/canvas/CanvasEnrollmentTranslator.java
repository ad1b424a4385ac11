package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;

/** An enrollment and the person in it. */
final class CanvasEnrollmentTranslator {

    private static final int LONGEST_CODE = 255;

    private final CanvasPersonTranslator people = new CanvasPersonTranslator();

    record EnrolledPerson(Enrollment enrollment, Person person) {}

    Translation<EnrolledPerson> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord enrollment = new VendorRecord(node);
            id = enrollment.optionalId("id");
            String state = enrollment.requiredText("enrollment_state", LONGEST_CODE);
            if (state.equals("deleted") || state.equals("rejected")) {
                return new Translation.LeftOut<>("ENROLLMENT_DELETED");
            }
            Person person = people.translate(enrollment);
            return new Translation.Translated<>(new EnrolledPerson(new Enrollment(
                    enrollment.id("course_section_id"), person.id(), role(enrollment.requiredText("type", LONGEST_CODE)), state(state)), person));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    /** By type and not by role: a role may be of the institution's own making. */
    private static Role role(String type) {
        return switch (type) {
            case "StudentEnrollment" -> Role.STUDENT;
            case "StudentViewEnrollment" -> Role.TEST_STUDENT;
            case "TeacherEnrollment" -> Role.TEACHER;
            case "ObserverEnrollment" -> Role.OBSERVER;
            default -> Role.OTHER;
        };
    }

    private static State state(String state) {
        return switch (state) {
            case "active", "invited", "creation_pending" -> State.ACTIVE;
            case "completed" -> State.CONCLUDED;
            case "inactive" -> State.INACTIVE;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field enrollment_state has a value that Canvas does not document");
        };
    }
}
