package io.crosswalk.situations;

import io.crosswalk.canonical.Circumstances;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.GatheredCoursework;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The canonical submissions of one vendor after one full reading, those of students included from whom nothing came yet. */
final class ReadRecords {

    private final Instant now;
    private final List<Enrollment> students = new ArrayList<>();
    private final Map<String, AssignedWork> work = new HashMap<>();
    private final List<SubmittedWork> submitted = new ArrayList<>();

    private ReadRecords(Instant now) {
        this.now = now;
    }

    /** @param courses that are looked into */
    static ReadRecords of(LmsConnector connector, Set<String> courses, Instant now) {
        ReadRecords records = new ReadRecords(now);
        try (Reading reading = connector.open()) {
            List<Course> listed = new ArrayList<>();
            reading.courses(listed::add);
            List<Course> chosen = listed.stream().filter(course -> courses.contains(course.id())).toList();
            reading.rostersAhead(chosen);
            Map<Course, Roster> rosters = chosen.stream().collect(Collectors.toMap(course -> course, reading::roster));
            reading.courseworkAhead(chosen);
            rosters.forEach((course, roster) -> records.read(reading, course, roster));
        }
        return records;
    }

    private void read(Reading reading, Course course, Roster roster) {
        List<Enrollment> enrolled = roster.enrollments().stream().filter(enrollment -> enrollment.role() == Enrollment.Role.STUDENT).toList();
        Set<String> sections = roster.sections().stream().map(section -> section.id()).collect(Collectors.toSet());
        GatheredCoursework gathered = new GatheredCoursework();
        reading.coursework(new CourseworkRequest(course, sections, enrolled, null, now), gathered);
        students.addAll(enrolled);
        gathered.work.forEach(assigned -> work.put(assigned.assignment().identifier(), assigned));
        submitted.addAll(gathered.submissions);
    }

    /** @return null where there is none, and the hub would send none */
    @Nullable Submission find(RecordKey key) {
        AssignedWork assigned = work.get(key.sectionId() + "-" + key.assignmentId());
        Enrollment enrollment = students.stream()
                .filter(student -> student.sectionId().equals(key.sectionId()) && student.personId().equals(key.personId())).findFirst().orElse(null);
        if (assigned == null || enrollment == null) {
            return null;
        }
        SubmittedWork row = submitted.stream().filter(other -> isFor(key, other)).findFirst().orElse(null);
        return switch (enrollment.state()) {
            case ACTIVE -> !assigned.isAssignedTo(key.personId()) || row != null && !row.assigned() ? null
                    : row == null ? placeholder(key, assigned) : submission(key, row);
            case CONCLUDED, INACTIVE -> row != null && row.touched() ? submission(key, row) : null;
        };
    }

    private static boolean isFor(RecordKey key, SubmittedWork row) {
        return (row.sectionId() == null || row.sectionId().equals(key.sectionId()))
                && row.assignmentId().equals(key.assignmentId()) && row.personId().equals(key.personId());
    }

    /** What the hub says of a student to whom work is assigned and of whom the vendor says nothing. */
    private Submission placeholder(RecordKey key, AssignedWork assigned) {
        Circumstances untouched = Circumstances.untouched(assigned.dueAt(key.personId()), assigned.handingInVisible());
        return new Submission(key.sectionId(), key.assignmentId(), key.personId(), untouched.statusAt(now), null, null, null);
    }

    private static Submission submission(RecordKey key, SubmittedWork row) {
        return new Submission(key.sectionId(), key.assignmentId(), key.personId(), row.status(), row.submittedAt(), row.points(), row.grade());
    }
}
