package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
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

    /** @param members of each section */
    record Read(Roster roster, Map<String, SchoologyMembers> members) {}

    Read read(SchoologyCourseSections sections, SchoologyReadAhead pages, SchoologyUsers users) {
        Gathering gathering = new Gathering(sections.rejections());
        Map<String, SchoologyMembers> members = new HashMap<>();
        for (SchoologySection section : sections.harvested()) {
            String id = section.section().id();
            members.put(id, readSection(id, pages.take(id), sections.over().contains(id), users, gathering));
        }
        return new Read(new Roster(sections.harvested().stream().map(SchoologySection::section).toList(), gathering.people(),
                List.copyOf(gathering.enrollments.values()), List.copyOf(gathering.rejections), sections.leftAlone()), members);
    }

    /** The members of a section whose roster was not asked for. */
    SchoologyMembers members(String sectionId) {
        return readSection(sectionId, null, false, SchoologyUsers.UNKNOWN, new Gathering(List.of()));
    }

    private SchoologyMembers readSection(String sectionId, @Nullable SchoologyPage first, boolean over, SchoologyUsers users, Gathering gathering) {
        int before = gathering.rejections.size();
        Map<String, String> uids = new HashMap<>();
        SchoologyLists.Listed listed = lists.read(requests.enrollments(sectionId), SchoologyCollection.ENROLLMENTS, first);
        if (listed.flaw() != null) {
            gathering.rejections.add(lacking(Kind.ENROLLMENT, "of section " + sectionId, listed.flaw()).inSection(sectionId));
        }
        long place = 0;
        for (JsonNode row : listed.rows()) {
            long number = ++place;
            translator.translate(row, sectionId, over, users).give(
                    enrolled -> {
                        uids.put(enrolled.enrollmentId(), enrolled.person().id());
                        gathering.add(enrolled);
                    },
                    refused -> gathering.rejections.add(refused.rejection(Kind.ENROLLMENT, number).inSection(sectionId)),
                    leftOut -> {});
        }
        return new SchoologyMembers(uids, gathering.rejections.size() == before);
    }

    /** What was read counts, and nobody is taken for gone. */
    static Rejection lacking(Kind kind, String place, UnreadableException flaw) {
        return new Rejection(kind, "some " + place, null, null, Problem.FIELD_MISSING, String.valueOf(flaw.getMessage()));
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
