package io.crosswalk.schoology;

import io.crosswalk.canonical.Enrollment.Role;
import java.util.Map;

/** What the list of users tells beyond enrollments. */
interface SchoologyUsers {

    /** Nothing was asked of it. */
    SchoologyUsers UNKNOWN = new SchoologyUsers() {
        @Override
        public Role role(String uid) {
            return Role.STUDENT;
        }

        @Override
        public Map<String, String> identifiers(String uid) {
            return Map.of();
        }
    };

    /** What somebody is in a section that they do not administer. */
    Role role(String uid);

    /** Under Schoology's field names; empty unless people are matched by them. */
    Map<String, String> identifiers(String uid);
}
