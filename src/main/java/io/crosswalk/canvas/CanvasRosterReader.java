package io.crosswalk.canvas;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import io.crosswalk.canvas.CanvasEnrollmentTranslator.EnrolledPerson;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Roster;
import io.crosswalk.kit.Translation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one course's sections and enrollments. */
final class CanvasRosterReader {

    private final CanvasRequests requests;
    private final CanvasClient client;
    private final CanvasSectionTranslator sectionTranslator = new CanvasSectionTranslator();
    private final CanvasEnrollmentTranslator enrollmentTranslator = new CanvasEnrollmentTranslator();

    CanvasRosterReader(CanvasRequests requests, CanvasClient client) {
        this.requests = requests;
        this.client = client;
    }

    Roster read(Course course) {
        Gathering gathering = new Gathering();
        client.list(requests.sections(course.id()), null, node -> sectionTranslator.translate(node, course.id()),
                page -> page.forEach(gathering::section));
        client.list(requests.enrollments(course.id()), null, enrollmentTranslator::translate, page -> page.forEach(gathering::enrollment));
        return gathering.roster();
    }

    private static final class Gathering {

        private final Map<String, Section> sections = new LinkedHashMap<>();
        private final Map<Place, Enrollment> enrollments = new LinkedHashMap<>();
        private final Map<String, EnrolledPerson> people = new LinkedHashMap<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private int sectionPlace;
        private int enrollmentPlace;

        private record Place(String sectionId, String personId, Enrollment.Role role) {}

        void section(Translation<Section> translation) {
            sectionPlace++;
            translation.give(section -> sections.put(section.id(), section), refused -> rejections.add(refused.rejection(Kind.SECTION, sectionPlace)), leftOut -> {});
        }

        void enrollment(Translation<EnrolledPerson> translation) {
            enrollmentPlace++;
            translation.give(this::enrolled, refused -> rejections.add(refused.rejection(Kind.ENROLLMENT, enrollmentPlace)), leftOut -> {});
        }

        /** Somebody may be enrolled twice in one place, and once as what they were before: what is current counts. */
        private void enrolled(EnrolledPerson enrolled) {
            Enrollment enrollment = enrolled.enrollment();
            enrollments.merge(new Place(enrollment.sectionId(), enrollment.personId(), enrollment.role()), enrollment,
                    (before, now) -> now.state().compareTo(before.state()) < 0 ? now : before);
            people.merge(enrolled.person().id(), enrolled, (before, now) -> rank(now) < rank(before) ? now : before);
        }

        private static int rank(EnrolledPerson enrolled) {
            boolean student = enrolled.enrollment().role() == Enrollment.Role.STUDENT;
            boolean active = enrolled.enrollment().state() == Enrollment.State.ACTIVE;
            return (student ? 0 : 4) + (active ? 0 : 2) + (enrolled.person().identifiers().containsKey("sis_user_id") ? 0 : 1);
        }

        Roster roster() {
            Set<String> astray = new HashSet<>();
            enrollments.values().removeIf(enrollment -> !sections.containsKey(enrollment.sectionId()) && astray.add(enrollment.sectionId() + "-" + enrollment.personId()));
            for (String identifier : astray) {
                rejections.add(new Rejection(Kind.ENROLLMENT, identifier, null, null, Problem.FIELD_MISTYPED,
                        "The field course_section_id names a section that the course's list of sections does not have. The next harvest reads both anew"));
            }
            List<Person> known = people.values().stream().map(EnrolledPerson::person).toList();
            return new Roster(List.copyOf(sections.values()), known, List.copyOf(enrollments.values()), List.copyOf(rejections));
        }
    }
}
