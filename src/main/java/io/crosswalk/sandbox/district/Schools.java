package io.crosswalk.sandbox.district;

import java.util.List;

final class Schools {

    static final long ROOT_ACCOUNT = 1;
    static final School HIGH_SCHOOL = new School(255901001, 31, "Grand Bend High School");
    static final School MIDDLE_SCHOOL = new School(255901044, 32, "Grand Bend Middle School");
    static final List<School> ALL = List.of(HIGH_SCHOOL, MIDDLE_SCHOOL);

    private Schools() {}

    static School of(int schoolId) {
        return ALL.stream().filter(school -> school.schoolId() == schoolId).findFirst().orElseThrow();
    }

    static School ofCourse(int index) {
        return ALL.get(index % ALL.size());
    }
}
