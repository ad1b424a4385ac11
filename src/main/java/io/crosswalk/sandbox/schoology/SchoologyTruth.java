package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what Ed-Fi must hold, from what happened and not from what the interface says of it. */
final class SchoologyTruth {

    private final Campus campus;
    private final KnownToEdFi known;

    SchoologyTruth(Campus campus, KnownToEdFi known) {
        this.campus = campus;
        this.known = known;
    }

    ObjectNode at(Instant now) {
        ObjectNode truth = JsonNodeFactory.instance.objectNode();
        ArrayNode assignments = truth.putArray("assignments");
        ArrayNode submissions = truth.putArray("submissions");
        for (Long id : campus.sectionIds()) {
            ClassSection section = Objects.requireNonNull(campus.section(id));
            if (known.section(section.schoolCode())) {
                tell(section, now, assignments, submissions);
            }
        }
        return truth;
    }

    /** Work without a title cannot be delivered. */
    private void tell(ClassSection section, Instant now, ArrayNode assignments, ArrayNode submissions) {
        List<Student> students = section.enrollments().stream().map(this::student).filter(Objects::nonNull).toList();
        for (GradeItem item : section.items()) {
            if (item.isPublished() && !item.title().plain().isBlank()) {
                assignment(section, item, assignments.addObject());
                students.forEach(student -> submission(section, item, student, now, submissions));
            }
        }
    }

    private record Student(SectionEnrollment enrollment, String uniqueId) {}

    /** Null for staff, guests, those who are not in yet, and those whom Ed-Fi cannot tell. */
    private @Nullable Student student(SectionEnrollment enrollment) {
        Account account = campus.account(enrollment.uid());
        boolean belongs = enrollment.status().isMember() || enrollment.status().isOver();
        if (account == null || !belongs || enrollment.admin() || !account.isActive() || !account.role().isStudent()) {
            return null;
        }
        String uniqueId = account.schoolUid();
        return known.student(uniqueId) && campus.accountsOf(uniqueId).size() == 1 ? new Student(enrollment, uniqueId) : null;
    }

    private static void assignment(ClassSection section, GradeItem item, ObjectNode assignment) {
        assignment.put("assignmentIdentifier", identifier(section, item));
        assignment.put("sectionIdentifier", section.schoolCode());
        assignment.put("title", item.title().plain());
        assignment.put("description", item.description().plain().isEmpty() ? null : item.description().plain());
        assignment.put("category", item.type().category());
        assignment.putNull("startDateTime");
        assignment.put("dueDateTime", item.due() == null ? null : item.due().toString());
        assignment.putNull("endDateTime");
        assignment.put("maxPoints", item.maxPoints());
    }

    private static void submission(ClassSection section, GradeItem item, Student student, Instant now, ArrayNode submissions) {
        SectionEnrollment enrollment = student.enrollment();
        Work work = section.work(item, enrollment.uid());
        Standing current = new Standing(item, work, now);
        Standing standing = current;
        boolean left = enrollment.status().isOver();
        if ((left || section.isOver()) && !current.isTouched()) {
            Instant ended = left ? enrollment.endedAt() : section.endedAt();
            if (ended == null || !item.addedAt().isBefore(ended)) {
                return;
            }
            standing = new Standing(item, work, ended);
        }
        if (!section.assigns(item, enrollment)) {
            return;
        }
        ObjectNode submission = submissions.addObject();
        submission.put("submissionIdentifier", identifier(section, item) + "-" + enrollment.uid());
        submission.put("assignmentIdentifier", identifier(section, item));
        submission.put("sectionIdentifier", section.schoolCode());
        submission.put("studentUniqueId", student.uniqueId());
        submission.put("status", standing.status());
        submission.put("submissionDateTime", standing.handedInAt() == null ? null : Objects.requireNonNull(standing.handedInAt()).toString());
        submission.put("points", standing.points());
        submission.put("grade", standing.grade());
    }

    private static String identifier(ClassSection section, GradeItem item) {
        return section.id() + "-" + item.gradeItemId();
    }
}
