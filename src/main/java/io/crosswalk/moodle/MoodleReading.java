package io.crosswalk.moodle;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what is asked once for all courses, what is asked for several of them together, and who is in which group. */
final class MoodleReading implements Reading {

    /** Enough that the requests for several courses hardly count beside those for each, and few enough to be held. */
    private static final int COURSES_TOGETHER = 50;

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleCourses list;
    private final MoodleRosterReader rosters;
    private final MoodleBatches batches;

    private final Map<String, MoodleCourse> courses = new ConcurrentHashMap<>();
    private final Map<String, MoodleMembers> members = new ConcurrentHashMap<>();
    private final Map<String, MoodleCourseGroup> groups = new ConcurrentHashMap<>();
    private @Nullable MoodleSite site;

    MoodleReading(MoodleSettings settings, MoodleRequests requests, MoodleClient client, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.list = new MoodleCourses(settings, requests, client, clock);
        this.rosters = new MoodleRosterReader(settings, requests, client);
        this.batches = new MoodleBatches(client, requests, settings.idsAtOnce());
    }

    @Override
    public void courses(Consumer<Course> given) {
        site().require(MoodlePermission.COURSES, "");
        if (!settings.categories().isEmpty()) {
            site().require(MoodlePermission.CATEGORIES, "leave the setting categories empty");
        }
        list.each(course -> {
            courses.put(course.id(), course);
            given.accept(new Course(course.id(), course.name()));
        });
    }

    @Override
    public Roster roster(Course course) {
        site().require(MoodlePermission.PARTICIPANTS, "");
        if (settings.sections() != MoodleSettings.SectionSource.COURSES) {
            site().require(MoodlePermission.GROUPS, "set sections to courses");
        }
        MoodleCourse known = courses.get(course.id());
        MoodleRosterReader.Read read = rosters.read(known == null ? list.one(course.id()) : known);
        members.put(course.id(), read.members());
        return read.roster();
    }

    @Override
    public void courseworkAhead(List<Course> ahead) {
        int together = Math.min(COURSES_TOGETHER, settings.idsAtOnce());
        for (int from = 0; from < ahead.size(); from += together) {
            List<String> ids = ahead.subList(from, Math.min(from + together, ahead.size())).stream().map(Course::id).toList();
            MoodleCourseGroup group = new MoodleCourseGroup(ids, batches, settings);
            ids.forEach(id -> groups.put(id, group));
        }
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        String courseId = request.course().id();
        MoodleSite known = site();
        MoodleMembers inGroups = members.containsKey(courseId) ? members.get(courseId) : rosters.members(courseId);
        MoodleCourseGroup group = groups.computeIfAbsent(courseId, id -> new MoodleCourseGroup(List.of(id), batches, settings));
        new MoodleCourseworkReader(settings, requests, client, known).read(request, intake, group, inGroups);
        group.release(courseId);
        groups.remove(courseId);
        members.remove(courseId);
        // When the whole reading began, and not this course: then all courses ask for the same time, and can be asked for together.
        return known.moodleTime().orElse(request.now());
    }

    private synchronized MoodleSite site() {
        if (site == null) {
            site = MoodleSite.read(client, requests);
        }
        return site;
    }
}
