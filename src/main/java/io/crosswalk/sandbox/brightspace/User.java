package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.Nullable;

/** @param orgDefinedId the SIS id; null or empty for people without one, and not always unique */
record User(long id, String firstName, String lastName, @Nullable String orgDefinedId) {

    String displayName() {
        return lastName + ", " + firstName;
    }

    String userName() {
        return "user" + id;
    }

    String email() {
        return userName() + "@district.example";
    }

    User withOrgDefinedId(@Nullable String newId) {
        return new User(id, firstName, lastName, newId);
    }
}
