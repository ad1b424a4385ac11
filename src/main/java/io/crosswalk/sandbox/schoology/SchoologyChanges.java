package io.crosswalk.sandbox.schoology;

import java.time.Instant;
import java.util.NoSuchElementException;

/** What people do in Schoology, by the names of the control interface. */
final class SchoologyChanges {

    private final StudentChanges students;
    private final TeacherChanges teachers;
    private final MaterialChanges material;
    private final EnrollmentChanges enrollments;

    SchoologyChanges(Campus campus) {
        ChangeTargets targets = new ChangeTargets(campus);
        this.students = new StudentChanges(targets);
        this.teachers = new TeacherChanges(targets);
        this.material = new MaterialChanges(targets);
        this.enrollments = new EnrollmentChanges(targets);
    }

    /** @return the id of what was changed or made */
    long apply(String action, Fields fields, Instant at) {
        return switch (action) {
            case "submit" -> students.submit(fields, at);
            case "save-draft" -> students.saveDraft(fields, at);
            case "unsubmit" -> students.unsubmit(fields);
            case "grade" -> teachers.grade(fields, at);
            case "excuse" -> teachers.mark(fields, Grade.Mark.EXCUSED, at);
            case "mark" -> teachers.mark(fields, fields.oneOf(Grade.Mark.class, "mark", null), at);
            case "remove-grade" -> teachers.removeGrade(fields);
            case "release-grades" -> teachers.release(fields, true, at);
            case "hide-grades" -> teachers.release(fields, false, at);
            case "add-work" -> material.add(fields, at);
            case "rename-work" -> material.rename(fields, at);
            case "set-due-date" -> material.setDueDate(fields, at);
            case "publish" -> material.setState(fields, GradeItem.State.PUBLISHED, at);
            case "unpublish" -> material.setState(fields, GradeItem.State.UNPUBLISHED, at);
            case "delete-work" -> material.delete(fields);
            case "assign" -> material.assign(fields, at);
            case "set-group" -> material.setGroup(fields);
            case "drop-student" -> enrollments.drop(fields);
            case "end-enrollment" -> enrollments.end(fields, at);
            case "end-section" -> enrollments.endSection(fields, at);
            case "resume-enrollment" -> enrollments.resume(fields);
            case "enroll" -> enrollments.enroll(fields);
            case "add-student" -> enrollments.addStudent(fields);
            case "deactivate-user" -> enrollments.deactivate(fields, at);
            default -> throw new NoSuchElementException("Nothing to do at /control/schoology/" + action + ". See docs/sandbox.md for what there is.");
        };
    }
}
