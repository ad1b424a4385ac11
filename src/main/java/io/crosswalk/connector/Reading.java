package io.crosswalk.connector;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * One reading of an LMS, from the list of its courses to their coursework. What a vendor's connector keeps for the time of it
 * (answers about several courses at once, downloaded data sets) ends with it: nothing stale can come into the next one.
 *
 * <p>Methods may be called from several threads at once, for different courses. Every method that reads throws
 * {@link UnreadableException} when the vendor's answer is not a complete, well-formed success: a caller may then keep what it
 * was given, but must never conclude that anything is gone.
 */
public interface Reading extends AutoCloseable {

    /** Lists the courses of the configured terms, page by page, each once. Returning normally means that the list is complete. */
    void courses(Consumer<Course> courses);

    /**
     * Tells whose rosters will be asked for next, about in this order. Sends nothing itself; a vendor that can be asked about
     * several courses at once may then do so when the first of them is asked for.
     */
    default void rostersAhead(List<Course> courses) {}

    /** Reads the sections of a course and everybody enrolled in them, students or not. */
    Roster roster(Course course);

    /** Tells whose coursework will be asked for next, as {@link #rostersAhead} does for rosters. */
    default void courseworkAhead(List<Course> courses) {}

    /**
     * Reads the assignments and submissions of a course into {@code intake}. Returning normally means that all that was asked for was read.
     *
     * @return the vendor's own time when reading began: what to give as {@code changedSince} the next time. Never the
     *     hub's time, unless the vendor does not tell its own.
     */
    Instant coursework(CourseworkRequest request, CourseworkIntake intake);

    @Override
    default void close() {}
}
