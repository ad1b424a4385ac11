package io.crosswalk.sandbox.moodle;

import java.util.List;

/**
 * A class: a group with an SIS id, or a course with one whose groups have none.
 *
 * @param identifier the first part of the identifiers that the hub is bound to
 * @param sisId the SIS's and Ed-Fi's section
 */
record ClassSection(String identifier, String sisId, List<Enrolment> students) {

    static List<ClassSection> of(CourseRoom room) {
        Course course = room.course();
        List<ClassSection> groups = room.groups().stream().filter(group -> !group.idNumber().isEmpty())
                .map(group -> new ClassSection(course.id() + "-g" + group.id(), group.idNumber(),
                        room.enrolments().stream().filter(Enrolment::student)
                                .filter(enrolment -> room.members(group.id()).contains(enrolment.userId())).toList()))
                .toList();
        if (!groups.isEmpty() || course.idNumber().isEmpty()) {
            return groups;
        }
        return List.of(new ClassSection(String.valueOf(course.id()), course.idNumber(),
                room.enrolments().stream().filter(Enrolment::student).toList()));
    }

    boolean has(Activity activity, CourseRoom room) {
        return students.isEmpty() || students.stream().anyMatch(student -> room.assigned(activity, student.userId()));
    }
}
