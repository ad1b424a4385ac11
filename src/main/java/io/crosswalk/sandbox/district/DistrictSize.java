package io.crosswalk.sandbox.district;

/**
 * How large the ordinary part of the district is: courses of two sections of thirty students, each student in two of them.
 *
 * @param courses an even number, half of them in each school
 */
public record DistrictSize(int courses, int assignmentsPerCourse) {

    public static final int STUDENTS_PER_SECTION = 30;
    public static final int STUDENTS_PER_COURSE = 2 * STUDENTS_PER_SECTION;
    private static final int COURSES_AT_SCALE_ONE = 20;
    private static final int MOST_COURSES = 20_000;

    public DistrictSize {
        if (courses < 4 || courses > MOST_COURSES || courses % 4 != 0) {
            throw new IllegalArgumentException("A sandbox district has 4 to " + MOST_COURSES + " courses, a multiple of 4, not " + courses
                    + ". Choose another scale or number of submissions.");
        }
    }

    /** @param scale 1 for 20 courses, 40 sections, 600 students and 4,800 submissions; a multiple of it */
    public static DistrictSize ofScale(int scale) {
        return new DistrictSize(Math.multiplyExact(COURSES_AT_SCALE_ONE, scale), 4);
    }

    /** The smallest district with at least so many submissions. */
    public static DistrictSize ofSubmissions(long submissions) {
        int assignments = submissions >= 100_000 ? 20 : 4;
        long perFourCourses = 4L * STUDENTS_PER_COURSE * assignments;
        return new DistrictSize(Math.toIntExact(4 * Math.max(1, (submissions + perFourCourses - 1) / perFourCourses)), assignments);
    }

    /** How often the smallest district of one scale fits in; at least 1. */
    public int scale() {
        return Math.max(1, courses / COURSES_AT_SCALE_ONE);
    }

    public int students() {
        return courses * STUDENTS_PER_COURSE / 2;
    }
}
