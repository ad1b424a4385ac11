package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.RosterPart.TaughtSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the SIS, and with it Ed-Fi, knows of the classes and learners of this site. */
final class Roster {

    static final int SCHOOL = 255901001;
    private final Set<String> newStudents = new LinkedHashSet<>();
    private final Set<String> students = new HashSet<>();
    private final Set<String> sections = new HashSet<>();
    private final List<TaughtSection> taught = new ArrayList<>();

    void student(String uniqueId) {
        newStudents.add(uniqueId);
        students.add(uniqueId);
    }

    void section(String localCourseCode, String title, String sectionIdentifier, List<String> uniqueIds) {
        sections.add(sectionIdentifier);
        taught.add(new TaughtSection(localCourseCode, title, SCHOOL, sectionIdentifier, uniqueIds));
    }

    /** A section and students of whom another part of the district tells. */
    void elsewhere(String sectionIdentifier, List<String> uniqueIds) {
        sections.add(sectionIdentifier);
        students.addAll(uniqueIds);
    }

    boolean knowsSection(String sectionIdentifier) {
        return sections.contains(sectionIdentifier);
    }

    boolean knowsStudent(String uniqueId) {
        return students.contains(uniqueId);
    }

    RosterPart part() {
        return new RosterPart(SCHOOL, List.copyOf(newStudents), taught);
    }
}
