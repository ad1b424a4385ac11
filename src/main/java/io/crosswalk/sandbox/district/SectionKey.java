package io.crosswalk.sandbox.district;

/** The natural key of an Ed-Fi section (without its session, of which there is one a year), and its title. */
record SectionKey(String localCourseCode, int schoolId, int schoolYear, String sectionIdentifier, String title) {

    SectionKey in(School school) {
        return new SectionKey(localCourseCode, school.schoolId(), schoolYear, sectionIdentifier, title);
    }

    SectionKey inYear(int year) {
        return new SectionKey(localCourseCode, schoolId, year, sectionIdentifier, title);
    }

    String sessionName() {
        return "%d-%d Year Round".formatted(schoolYear - 1, schoolYear);
    }
}
