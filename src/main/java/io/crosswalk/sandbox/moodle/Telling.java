package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.Names;
import io.crosswalk.sandbox.district.Person;
import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words in which the story is told: people by their numbers, days counted from the first start. */
final class Telling {

    static final long TEACHER = 40;
    private static final int FIRST_SIS_ID = 4_000_000;
    private static final long FIRST_STUDENT = 50;

    private final Site site;
    private final Roster roster;
    private final Calendar calendar;
    private final Names names;

    Telling(Site site, Roster roster, Calendar calendar, long seed) {
        this.site = site;
        this.roster = roster;
        this.calendar = calendar;
        this.names = new Names(seed);
    }

    Site site() {
        return site;
    }

    Roster roster() {
        return roster;
    }

    /** Moodle knows whole minutes. */
    Instant due(int day) {
        return calendar.due(day).minusSeconds(59);
    }

    Instant at(int day) {
        return at(day, 10);
    }

    Instant at(int day, int hour) {
        return calendar.at(day, hour);
    }

    CourseRoom course(long id, long category, String shortName, String fullName, String idNumber) {
        return course(id, category, shortName, fullName, idNumber, true, false);
    }

    CourseRoom course(long id, long category, String shortName, String fullName, String idNumber, boolean visible, boolean separateGroups) {
        CourseRoom room = site.add(new Course(id, category, shortName, fullName, idNumber, visible, separateGroups, at(-100), at(-90), null));
        site.enrol(id, Enrolment.active(TEACHER, Role.EDITING_TEACHER));
        return room;
    }

    static long id(int number) {
        return FIRST_STUDENT + number;
    }

    static String sisId(int number) {
        return String.valueOf(FIRST_SIS_ID + number);
    }

    /** A learner whom Ed-Fi knows. */
    String known(int number) {
        account(id(number), sisId(number), false);
        roster.student(sisId(number));
        return sisId(number);
    }

    Account account(long id, @Nullable String idNumber, boolean suspended) {
        Person person = names.person(id, "");
        return site.add(new Account(id, person.firstName(), person.lastName(), idNumber, suspended));
    }

    void enrol(long courseId, int number) {
        site.enrol(courseId, Enrolment.active(id(number), Role.STUDENT));
    }

    void enrol(long courseId, int from, int to) {
        for (int number = from; number <= to; number++) {
            enrol(courseId, number);
        }
    }

    void join(CourseRoom room, long group, int from, int to) {
        for (int number = from; number <= to; number++) {
            room.join(group, id(number));
        }
    }

    /** Hands in; in a team, for the team. */
    void submit(Activity activity, int number, Instant when) {
        save(activity, id(number), State.SUBMITTED, when);
    }

    void draft(Activity activity, int number, Instant when) {
        save(activity, id(number), State.DRAFT, when);
    }

    void save(Activity activity, long userId, State state, Instant when) {
        String text = "Work of learner " + userId;
        AssignWork work = site.assign(activity);
        CourseRoom room = site.room(activity.courseId());
        if (activity.is(Trait.TEAM) && room != null) {
            long team = room.teamOf(activity, userId);
            work.saveForTeam(userId, team, room.team(activity, team), activity.is(Trait.ALL_MEMBERS_SUBMIT), state, text, when);
        } else {
            work.save(userId, state, text, when);
        }
    }

    void grade(Activity activity, int number, String grade, Instant when) {
        site.assign(activity).grade(id(number), new BigDecimal(grade), TEACHER, when);
    }

    void flag(Activity activity, int number, String workflow) {
        site.assign(activity).flag(site.assign(activity).flags(id(number)).in(workflow));
    }

    void extend(Activity activity, int number, Instant due) {
        site.assign(activity).flag(site.assign(activity).flags(id(number)).extendedTo(due));
    }

    /** Typed into the gradebook by hand, or given by what is graded there alone. */
    void mark(Activity activity, int number, String grade, Instant when) {
        site.mark(activity, id(number), Mark.none(when).given(new BigDecimal(grade), when));
    }

    void override(Activity activity, int number, String grade, Instant when) {
        site.mark(activity, id(number), Mark.none(when).override(new BigDecimal(grade), when));
    }

    void hideGrade(Activity activity, int number, Instant when) {
        Mark mark = site.mark(activity, id(number));
        site.mark(activity, id(number), (mark == null ? Mark.none(when) : mark).hide(true));
    }

    /** @param marks null while a teacher has to mark something by hand */
    void attempt(Activity quiz, int number, @Nullable String marks, Instant when) {
        QuizAttempt started = site.quiz(quiz).start(id(number), false, when.minusSeconds(600));
        site.quiz(quiz).replace(started.in(QuizAttempt.State.FINISHED, when, marks == null ? null : new BigDecimal(marks), when));
    }

    void open(Activity quiz, int number, QuizAttempt.State state, Instant when) {
        QuizAttempt started = site.quiz(quiz).start(id(number), false, when);
        site.quiz(quiz).replace(started.in(state, null, null, when));
    }

    List<String> sisIds(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Telling::sisId).filter(roster::knowsStudent).toList();
    }
}
