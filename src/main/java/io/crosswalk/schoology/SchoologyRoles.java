package io.crosswalk.schoology;

import io.crosswalk.canonical.Enrollment.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the members of a role of the school are in a section, where they are not its administrators.
 *
 * @param byName the role's title or Schoology id, as configured
 */
record SchoologyRoles(Map<String, Role> byName) {

    /**
     * @param entries such as {@code Parent=observer}
     * @throws IllegalArgumentException if one has another form
     */
    static SchoologyRoles of(List<String> entries) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String entry : entries) {
            int equals = entry.lastIndexOf('=');
            if (equals < 1) {
                throw wrong(entry);
            }
            roles.put(entry.substring(0, equals).strip(), role(entry.substring(equals + 1).strip(), entry));
        }
        return new SchoologyRoles(roles);
    }

    private static Role role(String name, String entry) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "student" -> Role.STUDENT;
            case "test_student" -> Role.TEST_STUDENT;
            case "teacher" -> Role.TEACHER;
            case "observer" -> Role.OBSERVER;
            case "other" -> Role.OTHER;
            default -> throw wrong(entry);
        };
    }

    private static IllegalArgumentException wrong(String entry) {
        return new IllegalArgumentException("The setting roles has the entry '" + entry
                + "'. Write the title of a role of Schoology, = and one of student, test_student, teacher, observer, other");
    }

    /** Everybody who is no administrator of a section is a student anyhow: only other roles are worth asking for. */
    boolean tellNothing() {
        return byName.values().stream().allMatch(role -> role == Role.STUDENT);
    }
}
