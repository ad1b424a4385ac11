package io.crosswalk.sandbox.moodle;

import org.jspecify.annotations.Nullable;

/**
 * A person's account on the site.
 *
 * @param idNumber the SIS id; null where nobody filled it in
 * @param suspended may not log in; still counts as an active learner
 */
record Account(long id, String firstName, String lastName, @Nullable String idNumber, boolean suspended) {

    String fullName() {
        return firstName + " " + lastName;
    }

    String username() {
        return "user" + id;
    }

    String email() {
        return username() + "@district.example";
    }
}
