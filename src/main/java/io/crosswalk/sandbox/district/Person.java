package io.crosswalk.sandbox.district;

import org.jspecify.annotations.Nullable;

/** @param sisId the student's unique id in Ed-Fi; null for people without one */
public record Person(long id, String firstName, String lastName, @Nullable String sisId, @Nullable String integrationId) {

    public String name() {
        return firstName + " " + lastName;
    }

    /** The SIS numbers staff with a letter before. */
    public boolean isStaff() {
        return sisId != null && sisId.startsWith("T");
    }

    public String sortableName() {
        return lastName + ", " + firstName;
    }

    public String login() {
        return "user" + id + "@district.example";
    }
}
