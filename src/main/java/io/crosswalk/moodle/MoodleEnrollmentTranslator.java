package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A participant of a course, with the groups and roles they have there. */
final class MoodleEnrollmentTranslator {

    private static final int LONGEST_CODE = 255;

    private final MoodlePersonTranslator people;
    private final Map<String, Role> roles;

    /** @param roles by the short name that the role has in Moodle */
    MoodleEnrollmentTranslator(List<String> matchedBy, Map<String, Role> roles) {
        this.people = new MoodlePersonTranslator(matchedBy);
        this.roles = roles;
    }

    /** @param groupIds as Moodle has them */
    record Participant(Person person, Set<Role> roles, Set<String> groupIds) {

        boolean isStudent() {
            return roles.contains(Role.STUDENT);
        }
    }

    Translation<Participant> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord participant = new VendorRecord(node);
            id = participant.id("id");
            if (!participant.mentions("roles")) {
                throw new UnusableFieldException(Problem.FIELD_MISSING, "The field roles is missing: Moodle keeps it from the service user. " + MoodlePermission.PARTICIPANTS.remedy());
            }
            Set<Role> held = EnumSet.noneOf(Role.class);
            participant.records("roles").forEach(role -> held.add(roles.getOrDefault(role.requiredText("shortname", LONGEST_CODE), Role.OTHER)));
            Set<String> groups = new TreeSet<>();
            participant.records("groups").forEach(group -> groups.add(group.id("id")));
            return new Translation.Translated<>(new Participant(people.translate(participant), held.isEmpty() ? EnumSet.of(Role.OTHER) : held, groups));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }
}
