package io.crosswalk.sandbox.district;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a person does in Canvas while the sandbox runs. Its JSON form is that of the control endpoint and of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = Change.GradeWork.class, name = "grade"),
    @JsonSubTypes.Type(value = Change.Post.class, name = "post"),
    @JsonSubTypes.Type(value = Change.Unpost.class, name = "unpost"),
    @JsonSubTypes.Type(value = Change.Excuse.class, name = "excuse"),
    @JsonSubTypes.Type(value = Change.Reassign.class, name = "reassign"),
    @JsonSubTypes.Type(value = Change.SetLateStatus.class, name = "set-late-status"),
    @JsonSubTypes.Type(value = Change.AddAssignment.class, name = "add-assignment"),
    @JsonSubTypes.Type(value = Change.SetAssignmentState.class, name = "set-assignment-state"),
    @JsonSubTypes.Type(value = Change.RenameAssignment.class, name = "rename-assignment"),
    @JsonSubTypes.Type(value = Change.SetDueDate.class, name = "set-due-date"),
    @JsonSubTypes.Type(value = Change.SetEnrollmentState.class, name = "set-enrollment-state"),
    @JsonSubTypes.Type(value = Change.AddEnrollment.class, name = "add-enrollment"),
    @JsonSubTypes.Type(value = Change.AddStudent.class, name = "add-student")
})
public sealed interface Change {

    /**
     * @return the id of what was changed or made
     * @throws UnknownRecordException if the district has no such record
     */
    long apply(Registrar registrar, Instant at);

    record Submit(long assignmentId, long userId, @Nullable String type) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            Assignment assignment = registrar.requireAssignment(assignmentId);
            String handedInAs = type == null ? assignment.submissionTypes().get(0) : type;
            return registrar.replace(registrar.requireSubmission(assignmentId, userId).handedIn(handedInAs, at));
        }
    }

    /** @param grade the grade in words, where the grading type has words; null for points */
    record GradeWork(long assignmentId, long userId, @Nullable Double score, @Nullable String grade, @Nullable Double pointsDeducted)
            implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            Submission before = registrar.requireSubmission(assignmentId, userId);
            Submission graded = before.graded(new Submission.Grade(score, grade, pointsDeducted, AlgebraCourse.TEACHER, at, true));
            boolean keepsPosting = registrar.requireAssignment(assignmentId).is(Assignment.Trait.POST_MANUALLY) || before.postedAt() != null;
            return registrar.replace(keepsPosting ? graded : graded.posted(at));
        }
    }

    record Post(long assignmentId, long userId) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireSubmission(assignmentId, userId).posted(at));
        }
    }

    record Unpost(long assignmentId, long userId) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireSubmission(assignmentId, userId).posted(null));
        }
    }

    record Excuse(long assignmentId, long userId) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireSubmission(assignmentId, userId).excuse());
        }
    }

    /** The teacher gives the work back to be done again; a grade stays until the next. */
    record Reassign(long assignmentId, long userId) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireSubmission(assignmentId, userId).redo());
        }
    }

    record SetLateStatus(long assignmentId, long userId, @Nullable String status) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireSubmission(assignmentId, userId).withStatus(status));
        }
    }

    record AddAssignment(long courseId, String name, @Nullable Instant dueAt, @Nullable Double pointsPossible) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.add(Assignment.of(registrar.nextAssignmentId(), registrar.requireCourse(courseId).id(), name, dueAt, pointsPossible, at));
        }
    }

    record SetAssignmentState(long assignmentId, Assignment.State state) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireAssignment(assignmentId).in(state, at));
        }
    }

    record RenameAssignment(long assignmentId, String name) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireAssignment(assignmentId).named(name, at));
        }
    }

    record SetDueDate(long assignmentId, @Nullable Instant dueAt) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireAssignment(assignmentId).due(dueAt, at));
        }
    }

    record SetEnrollmentState(long enrollmentId, Enrollment.State state) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.replace(registrar.requireEnrollment(enrollmentId).in(state, at));
        }
    }

    record AddEnrollment(long sectionId, long userId) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            return registrar.enroll(registrar.requirePerson(userId), registrar.requireSection(sectionId), at);
        }
    }

    record AddStudent(long sectionId, String firstName, String lastName, @Nullable String sisId) implements Change {
        @Override
        public long apply(Registrar registrar, Instant at) {
            Section section = registrar.requireSection(sectionId);
            Person person = registrar.add(new Person(registrar.nextPersonId(), firstName, lastName, sisId, null));
            registrar.enroll(person, section, at);
            return person.id();
        }
    }
}
