package io.crosswalk.connector;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import java.util.List;
import java.util.Set;

/**
 * The complete sections, people and enrollments of one course.
 *
 * @param enrollments at most one for each section, person and role; deleted and rejected ones are left out
 * @param rejections rows that could not be read; the rest counts all the same
 * @param leftAlone ids of sections that the course still has but that are not harvested any more, because their term is over:
 *     what is known of them stays as it is
 */
public record Roster(
        List<Section> sections, List<Person> people, List<Enrollment> enrollments, List<Rejection> rejections, Set<String> leftAlone) {

    /** Of a course all of whose sections are harvested. */
    public Roster(List<Section> sections, List<Person> people, List<Enrollment> enrollments, List<Rejection> rejections) {
        this(sections, people, enrollments, rejections, Set.of());
    }
}
