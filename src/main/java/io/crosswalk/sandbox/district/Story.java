package io.crosswalk.sandbox.district;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One part of the district as it was at first start, before anybody changed anything. Lists are in ascending order of id. */
interface Story {

    LongStream courseIds();

    LongStream personIds();

    @Nullable Course course(long id);

    @Nullable Person person(long id);

    /** The course that the section belongs to; null if this part has no such section. */
    @Nullable Long courseOfSection(long sectionId);

    @Nullable Long courseOfAssignment(long assignmentId);

    @Nullable Long courseOfEnrollment(long enrollmentId);

    List<Section> sections(long courseId);

    List<Enrollment> enrollments(long courseId);

    List<Assignment> assignments(long courseId);

    /** Null if this part knows nothing of it. */
    @Nullable Submission submission(Assignment assignment, long userId);
}
