package io.crosswalk.sandbox.district;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds what a {@link Change} speaks of, and writes down what it becomes. */
public final class Registrar {

    private final District district;
    private final Edits edits;

    Registrar(District district, Edits edits) {
        this.district = district;
        this.edits = edits;
    }

    Course requireCourse(long id) {
        return require(district.course(id), "course", id);
    }

    Person requirePerson(long id) {
        return require(district.person(id), "person", id);
    }

    Section requireSection(long id) {
        return require(district.section(id), "section", id);
    }

    Assignment requireAssignment(long id) {
        return require(district.assignment(id), "assignment", id);
    }

    Enrollment requireEnrollment(long id) {
        return require(district.enrollment(id), "enrollment", id);
    }

    Submission requireSubmission(long assignmentId, long userId) {
        requirePerson(userId);
        return district.submission(requireAssignment(assignmentId), userId);
    }

    private static <T> T require(@Nullable T found, String kind, long id) {
        if (found == null) {
            throw new UnknownRecordException(kind, id);
        }
        return found;
    }

    long nextPersonId() {
        return edits.nextPersonId();
    }

    long nextAssignmentId() {
        return edits.nextAssignmentId();
    }

    Person add(Person person) {
        edits.add(person);
        return person;
    }

    long add(Assignment assignment) {
        edits.add(assignment);
        return assignment.id();
    }

    long enroll(Person person, Section section, Instant at) {
        Enrollment enrollment = new Enrollment(edits.nextEnrollmentId(), person.id(), section.courseId(), section.id(), Enrollment.Type.STUDENT,
                Enrollment.State.ACTIVE, person.sisId(), null, at, at);
        edits.add(enrollment);
        return enrollment.id();
    }

    long replace(Assignment assignment) {
        edits.replace(assignment);
        return assignment.id();
    }

    long replace(Enrollment enrollment) {
        edits.replace(enrollment);
        return enrollment.id();
    }

    long replace(Submission submission) {
        edits.replace(submission);
        return submission.id();
    }
}
