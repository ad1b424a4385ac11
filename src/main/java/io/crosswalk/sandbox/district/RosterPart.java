package io.crosswalk.sandbox.district;

import java.util.List;

/**
 * What the student information system has sent to Ed-Fi of the classes that are taught in one LMS.
 *
 * @param schoolId of the school that the students go to
 * @param students unique ids of students of whom no other part of the district tells
 */
public record RosterPart(int schoolId, List<String> students, List<TaughtSection> sections) {

    public RosterPart {
        students = List.copyOf(students);
        sections = List.copyOf(sections);
    }

    /**
     * @param sectionIdentifier as the SIS and Ed-Fi know it
     * @param studentUniqueIds of its students, also such as other parts tell of
     */
    public record TaughtSection(String localCourseCode, String title, int schoolId, String sectionIdentifier, List<String> studentUniqueIds) {

        public TaughtSection {
            studentUniqueIds = List.copyOf(studentUniqueIds);
        }
    }
}
