package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.moodle.MoodleEnrollmentTranslator.Participant;
import io.crosswalk.moodle.MoodleSettings.SectionSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one course's participants, and its groups where there are any. */
final class MoodleRosterReader {

    /** So many students without a single ID number are no coincidence. */
    private static final int TELLING_NUMBER = 10;

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleParticipantList participants;
    private final MoodleSectionTranslator sectionTranslator = new MoodleSectionTranslator();

    MoodleRosterReader(MoodleSettings settings, MoodleRequests requests, MoodleClient client) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.participants = new MoodleParticipantList(settings, requests, client);
    }

    /** A roster with the groups of its people. */
    record Read(Roster roster, MoodleMembers members) {}

    Read read(MoodleCourse course) {
        requireIdentifier(course);
        List<Rejection> rejections = new ArrayList<>();
        List<Participant> people = participants.read(course.id(), rejections);
        requirePeople(course, people, rejections);
        Set<String> suspended = people.isEmpty() ? Set.of() : participants.suspended(course.id());
        List<Section> sections = sections(course, people, rejections);
        List<Enrollment> enrollments = new ArrayList<>();
        for (Participant participant : people) {
            Enrollment.State state = suspended.contains(participant.person().id()) ? Enrollment.State.INACTIVE : Enrollment.State.ACTIVE;
            sections.stream().filter(section -> isIn(section, participant, course)).forEach(section -> participant.roles()
                    .forEach(role -> enrollments.add(new Enrollment(section.id(), participant.person().id(), role, state))));
        }
        return new Read(new Roster(sections, people.stream().map(Participant::person).toList(), enrollments, rejections), members(people));
    }

    /** The groups of a course's people, without the rest. */
    MoodleMembers members(String courseId) {
        return members(participants.read(courseId, new ArrayList<>()));
    }

    private static MoodleMembers members(List<Participant> people) {
        Map<String, Set<String>> groups = new HashMap<>();
        people.forEach(participant -> groups.put(participant.person().id(), participant.groupIds()));
        return new MoodleMembers(groups);
    }

    private static boolean isIn(Section section, Participant participant, MoodleCourse course) {
        return section.id().equals(course.id())
                || participant.groupIds().stream().anyMatch(group -> section.id().equals(MoodleSectionTranslator.sectionId(course.id(), group)));
    }

    private List<Section> sections(MoodleCourse course, List<Participant> people, List<Rejection> rejections) {
        boolean grouped = people.stream().anyMatch(participant -> !participant.groupIds().isEmpty());
        List<Section> groups = settings.sections() == SectionSource.COURSES || !grouped ? List.of() : groups(course, rejections);
        List<Section> sections = switch (settings.sections()) {
            case COURSES -> List.of();
            case GROUPS -> groups;
            case BOTH -> groups.stream().filter(group -> !group.identifiers().isEmpty()).toList();
        };
        boolean courseToo = switch (settings.sections()) {
            case COURSES -> true;
            case GROUPS -> false;
            // A course with an ID number of its own may be the class whose groups are only teams.
            case BOTH -> sections.isEmpty() || course.identifier() != null;
        };
        List<Section> all = new ArrayList<>(sections);
        if (courseToo) {
            all.add(0, sectionTranslator.ofCourse(course));
        }
        return all;
    }

    private List<Section> groups(MoodleCourse course, List<Rejection> rejections) {
        Map<String, Section> groups = new HashMap<>();
        int place = 0;
        for (JsonNode group : client.list(requests.groups(course.id()))) {
            place++;
            int here = place;
            sectionTranslator.ofGroup(group, course).give(section -> groups.put(section.id(), section),
                    refused -> rejections.add(refused.rejection(Kind.SECTION, here)), leftOut -> {});
        }
        return groups.values().stream().sorted(Comparator.comparing(Section::id)).toList();
    }

    /** Without it every class would look as if it had none, and lose its match. */
    private void requireIdentifier(MoodleCourse course) {
        if (!course.identifierTold() && settings.sections() != SectionSource.GROUPS) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, "Moodle lists course " + course.id() + " without the field idnumber, by which classes are matched: "
                    + "the service user may not read it. " + MoodlePermission.COURSES.remedy());
        }
    }

    private void requirePeople(MoodleCourse course, List<Participant> people, List<Rejection> rejections) {
        if (people.isEmpty() && rejections.isEmpty() && course.separateGroups()) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, "Moodle lists nobody in course " + course.id() + ", whose groups are separate: the service user may see "
                    + "its own groups only, and has none. " + MoodlePermission.PARTICIPANTS.remedy());
        }
        List<Participant> students = people.stream().filter(Participant::isStudent).toList();
        Set<String> known = new HashSet<>();
        students.forEach(student -> known.addAll(student.person().identifiers().keySet()));
        if (students.size() >= TELLING_NUMBER && known.isEmpty()) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, "Moodle lists " + students.size() + " students in course " + course.id()
                    + ", and not one with any of " + settings.matchedBy() + ", by which students are matched: the service user may not read it. " + MoodlePermission.PARTICIPANTS.remedy());
        }
    }
}
