package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that happened on the simulated site. Not safe for many threads by itself: {@link MoodleSimulation} locks it. */
final class Site {

    private static final String MODULES = "course modules";

    private final Numbers numbers = new Numbers();
    private final Map<Long, Account> accounts = new TreeMap<>();
    private final Map<String, Set<Long>> idNumbers = new HashMap<>();
    private final Map<Long, Set<Long>> coursesOf = new HashMap<>();
    private final Map<Long, Category> categories = new TreeMap<>();
    private final Map<Long, CourseRoom> rooms = new TreeMap<>();
    private final Map<Long, CourseRoom> roomOfGroup = new HashMap<>();
    private final Map<String, Activity> byInstance = new HashMap<>();
    private final Map<Long, AssignWork> assignWork = new HashMap<>();
    private final Map<Long, QuizWork> quizWork = new HashMap<>();
    private final Map<Long, ForumWork> forumWork = new HashMap<>();
    private final Map<Long, Long> forumOfDiscussion = new HashMap<>();
    private final Map<Long, Map<Long, Mark>> marks = new HashMap<>();

    Site() {
        numbers.startAfter(MODULES, 500);
        numbers.startAfter("submissions made by reading", 9_000_000);
        numbers.startAfter("people", 900_000);
        numbers.startAfter("grade", 40);
    }

    Numbers numbers() {
        return numbers;
    }

    void add(Category category) {
        categories.put(category.id(), category);
    }

    Collection<Category> categories() {
        return categories.values();
    }

    /** Also replaces one. */
    Account add(Account account) {
        Account before = accounts.put(account.id(), account);
        if (before != null && before.idNumber() != null) {
            idNumbers.get(before.idNumber()).remove(before.id());
        }
        if (account.idNumber() != null) {
            idNumbers.computeIfAbsent(account.idNumber(), unseen -> new TreeSet<>()).add(account.id());
        }
        return account;
    }

    void delete(Account account) {
        List.copyOf(coursesOf(account.id())).forEach(course -> unenrol(course, account.id()));
        accounts.remove(account.id());
        if (account.idNumber() != null) {
            idNumbers.get(account.idNumber()).remove(account.id());
        }
    }

    @Nullable Account account(long id) {
        return accounts.get(id);
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    /** Usually one; more where the number was given twice. */
    Set<Long> withIdNumber(String idNumber) {
        return idNumbers.getOrDefault(idNumber, Set.of());
    }

    CourseRoom add(Course course) {
        CourseRoom room = new CourseRoom(course);
        rooms.put(course.id(), room);
        return room;
    }

    @Nullable CourseRoom room(long courseId) {
        return rooms.get(courseId);
    }

    Collection<CourseRoom> rooms() {
        return rooms.values();
    }

    @Nullable CourseRoom roomOfGroup(long groupId) {
        return roomOfGroup.get(groupId);
    }

    void add(Group group) {
        CourseRoom room = rooms.get(group.courseId());
        room.add(group);
        roomOfGroup.put(group.id(), room);
    }

    void enrol(long courseId, Enrolment enrolment) {
        rooms.get(courseId).put(enrolment);
        coursesOf.computeIfAbsent(enrolment.userId(), unseen -> new LinkedHashSet<>()).add(courseId);
    }

    void unenrol(long courseId, long userId) {
        rooms.get(courseId).remove(userId);
        coursesOf.getOrDefault(userId, new LinkedHashSet<>()).remove(courseId);
    }

    Set<Long> coursesOf(long userId) {
        return coursesOf.getOrDefault(userId, Set.of());
    }

    Activity add(ActivityDraft draft) {
        Activity activity = draft.numbered(numbers.next(MODULES), numbers.next(draft.kind().module()));
        replace(activity);
        switch (activity.kind().type()) {
            case ASSIGN -> assignWork.put(activity.cmid(), new AssignWork(numbers));
            case QUIZ -> quizWork.put(activity.cmid(), new QuizWork(numbers));
            case FORUM -> forumWork.put(activity.cmid(), new ForumWork(numbers,
                    discussion -> forumOfDiscussion.put(discussion, activity.instance())));
            case LESSON, H5PACTIVITY, SCORM, PAGE, GRADE -> { }
        }
        return activity;
    }

    void replace(Activity activity) {
        rooms.get(activity.courseId()).put(activity);
        byInstance.put(activity.localIdentifier(), activity);
    }

    void delete(Activity activity) {
        rooms.get(activity.courseId()).delete(activity.cmid());
        byInstance.remove(activity.localIdentifier());
    }

    /** @param localIdentifier for example {@code assign-4} */
    @Nullable Activity activity(String localIdentifier) {
        return byInstance.get(localIdentifier);
    }

    @Nullable Activity activity(String module, long instance) {
        return byInstance.get(module + "-" + instance);
    }

    AssignWork assign(Activity activity) {
        return assignWork.get(activity.cmid());
    }

    QuizWork quiz(Activity activity) {
        return quizWork.get(activity.cmid());
    }

    ForumWork forum(Activity activity) {
        return forumWork.get(activity.cmid());
    }

    /** The forum in which a discussion is. */
    @Nullable Activity forumOf(long discussion) {
        Long instance = forumOfDiscussion.get(discussion);
        return instance == null ? null : activity("forum", instance);
    }

    void mark(Activity activity, long userId, Mark mark) {
        marks.computeIfAbsent(activity.itemId(), unseen -> new HashMap<>()).put(userId, mark);
    }

    @Nullable Mark mark(Activity activity, long userId) {
        return marks.getOrDefault(activity.itemId(), Map.of()).get(userId);
    }

    /** The learner's final grade in the gradebook, hidden or not; null if there is none. */
    @Nullable BigDecimal finalGrade(Activity activity, long userId) {
        Mark mark = mark(activity, userId);
        if (mark != null && mark.overridden()) {
            return mark.value();
        }
        return switch (activity.kind().type()) {
            case ASSIGN -> {
                AssignGrade grade = assign(activity).inGradebook(activity, userId);
                yield grade == null ? null : grade.value();
            }
            case QUIZ -> quiz(activity).grade(activity, userId);
            case FORUM, LESSON, H5PACTIVITY, SCORM, GRADE -> mark == null ? null : mark.value();
            case PAGE -> null;
        };
    }

    List<Long> students(CourseRoom room, Instant now) {
        return room.enrolments().stream().filter(Enrolment::student).filter(enrolment -> enrolment.activeAt(now)).map(Enrolment::userId).toList();
    }
}
