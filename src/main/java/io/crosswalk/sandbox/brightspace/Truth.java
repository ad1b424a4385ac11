package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Ed-Fi must hold of this Brightspace. */
final class Truth {

    private final Tenant tenant;
    private final Set<String> knownSections;
    private final Set<String> knownStudents;

    /**
     * One class of an offering as the SIS sees it.
     *
     * @param id of the section, or of the offering if it has none
     */
    private record TaughtClass(long id, String sectionIdentifier) {}

    /**
     * @param knownSections identifiers of the sections that Ed-Fi has
     * @param knownStudents unique ids of the students that Ed-Fi has
     */
    Truth(Tenant tenant, Set<String> knownSections, Set<String> knownStudents) {
        this.tenant = tenant;
        this.knownSections = Set.copyOf(knownSections);
        this.knownStudents = Set.copyOf(knownStudents);
    }

    ObjectNode at(Instant now) {
        ObjectNode truth = JsonNodeFactory.instance.objectNode();
        ArrayNode assignments = truth.putArray("assignments");
        ArrayNode submissions = truth.putArray("submissions");
        Set<String> shared = sharedIds();
        for (Offering offering : tenant.offerings().values()) {
            if (offering.active() && offering.readable() && !offering.deleted()) {
                tell(offering, shared, now, assignments, submissions);
            }
        }
        return truth;
    }

    private void tell(Offering offering, Set<String> shared, Instant now, ArrayNode assignments, ArrayNode submissions) {
        List<TaughtClass> classes = classes(offering);
        Map<Long, List<TaughtClass>> classesOfStudent = new HashMap<>();
        Map<Long, String> uniqueIds = new HashMap<>();
        for (Enrollment enrollment : tenant.enrollments(offering.id()).values()) {
            String uniqueId = enrollment.role() == Role.STUDENT ? tenant.user(enrollment.userId()).orgDefinedId() : null;
            if (uniqueId != null && knownStudents.contains(uniqueId) && !shared.contains(uniqueId)) {
                uniqueIds.put(enrollment.userId(), uniqueId);
                classesOfStudent.put(enrollment.userId(), classesOf(offering, classes, enrollment.userId()));
            }
        }
        for (Work work : tenant.works(offering.id()).values()) {
            if (!isCoursework(work)) {
                continue;
            }
            classes.stream().filter(taught -> isForSomebodyOf(taught, offering, work)).forEach(taught -> assignments.add(assignment(taught, work)));
            for (Enrollment enrollment : tenant.enrollments(offering.id()).values()) {
                String uniqueId = uniqueIds.get(enrollment.userId());
                if (uniqueId == null || !tenant.isAssigned(work, enrollment.userId())) {
                    continue;
                }
                WorkStanding standing = WorkStanding.of(tenant, work, enrollment.userId(), now);
                if (standing.isTouched() || (enrollment.active() && !offering.endedAt(now))) {
                    classesOfStudent.getOrDefault(enrollment.userId(), List.of())
                            .forEach(taught -> submissions.add(submission(taught, work, enrollment.userId(), uniqueId, standing)));
                }
            }
        }
    }

    /** Work for some students is none of a class in which none of them is; an empty class has what everybody has. */
    private boolean isForSomebodyOf(TaughtClass taught, Offering offering, Work work) {
        List<Enrollment> students = tenant.enrollments(offering.id()).values().stream()
                .filter(enrollment -> enrollment.role() == Role.STUDENT)
                .filter(enrollment -> classesOf(offering, List.of(taught), enrollment.userId()).contains(taught)).toList();
        boolean forEverybody = !work.onlySpecialAccess() && work.groupCategory() == null;
        return forEverybody || students.stream().anyMatch(enrollment -> tenant.isAssigned(work, enrollment.userId()));
    }

    private List<TaughtClass> classes(Offering offering) {
        List<TaughtClass> classes = new ArrayList<>();
        if (tenant.sections(offering.id()).isEmpty()) {
            add(classes, offering.id(), offering.code());
        }
        tenant.sections(offering.id()).values().forEach(section -> add(classes, section.id(), section.code()));
        return classes;
    }

    private void add(List<TaughtClass> classes, long id, @Nullable String code) {
        if (code != null && knownSections.contains(code)) {
            classes.add(new TaughtClass(id, code));
        }
    }

    private List<TaughtClass> classesOf(Offering offering, List<TaughtClass> classes, long userId) {
        if (tenant.sections(offering.id()).isEmpty()) {
            return classes;
        }
        Set<Long> ids = new HashSet<>();
        tenant.sectionsOf(offering.id(), userId).forEach(section -> ids.add(section.id()));
        return classes.stream().filter(taught -> ids.contains(taught.id())).toList();
    }

    /** Published, and a person gives a grade for it; a topic counts only if it is graded. */
    private static boolean isCoursework(Work work) {
        if (!work.isPublished()) {
            return false;
        }
        GradeItem item = work.gradeItem();
        return switch (work.key().kind()) {
            case DROPBOX, QUIZ -> true;
            case TOPIC -> work.outOf() != null || item != null;
            case GRADE -> item != null && item.kind().isGiven();
        };
    }

    /** SIS ids that more than one person has. */
    private Set<String> sharedIds() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (User user : tenant.users().values()) {
            String id = user.orgDefinedId();
            if (id != null && !id.isEmpty() && !seen.add(id)) {
                shared.add(id);
            }
        }
        return shared;
    }

    private static String identifier(TaughtClass taught, Work work) {
        return taught.id() + "-" + work.key();
    }

    private static ObjectNode assignment(TaughtClass taught, Work work) {
        ObjectNode assignment = JsonNodeFactory.instance.objectNode()
                .put("assignmentIdentifier", identifier(taught, work))
                .put("sectionIdentifier", taught.sectionIdentifier())
                .put("title", work.plainName())
                .put("description", work.prose() == null || work.prose().plain().isEmpty() ? null : work.prose().plain())
                .put("category", category(work))
                .put("startDateTime", text(work.dates().start()))
                .put("dueDateTime", text(work.dates().due()))
                .put("endDateTime", text(work.dates().end()));
        return assignment.put("maxPoints", work.maxPoints());
    }

    private static String category(Work work) {
        return switch (work.key().kind()) {
            case DROPBOX, GRADE -> "Assignment";
            case QUIZ -> "Assessment";
            case TOPIC -> "Discussion";
        };
    }

    private static ObjectNode submission(TaughtClass taught, Work work, long userId, String uniqueId, WorkStanding standing) {
        WorkStanding.Grade grade = standing.grade();
        return JsonNodeFactory.instance.objectNode()
                .put("submissionIdentifier", identifier(taught, work) + "-" + userId)
                .put("assignmentIdentifier", identifier(taught, work))
                .put("sectionIdentifier", taught.sectionIdentifier())
                .put("studentUniqueId", uniqueId)
                .put("status", standing.status())
                .put("submissionDateTime", text(standing.handedInAt()))
                .put("points", grade == null ? null : grade.points())
                .put("grade", grade == null ? null : grade.text());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
