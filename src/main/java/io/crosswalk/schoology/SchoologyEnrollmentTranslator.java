package io.crosswalk.schoology;

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

/** An enrollment and the person in it. */
final class SchoologyEnrollmentTranslator {

    /** Somebody has asked to be let in, and was not yet. */
    static final String NOT_ENROLLED = "NOT_ENROLLED";

    private final SchoologyPersonTranslator people = new SchoologyPersonTranslator();

    /** @param enrollmentId by which grades and assignees name the person */
    record EnrolledPerson(String enrollmentId, Enrollment enrollment, Person person) {}

    /**
     * @param sectionIsOver the work goes on for nobody in it
     * @param users what is known of people from elsewhere
     */
    Translation<EnrolledPerson> translate(JsonNode node, String sectionId, boolean sectionIsOver, SchoologyUsers users) {
        String id = null;
        try {
            VendorRecord enrollment = new VendorRecord(node);
            id = enrollment.id("id");
            String status = enrollment.id("status");
            if (status.equals("4")) {
                return new Translation.LeftOut<>(NOT_ENROLLED);
            }
            String uid = enrollment.id("uid");
            Person person = people.translate(enrollment, users.identifiers(uid));
            // Who may change a section is no student of it, whatever else they are in the school.
            Role role = enrollment.says("admin") ? Role.TEACHER : users.role(uid);
            State state = state(status);
            return new Translation.Translated<>(new EnrolledPerson(id,
                    new Enrollment(sectionId, person.id(), role, sectionIsOver && state == State.ACTIVE ? State.CONCLUDED : state), person));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    private static State state(String status) {
        return switch (status) {
            // Active, and invited: the work is assigned all the same.
            case "1", "3" -> State.ACTIVE;
            case "2" -> State.CONCLUDED;
            case "5" -> State.INACTIVE;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field status has a value that Schoology does not document");
        };
    }
}
