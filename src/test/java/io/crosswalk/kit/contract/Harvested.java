package io.crosswalk.kit.contract;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one reading of everything has brought, in an order of its own, and what it complained of. */
final class Harvested {

    final Set<String> courses = new TreeSet<>();
    final Map<String, String> roster = new TreeMap<>();
    final Map<String, String> assignments = new TreeMap<>();
    final Map<String, String> submissions = new TreeMap<>();
    final List<String> rejections = new ArrayList<>();
    final List<UnreadableException> failures = new ArrayList<>();
    final Map<String, Instant> readFrom = new TreeMap<>();

    /**
     * Does what the hub does.
     *
     * @param earlier to go on from; null for a full reading
     * @param complete assignments whose submissions are to be read completely
     */
    static Harvested read(Reading reading, Instant now, @Nullable Harvested earlier, Set<String> complete) {
        Harvested harvested = new Harvested();
        List<Course> courses = new ArrayList<>();
        harvested.trying(() -> reading.courses(courses::add));
        courses.forEach(course -> harvested.courses.add(course.toString()));
        reading.rostersAhead(List.copyOf(courses));
        Map<String, Roster> rosters = new TreeMap<>();
        courses.forEach(course -> harvested.trying(() -> rosters.put(course.id(), reading.roster(course))));
        rosters.values().forEach(harvested::add);
        List<Course> read = courses.stream().filter(course -> rosters.containsKey(course.id())).toList();
        reading.courseworkAhead(read);
        read.forEach(course -> harvested.trying(() -> harvested.coursework(reading, course, rosters.get(course.id()), now, earlier, complete)));
        reading.close();
        return harvested;
    }

    private void coursework(Reading reading, Course course, Roster roster, Instant now, @Nullable Harvested earlier, Set<String> complete) {
        Set<String> sections = roster.sections().stream().map(section -> section.id()).collect(Collectors.toSet());
        List<Enrollment> students = roster.enrollments().stream().filter(enrollment -> enrollment.role() == Enrollment.Role.STUDENT).toList();
        GatheredCoursework intake = new GatheredCoursework(complete.toArray(String[]::new));
        try {
            Instant since = earlier == null ? null : earlier.readFrom.get(course.id());
            readFrom.put(course.id(), reading.coursework(new CourseworkRequest(course, sections, students, since, now), intake));
        } finally {
            intake.work.forEach(this::add);
            intake.submissions.forEach(this::add);
            intake.rejections.forEach(rejection -> rejections.add(rejection.toString()));
        }
    }

    private void add(Roster read) {
        read.sections().forEach(section -> roster.put("section " + section.id(), section.toString()));
        read.people().forEach(person -> roster.put("person " + person.id(), new TreeMap<>(person.identifiers()).toString()));
        read.enrollments().forEach(enrollment -> roster.put("enrollment " + enrollment.sectionId() + " " + enrollment.personId() + " " + enrollment.role(), enrollment.toString()));
        read.rejections().forEach(rejection -> rejections.add(rejection.toString()));
    }

    private void add(AssignedWork work) {
        assignments.put(work.assignment().identifier(), work.assignment() + " " + work.audience());
    }

    private void add(SubmittedWork work) {
        submissions.put(work.sectionId() + " " + work.assignmentId() + " " + work.personId(), work.toString());
    }

    private void trying(Runnable step) {
        try {
            step.run();
        } catch (UnreadableException failure) {
            failures.add(failure);
        }
    }

    /** Whether it complains of nothing of which {@code well} does not, so that the hub would take what is not there for gone. */
    boolean claimsToBeAsCompleteAs(Harvested well) {
        return complaintsBeyond(well).isEmpty();
    }

    /** What it complains of, and {@code well} does not. */
    List<String> complaintsBeyond(Harvested well) {
        List<String> beyond = complaints();
        beyond.removeAll(well.complaints());
        return beyond;
    }

    /** Records that could not be used, and scopes that could not be read. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(rejections);
        failures.forEach(failure -> complaints.add(failure.reason() + " " + failure.getMessage()));
        return complaints;
    }

    /** All that was read, as text. */
    List<String> content() {
        List<String> content = new ArrayList<>(courses);
        for (Collection<String> part : List.of(roster.values(), assignments.values(), submissions.values())) {
            content.addAll(part);
        }
        return content;
    }

    /** What this full reading has become by an incremental one after it. */
    Harvested followedBy(Harvested incremental) {
        Harvested merged = new Harvested();
        merged.courses.addAll(incremental.courses);
        merged.roster.putAll(incremental.roster);
        merged.assignments.putAll(incremental.assignments);
        merged.submissions.putAll(submissions);
        merged.submissions.putAll(incremental.submissions);
        return merged;
    }
}
