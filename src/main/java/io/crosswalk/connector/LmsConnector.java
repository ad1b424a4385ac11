package io.crosswalk.connector;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * One configured LMS instance. Methods may be called from several threads at once, for different courses.
 *
 * <p>Every method that reads throws {@link UnreadableException} when the vendor's answer is not a complete, well-formed
 * success: a caller may then keep what it was given, but must never conclude that anything is gone.
 */
public interface LmsConnector {

    String id();

    /** Lower case, as in {@code connectors/<vendor>}. */
    String vendor();

    /** Tests credentials and permissions, one finding for each thing tested. Never throws for what the vendor answers. */
    List<Finding> check();

    /** Lists the courses of the configured terms, page by page, each once. Returning normally means that the list is complete. */
    void courses(Consumer<Course> courses);

    /** Reads the sections of a course and everybody enrolled in them, students or not. */
    Roster roster(Course course);

    /**
     * Reads the assignments and submissions of a course into {@code intake}. Returning normally means that all that was asked for was read.
     *
     * @return the vendor's own time when reading began: what to give as {@code changedSince} the next time. Never the
     *     hub's time, unless the vendor does not tell its own.
     */
    Instant coursework(CourseworkRequest request, CourseworkIntake intake);

    /** What reading has cost so far. */
    default RequestCount requests() {
        return RequestCount.NONE;
    }
}
