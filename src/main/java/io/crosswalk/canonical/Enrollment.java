package io.crosswalk.canonical;

/** A person's place in a section. A deleted or rejected enrollment is not one: translators leave it out. */
public record Enrollment(String sectionId, String personId, Role role, State state) {

    /** {@code TEST_STUDENT} is the vendor's own make-believe student. */
    public enum Role { STUDENT, TEST_STUDENT, TEACHER, OBSERVER, OTHER }

    /** {@code ACTIVE} includes an invitation not yet accepted: the work is assigned all the same. */
    public enum State { ACTIVE, CONCLUDED, INACTIVE }
}
