package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Roster;
import io.crosswalk.schoology.SchoologyEnrollmentTranslator.EnrolledPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads who is in the sections of one course. */
final class SchoologyRosterReader {

    private final SchoologyRequests requests;
    private final SchoologyLists lists;
    private final SchoologyEnrollmentTranslator translator = new SchoologyEnrollmentTranslator();

    SchoologyRosterReader(SchoologyRequests requests, SchoologyLists lists) {
        this.requests = requests;
        this.lists = lists;
    }

    /**
     * @param uids the people of each section by their enrollments, which is how Schoology names them elsewhere
     */
    record Read(Roster roster, Map<String, Map<String, String>> uids) {}

    Read read(SchoologyCourseSections sections, SchoologyReadAhead pages, SchoologyUsers users) {
        Gathering gathering = new Gathering(sections.rejections());
        Map<String, Map<String, String>> uids = new HashMap<>();
        for (SchoologySection section : sections.harvested()) {
            String id = section.section().id();
            uids.put(id, readSection(id, pages.take(id), sections.over().contains(id), users, gathering));
        }
        return new Read(new Roster(sections.harvested().stream().map(SchoologySection::section).toList(), gathering.people(),
                List.copyOf(gathering.enrollments.values()), List.copyOf(gathering.rejections), sections.leftAlone()), uids);
    }

    /** The people of a section whose roster was not asked for, by their enrollments. */
    Map<String, String> uids(String sectionId) {
        return readSection(sectionId, null, false, SchoologyUsers.UNKNOWN, new Gathering(List.of()));
    }

    private Map<String, String> readSection(String sectionId, @Nullable SchoologyPage first, boolean over, SchoologyUsers users, Gathering gathering) {
        Map<String, String> uids = new HashMap<>();
        long place = 0;
        for (JsonNode row : lists.all(requests.enrollments(sectionId), SchoologyCollection.ENROLLMENTS, first).rows()) {
            long number = ++place;
            translator.translate(row, sectionId, over, users).give(
                    enrolled -> {
                        uids.put(enrolled.enrollmentId(), enrolled.person().id());
                        gathering.add(enrolled);
                    },
                    refused -> gathering.rejections.add(refused.rejection(Kind.ENROLLMENT, number)),
                    leftOut -> {});
        }
        return uids;
    }

    private static final class Gathering {

        private final Map<Place, Enrollment> enrollments = new LinkedHashMap<>();
        private final Map<String, Person> people = new LinkedHashMap<>();
        private final List<Rejection> rejections;

        private record Place(String sectionId, String personId, Enrollment.Role role) {}

        Gathering(List<Rejection> rejections) {
            this.rejections = new ArrayList<>(rejections);
        }

        /** Somebody may have an old enrollment beside a current one: what is current counts. */
        void add(EnrolledPerson enrolled) {
            Enrollment enrollment = enrolled.enrollment();
            enrollments.merge(new Place(enrollment.sectionId(), enrollment.personId(), enrollment.role()), enrollment,
                    (before, now) -> now.state().compareTo(before.state()) < 0 ? now : before);
            people.merge(enrolled.person().id(), enrolled.person(),
                    (before, now) -> now.identifiers().size() > before.identifiers().size() ? now : before);
        }

        List<Person> people() {
            return List.copyOf(people.values());
        }
    }
}
