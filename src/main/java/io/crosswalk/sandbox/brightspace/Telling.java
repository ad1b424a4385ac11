package io.crosswalk.sandbox.brightspace;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.Names;
import io.crosswalk.sandbox.district.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Puts a story into a tenant: the phrases that all its parts are told with. */
final class Telling {

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private final Tenant tenant;
    private final Calendar calendar;
    private final Names names;
    private final AtomicLong lastHandIn = new AtomicLong(771_000);
    private final AtomicLong lastAttempt = new AtomicLong(880_000);
    private final AtomicLong lastPassage = new AtomicLong();
    private final Set<String> newStudents = new LinkedHashSet<>();

    Telling(Tenant tenant, Calendar calendar, Names names) {
        this.tenant = tenant;
        this.calendar = calendar;
        this.names = names;
    }

    Tenant tenant() {
        return tenant;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Unique ids of the students whom Ed-Fi knows, and of whom no other part of the district tells. */
    List<String> newStudents() {
        return List.copyOf(newStudents);
    }

    /** @param orgDefinedId known to Ed-Fi */
    void student(long id, String orgDefinedId) {
        newStudents.add(orgDefinedId);
        person(id, orgDefinedId);
    }

    /** @param orgDefinedId not known to Ed-Fi, or by another part of the district */
    void person(long id, @Nullable String orgDefinedId) {
        Person person = names.person(id, "");
        tenant.put(new User(id, person.firstName(), person.lastName(), orgDefinedId));
    }

    Offering offering(long id, String name, @Nullable String code) {
        Offering offering = new Offering(id, name, code, OrgUnits.SEMESTER, calendar.at(-80, 0), calendar.at(-80, 0).plus(HALF_A_YEAR), true, true, false);
        tenant.put(offering);
        return offering;
    }

    void section(long id, long offeringId, String name, @Nullable String code, Long... members) {
        tenant.put(new ClassSection(id, offeringId, name, code, Set.of(members)));
        for (long member : members) {
            passage(id, member, Role.STUDENT, true, calendar.at(-79, 8));
        }
    }

    void enroll(long offeringId, Role role, long... userIds) {
        for (long userId : userIds) {
            Instant since = calendar.at(-79, 8);
            tenant.put(new Enrollment(offeringId, userId, role, true, since));
            passage(offeringId, userId, role, true, since);
        }
    }

    void passage(long orgUnitId, long userId, Role role, boolean in, Instant at) {
        tenant.put(new Passage(lastPassage.incrementAndGet(), orgUnitId, userId, role, in, at));
    }

    Work add(Work work) {
        tenant.put(work);
        return work;
    }

    HandIn handIn(long userId, Instant at) {
        return new HandIn(lastHandIn.incrementAndGet(), userId, at, false);
    }

    void handIn(WorkKey work, long userId, Instant at) {
        tenant.put(tenant.studentWork(work, userId).with(handIn(userId, at)));
    }

    /** With a released grade. */
    void grade(WorkKey work, long entityId, @Nullable String score, @Nullable String words) {
        Instant at = calendar.at(-1, 9);
        judge(work, entityId, new Evaluation(score == null ? null : new BigDecimal(score), words, true, at, at));
    }

    void judge(WorkKey work, long entityId, Evaluation evaluation) {
        tenant.put(tenant.studentWork(work, entityId).judged(evaluation));
    }

    Attempt attempt(int number, Instant completed, @Nullable String score, boolean published) {
        return new Attempt(lastAttempt.incrementAndGet(), number, completed.minus(Duration.ofMinutes(20)), completed,
                score == null ? null : new BigDecimal(score), published, score == null ? null : calendar.at(-1, 9));
    }

    Attempt begunAttempt(int number, Instant started) {
        return new Attempt(lastAttempt.incrementAndGet(), number, started, null, null, false, null);
    }

    void attempts(WorkKey quiz, long userId, Attempt... attempts) {
        StudentWork done = tenant.studentWork(quiz, userId);
        for (Attempt attempt : attempts) {
            done = done.with(attempt);
        }
        tenant.put(done);
    }
}
