package io.crosswalk.benchmark;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a vendor as the hub does, as if Ed-Fi knew every section, and keeps nothing but what the next reading needs. What cannot be
 * read of one course (the simulated systems have such courses) does not end it.
 */
final class DirectHarvest {

    private final Map<String, List<String>> sectionsOfCourse = new LinkedHashMap<>();
    private final Map<String, String> work = new HashMap<>();
    private final Map<String, Instant> readFrom = new HashMap<>();
    private long records;

    /** @param earlier the reading to go on from; null for a full one */
    static DirectHarvest of(LmsConnector connector, Instant now, @Nullable DirectHarvest earlier) {
        DirectHarvest harvest = new DirectHarvest();
        try (Reading reading = connector.open()) {
            harvest.read(reading, now, earlier);
        }
        return harvest;
    }

    /** Of each course whose roster could be read, the ids of its sections. */
    Map<String, List<String>> sectionsOfCourse() {
        return sectionsOfCourse;
    }

    /** Sections, people, enrollments, assignments and submissions. */
    long records() {
        return records;
    }

    private void read(Reading reading, Instant now, @Nullable DirectHarvest earlier) {
        List<Course> courses = new ArrayList<>();
        reading.courses(courses::add);
        reading.rostersAhead(List.copyOf(courses));
        Map<String, Roster> rosters = new HashMap<>();
        courses.forEach(course -> passingOver(() -> rosters.put(course.id(), reading.roster(course))));
        courses.removeIf(course -> !rosters.containsKey(course.id()) || rosters.get(course.id()).sections().isEmpty());
        reading.courseworkAhead(List.copyOf(courses));
        for (Course course : courses) {
            Roster roster = rosters.get(course.id());
            records += roster.sections().size() + roster.people().size() + roster.enrollments().size();
            sectionsOfCourse.put(course.id(), roster.sections().stream().map(Section::id).toList());
            passingOver(() -> readFrom.put(course.id(), reading.coursework(request(course, roster, now, earlier), new Intake(earlier))));
        }
    }

    private static CourseworkRequest request(Course course, Roster roster, Instant now, @Nullable DirectHarvest earlier) {
        Set<String> sections = roster.sections().stream().map(Section::id).collect(Collectors.toSet());
        List<Enrollment> students = roster.enrollments().stream().filter(enrollment -> enrollment.role() == Enrollment.Role.STUDENT).toList();
        return new CourseworkRequest(course, sections, students, earlier == null ? null : earlier.readFrom.get(course.id()), now);
    }

    private static void passingOver(Runnable step) {
        try {
            step.run();
        } catch (UnreadableException failure) {
            if (failure.concernsWholeConnector()) {
                throw failure;
            }
        }
    }

    private final class Intake implements CourseworkIntake {

        private final @Nullable DirectHarvest earlier;

        Intake(@Nullable DirectHarvest earlier) {
            this.earlier = earlier;
        }

        /** Wants completely what is new or changed. Nothing becomes due between the readings. */
        @Override
        public Set<String> assignments(List<AssignedWork> given) {
            Set<String> changed = new HashSet<>();
            for (AssignedWork each : given) {
                String content = each.assignment() + each.audience();
                String identifier = each.assignment().identifier();
                work.put(identifier, content);
                if (earlier != null && !content.equals(earlier.work.get(identifier))) {
                    changed.add(each.assignment().id());
                }
            }
            records += given.size();
            return changed;
        }

        @Override
        public void submissions(List<SubmittedWork> submissions) {
            records += submissions.size();
        }

        @Override
        public void rejected(Rejection rejection) {}

        @Override
        public void ignored(String reason, int count) {}
    }
}
