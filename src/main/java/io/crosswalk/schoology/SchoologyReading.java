package io.crosswalk.schoology;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps, for the time of a harvest, what requests for many courses told of those that come later. */
final class SchoologyReading implements Reading {

    private final SchoologyRequests requests;
    private final SchoologyBatches batches;
    private final SchoologyCourses list;
    private final SchoologyRosterReader rosters;
    private final SchoologyCourseworkReader coursework;
    private final Supplier<SchoologyUsers> userReader;

    private final Map<String, Known> sections = new ConcurrentHashMap<>();
    private final Map<String, SchoologyMembers> members = new ConcurrentHashMap<>();
    private @Nullable SchoologyGradingPeriods periods;
    private @Nullable SchoologyUsers users;
    private @Nullable UnreadableException usersFailure;
    private volatile SchoologyReadAhead enrollments = SchoologyReadAhead.NOTHING;
    private volatile SchoologyCourseworkAhead ahead;

    /** The sections of a course, or why they could not be read. */
    private record Known(@Nullable SchoologyCourseSections sections, @Nullable UnreadableException failure) {

        boolean isPast() {
            return sections != null && sections.harvested().isEmpty() && sections.rejections().isEmpty() && !sections.leftAlone().isEmpty();
        }

        SchoologyCourseSections orThrow() {
            if (sections == null) {
                throw failure;
            }
            return sections;
        }
    }

    SchoologyReading(SchoologyRequests requests, SchoologyBatches batches, SchoologyCourses list, SchoologyRosterReader rosters,
            SchoologyCourseworkReader coursework, Supplier<SchoologyUsers> userReader) {
        this.requests = requests;
        this.batches = batches;
        this.list = list;
        this.rosters = rosters;
        this.coursework = coursework;
        this.userReader = userReader;
        this.ahead = new SchoologyCourseworkAhead(requests, batches, List.of());
    }

    /** Leaves out only those all of whose sections are past: one that has lost its last section must tell so. */
    @Override
    public void courses(Consumer<Course> courses) {
        List<String> problems = new ArrayList<>();
        List<Course> all = list.all(problems);
        SchoologyGradingPeriods current = periods(problems);
        SchoologyReadAhead pages = batches.ahead(all.stream().map(Course::id).toList(), requests::sections);
        for (Course course : all) {
            Known known = read(course.id(), pages.take(course.id()), current);
            if (!known.isPast()) {
                sections.put(course.id(), known);
                courses.accept(course);
            }
        }
        if (!problems.isEmpty()) {
            throw SchoologyCourses.incomplete(problems);
        }
    }

    private Known read(String courseId, @Nullable SchoologyPage first, SchoologyGradingPeriods current) {
        try {
            return new Known(list.sections(courseId, first, current), null);
        } catch (UnreadableException failure) {
            if (failure.concernsWholeConnector()) {
                throw failure;
            }
            return new Known(null, failure);
        }
    }

    private synchronized SchoologyGradingPeriods periods(List<String> problems) {
        if (periods == null) {
            periods = list.gradingPeriods(problems);
        }
        return periods;
    }

    private synchronized SchoologyUsers users() {
        if (usersFailure != null) {
            throw usersFailure;
        }
        try {
            users = users == null ? userReader.get() : users;
            return users;
        } catch (UnreadableException failure) {
            usersFailure = failure;
            throw failure;
        }
    }

    @Override
    public void rostersAhead(List<Course> courses) {
        enrollments = batches.ahead(sectionIds(courses), requests::enrollments);
    }

    @Override
    public Roster roster(Course course) {
        Known known = sections.get(course.id());
        if (known == null) {
            known = read(course.id(), null, periods(new ArrayList<>()));
            sections.put(course.id(), known);
        }
        SchoologyRosterReader.Read read = rosters.read(known.orThrow(), enrollments, users());
        members.putAll(read.members());
        return read.roster();
    }

    @Override
    public void courseworkAhead(List<Course> courses) {
        ahead = new SchoologyCourseworkAhead(requests, batches, sectionIds(courses));
    }

    private List<String> sectionIds(List<Course> courses) {
        return courses.stream()
                .map(course -> sections.get(course.id()))
                .filter(known -> known != null && known.sections() != null)
                .flatMap(known -> known.orThrow().harvested().stream())
                .map(section -> section.section().id())
                .toList();
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        return coursework.read(request, this::membersOf, ahead, intake);
    }

    private SchoologyMembers membersOf(String sectionId) {
        SchoologyMembers known = members.get(sectionId);
        return known == null ? rosters.members(sectionId) : known;
    }
}
