package io.crosswalk.connector;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import java.util.List;

/**
 * The complete sections, people and enrollments of one course.
 *
 * @param enrollments at most one for each section, person and role; deleted and rejected ones are left out
 * @param rejections rows that could not be read; the rest counts all the same
 */
public record Roster(List<Section> sections, List<Person> people, List<Enrollment> enrollments, List<Rejection> rejections) {}
