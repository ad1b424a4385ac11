package io.crosswalk.sandbox.brightspace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is so in this Brightspace now. Read by many threads while one writes; whatever is got from it never changes. */
final class Tenant {

    private static final long FIRST_ADDED = 900_001;

    private final NavigableMap<Long, User> users = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, Offering> offerings = new ConcurrentSkipListMap<>();
    private final Map<Long, NavigableMap<Long, ClassSection>> sections = new ConcurrentHashMap<>();
    private final Map<Long, NavigableMap<Long, Group>> groups = new ConcurrentHashMap<>();
    private final Map<Long, NavigableMap<Long, Enrollment>> enrollments = new ConcurrentHashMap<>();
    private final Map<Long, NavigableMap<WorkKey, Work>> works = new ConcurrentHashMap<>();
    private final Map<WorkKey, Long> offeringOfWork = new ConcurrentHashMap<>();
    private final Map<Long, WorkKey> workOfGradeItem = new ConcurrentHashMap<>();
    private final Map<WorkKey, NavigableMap<Long, StudentWork>> studentWorks = new ConcurrentHashMap<>();
    private final Map<WorkKey, Set<Long>> exemptions = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Passage> passages = new ConcurrentSkipListMap<>();
    private final AtomicLong lastAdded = new AtomicLong(FIRST_ADDED - 1);

    /** For something that people add later; in the order of adding, so that a replayed journal gives the same ids. */
    long nextId() {
        return lastAdded.incrementAndGet();
    }

    NavigableMap<Long, User> users() {
        return users;
    }

    User user(long id) {
        return required(users.get(id), "user", id);
    }

    NavigableMap<Long, Offering> offerings() {
        return offerings;
    }

    @Nullable Offering findOffering(long id) {
        return offerings.get(id);
    }

    Offering offering(long id) {
        return required(offerings.get(id), "course offering", id);
    }

    /** By section id; empty for an offering without sections. */
    NavigableMap<Long, ClassSection> sections(long offeringId) {
        return sections.getOrDefault(offeringId, new ConcurrentSkipListMap<>());
    }

    /** By group id. */
    NavigableMap<Long, Group> groups(long offeringId) {
        return groups.getOrDefault(offeringId, new ConcurrentSkipListMap<>());
    }

    /** By user id. */
    NavigableMap<Long, Enrollment> enrollments(long offeringId) {
        return enrollments.getOrDefault(offeringId, new ConcurrentSkipListMap<>());
    }

    NavigableMap<WorkKey, Work> works(long offeringId) {
        return works.getOrDefault(offeringId, new ConcurrentSkipListMap<>());
    }

    /** Of one tool, in the order of their ids; deleted ones too. */
    Collection<Work> works(long offeringId, ToolKind kind) {
        return works(offeringId).subMap(new WorkKey(kind, Long.MIN_VALUE), new WorkKey(kind, Long.MAX_VALUE)).values();
    }

    /** Of one tool, in all offerings; deleted ones too. */
    Stream<Work> works(ToolKind kind) {
        return offerings.keySet().stream().flatMap(offering -> works(offering, kind).stream());
    }

    @Nullable Work findWork(WorkKey key) {
        Long offeringId = offeringOfWork.get(key);
        return offeringId == null ? null : works(offeringId).get(key);
    }

    Work work(WorkKey key) {
        return required(findWork(key), "work", key);
    }

    @Nullable Work findByGradeItem(long gradeItemId) {
        WorkKey key = workOfGradeItem.get(gradeItemId);
        return key == null ? null : findWork(key);
    }

    /** By the id of the student or group. */
    NavigableMap<Long, StudentWork> studentWorks(WorkKey key) {
        return studentWorks.getOrDefault(key, new ConcurrentSkipListMap<>());
    }

    StudentWork studentWork(WorkKey key, long entityId) {
        return studentWorks(key).getOrDefault(entityId, StudentWork.none(key, entityId));
    }

    Set<Long> exemptions(WorkKey key) {
        return exemptions.getOrDefault(key, Set.of());
    }

    Collection<Passage> passages() {
        return passages.values();
    }

    @Nullable Group groupOf(Work work, long userId) {
        Long category = work.groupCategory();
        return category == null
                ? null
                : groups(work.offeringId()).values().stream()
                        .filter(group -> group.categoryId() == category && group.members().contains(userId)).findFirst().orElse(null);
    }

    /** Whoever is not in a group has no work for groups to do. */
    boolean isAssigned(Work work, long userId) {
        if (work.onlySpecialAccess() && !work.specialAccess().containsKey(userId)) {
            return false;
        }
        return work.groupCategory() == null || groupOf(work, userId) != null;
    }

    /** The group's, where groups hand in. */
    StudentWork doneBy(Work work, long userId) {
        Group group = work.isHandedInByGroups() ? groupOf(work, userId) : null;
        return studentWork(work.key(), group == null ? userId : group.id());
    }

    /** Sections of the offering that have the user; empty if it has no sections. */
    List<ClassSection> sectionsOf(long offeringId, long userId) {
        return sections(offeringId).values().stream().filter(section -> section.members().contains(userId)).toList();
    }

    void put(User user) {
        users.put(user.id(), user);
    }

    void put(Offering offering) {
        offerings.put(offering.id(), offering);
    }

    void put(ClassSection section) {
        sections.computeIfAbsent(section.offeringId(), unseen -> new ConcurrentSkipListMap<>()).put(section.id(), section);
    }

    void put(Group group) {
        groups.computeIfAbsent(group.offeringId(), unseen -> new ConcurrentSkipListMap<>()).put(group.id(), group);
    }

    void put(Enrollment enrollment) {
        enrollments.computeIfAbsent(enrollment.offeringId(), unseen -> new ConcurrentSkipListMap<>()).put(enrollment.userId(), enrollment);
    }

    void removeEnrollment(long offeringId, long userId) {
        enrollments(offeringId).remove(userId);
    }

    void put(Work work) {
        works.computeIfAbsent(work.offeringId(), unseen -> new ConcurrentSkipListMap<>()).put(work.key(), work);
        offeringOfWork.put(work.key(), work.offeringId());
        GradeItem item = work.gradeItem();
        if (item != null) {
            workOfGradeItem.put(item.id(), work.key());
        }
    }

    void put(StudentWork done) {
        studentWorks.computeIfAbsent(done.work(), unseen -> new ConcurrentSkipListMap<>()).put(done.entityId(), done);
    }

    void exempt(WorkKey key, long userId, boolean exempt) {
        Set<Long> exempted = exemptions.computeIfAbsent(key, unseen -> ConcurrentHashMap.newKeySet());
        if (exempt) {
            exempted.add(userId);
        } else {
            exempted.remove(userId);
        }
    }

    void put(Passage passage) {
        passages.put(passage.id(), passage);
    }

    private static <T> T required(@Nullable T found, String kind, Object id) {
        if (found == null) {
            throw new NoSuchElementException("The sandbox's Brightspace has no " + kind + " " + id
                    + ". List what there is over its API, and use an id from there.");
        }
        return found;
    }
}
