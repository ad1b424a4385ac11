package io.crosswalk.canvas;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps nothing: no request of Canvas' tells of several courses. */
record CanvasReading(CanvasCourses list, CanvasRosterReader rosters, CanvasCourseworkReader coursework) implements Reading {

    @Override
    public void courses(Consumer<Course> courses) {
        list.each(courses);
    }

    @Override
    public Roster roster(Course course) {
        return rosters.read(course);
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        return coursework.read(request, intake);
    }
}
