package io.crosswalk.brightspace;

import io.crosswalk.brightspace.BrightspaceEnrollmentTranslator.EnrolledPerson;
import io.crosswalk.brightspace.BrightspaceSectionTranslator.AttendedSection;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Roster;
import io.crosswalk.kit.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts one offering's people and sections together. Used by one thread. */
final class BrightspaceRoster {

    private final BrightspaceOffering offering;
    private final Map<String, EnrolledPerson> people = new LinkedHashMap<>();
    private final State current;
    private final Set<String> active = new HashSet<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Enrollment> enrollments = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int enrollmentPlace;
    private int sectionPlace;

    /** @param now decides whether the offering is over */
    BrightspaceRoster(BrightspaceOffering offering, Instant now) {
        this.offering = offering;
        this.current = offering.isOver(now) ? State.CONCLUDED : State.ACTIVE;
    }

    void enrollment(Translation<EnrolledPerson> translation) {
        enrollmentPlace++;
        translation.give(
                enrolled -> people.put(enrolled.person().id(), enrolled),
                refused -> rejections.add(refused.rejection(Kind.ENROLLMENT, enrollmentPlace)),
                leftOut -> {});
    }

    void active(EnrolledPerson enrolled) {
        active.add(enrolled.person().id());
    }

    /** After all people. */
    void section(Translation<AttendedSection> translation) {
        sectionPlace++;
        translation.give(this::attended, refused -> rejections.add(refused.rejection(Kind.SECTION, sectionPlace)), leftOut -> {});
    }

    private void attended(AttendedSection attended) {
        Section section = attended.section();
        if (sections.putIfAbsent(section.id(), section) != null) {
            return;
        }
        for (String personId : attended.people()) {
            if (people.containsKey(personId)) {
                enroll(section, personId);
            } else {
                rejections.add(new Rejection(Kind.ENROLLMENT, section.id() + "-" + personId, null, null, Problem.FIELD_MISSING,
                        "The section " + section.id() + " of offering " + offering.id() + " has a user whom the list of enrollments lacks. "
                                + "Most likely the service user may not search for the role of that user. " + BrightspacePermission.ENROLLMENTS.remedy()));
            }
        }
    }

    /** After all people: everybody is in it. */
    void wholeOffering(Section section) {
        sections.put(section.id(), section);
        people.keySet().forEach(personId -> enroll(section, personId));
    }

    private void enroll(Section section, String personId) {
        enrollments.add(new Enrollment(section.id(), personId, people.get(personId).role(), active.contains(personId) ? current : State.INACTIVE));
    }

    Roster roster() {
        return new Roster(List.copyOf(sections.values()), people.values().stream().map(EnrolledPerson::person).toList(), List.copyOf(enrollments),
                List.copyOf(rejections));
    }
}
