package io.crosswalk.sandbox.schoology;

import java.time.Instant;

/** Who comes and goes. */
record EnrollmentChanges(ChangeTargets targets) {

    private static final long FIRST_COMPUTED_PERSON = OrdinaryClasses.FIRST_UID;

    /** The row is gone, and says nothing of it. */
    long drop(Fields fields) {
        SectionEnrollment enrollment = targets.enrollment(fields);
        targets.change(fields, section -> section.withEnrollments(
                section.enrollments().stream().filter(other -> other.id() != enrollment.id()).toList()));
        return enrollment.id();
    }

    long end(Fields fields, Instant at) {
        EnrollmentStatus status = fields.oneOf(EnrollmentStatus.class, "status", EnrollmentStatus.EXPIRED);
        if (!status.isOver()) {
            throw new IllegalArgumentException("\"status\" must be expired or archived.");
        }
        return replace(fields, targets.enrollment(fields).ended(status, at));
    }

    /** Its grading period ends, or a teacher closes it before. The enrollments stay as they are. */
    long endSection(Fields fields, Instant at) {
        boolean closed = fields.flag("closed", false);
        return targets.change(fields, section -> section.ended(!closed, !closed, at));
    }

    long resume(Fields fields) {
        return replace(fields, targets.enrollment(fields).in(EnrollmentStatus.ACTIVE));
    }

    long enroll(Fields fields) {
        Account account = targets.account(fields);
        ClassSection section = targets.section(fields);
        if (section.enrollmentOf(account.uid()) != null) {
            throw new IllegalArgumentException("the user is in this section already.");
        }
        return add(fields, account);
    }

    /** In Ed-Fi only if its roster has the SIS id. */
    long addStudent(Fields fields) {
        String sisId = fields.text("sis_id", "");
        String firstName = fields.text("first_name");
        String lastName = fields.text("last_name");
        targets.section(fields);
        Account account = new Account(targets.campus().newId(), sisId, firstName, "", lastName, Role.STUDENT, Building.HIGH_SCHOOL, null);
        targets.campus().add(account);
        add(fields, account);
        return account.uid();
    }

    /** With all enrollments, as deleting without keeping the history does. */
    long deactivate(Fields fields, Instant at) {
        Account account = targets.account(fields);
        if (account.uid() >= FIRST_COMPUTED_PERSON && account.uid() < 2 * FIRST_COMPUTED_PERSON) {
            throw new IllegalArgumentException("only people told by hand or added can be deactivated. Choose one with an id below " + FIRST_COMPUTED_PERSON + ".");
        }
        targets.campus().sectionsWith(account.uid()).forEach(section -> targets.campus().change(section.id(), before -> before.withEnrollments(
                before.enrollments().stream().filter(other -> other.uid() != account.uid()).toList())));
        targets.campus().add(account.inactiveFrom(at));
        return account.uid();
    }

    private long add(Fields fields, Account account) {
        SectionEnrollment enrollment = SectionEnrollment.student(targets.campus().newId(), account.uid());
        targets.change(fields, section -> section.plusEnrollment(enrollment));
        return enrollment.id();
    }

    private long replace(Fields fields, SectionEnrollment changed) {
        targets.change(fields, section -> section.withEnrollments(
                section.enrollments().stream().map(other -> other.id() == changed.id() ? changed : other).toList()));
        return changed.id();
    }
}
