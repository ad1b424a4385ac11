package io.crosswalk.sandbox.moodle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A course with the people and the activities in it. */
final class CourseRoom {

    private final Course course;
    private final Map<Long, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<Long, Group> groups = new TreeMap<>();
    private final Map<Long, Set<Long>> members = new TreeMap<>();
    private final Map<Long, Set<Long>> groupings = new TreeMap<>();
    private final Map<Long, Activity> activities = new TreeMap<>();

    CourseRoom(Course course) {
        this.course = course;
    }

    Course course() {
        return course;
    }

    void put(Enrolment enrolment) {
        enrolments.put(enrolment.userId(), enrolment);
    }

    /** Unenrolling also takes the person out of the groups. */
    void remove(long userId) {
        enrolments.remove(userId);
        members.values().forEach(inGroup -> inGroup.remove(userId));
    }

    void add(Group group) {
        groups.put(group.id(), group);
        members.put(group.id(), new LinkedHashSet<>());
    }

    void join(long groupId, long userId) {
        members.get(groupId).add(userId);
    }

    void leave(long groupId, long userId) {
        members.get(groupId).remove(userId);
    }

    void grouping(long id, Set<Long> groupIds) {
        groupings.put(id, groupIds);
    }

    void put(Activity activity) {
        activities.put(activity.cmid(), activity);
    }

    void delete(long cmid) {
        activities.remove(cmid);
    }

    Collection<Enrolment> enrolments() {
        return enrolments.values();
    }

    @Nullable Enrolment enrolment(long userId) {
        return enrolments.get(userId);
    }

    Collection<Group> groups() {
        return groups.values();
    }

    @Nullable Group group(long id) {
        return groups.get(id);
    }

    Set<Long> members(long groupId) {
        return members.getOrDefault(groupId, Set.of());
    }

    Collection<Activity> activities() {
        return activities.values();
    }

    /** Those of the course page, without the columns that only the gradebook has. */
    List<Activity> modules() {
        return activities.values().stream().filter(activity -> !(activity.kind() instanceof Kind.Manual)).toList();
    }

    @Nullable Activity activity(long cmid) {
        return activities.get(cmid);
    }

    List<Long> groupsOf(long userId) {
        return members.entrySet().stream().filter(group -> group.getValue().contains(userId)).map(Map.Entry::getKey).toList();
    }

    /** The group that a learner's team is; 0, the default team, for one who is in no group of the grouping or in several. */
    long teamOf(Activity activity, long userId) {
        List<Long> own = groupsOf(userId).stream().filter(group -> isTeam(activity, group)).toList();
        return own.size() == 1 ? own.get(0) : 0;
    }

    List<Long> team(Activity activity, long team) {
        return enrolments.values().stream().filter(Enrolment::student).map(Enrolment::userId)
                .filter(userId -> teamOf(activity, userId) == team).toList();
    }

    boolean assigned(Activity activity, long userId) {
        return activity.groups().isEmpty() || activity.groups().stream().anyMatch(group -> members(group).contains(userId));
    }

    private boolean isTeam(Activity activity, long group) {
        long grouping = activity.kind() instanceof Kind.Assign assign ? assign.grouping() : 0;
        return grouping == 0 || groupings.getOrDefault(grouping, Set.of()).contains(group);
    }
}
