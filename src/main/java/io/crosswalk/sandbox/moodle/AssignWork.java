package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was done for one assignment. */
final class AssignWork {

    private static final String ATTEMPTS = "submissions";
    private static final String GRADES = "grades";

    private final Numbers numbers;
    private final Map<Seat, List<Attempt>> attempts = new LinkedHashMap<>();
    private final Map<Long, List<AssignGrade>> grades = new LinkedHashMap<>();
    private final Map<Long, UserFlags> flags = new LinkedHashMap<>();
    private final List<DateOverride> overrides = new ArrayList<>();

    private record Seat(long userId, long groupId) {}

    AssignWork(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Saves or hands in the work of one person. */
    void save(long userId, State state, String text, Instant at) {
        put(row(userId, 0, at).in(state, at, text));
    }

    /**
     * Saves or hands in the work of a team. Only the row of the one who pressed the button says submitted; the others' stay drafts.
     *
     * @param everyMember the team's row stays a draft until everyone has handed in
     */
    void saveForTeam(long userId, long team, Collection<Long> members, boolean everyMember, State state, String text, Instant at) {
        for (long member : members) {
            Attempt row = row(member, 0, at);
            if (member == userId) {
                put(row.in(state, at, text));
            } else if (row.state() == State.NEW) {
                put(row.in(State.DRAFT, at, ""));
            }
        }
        boolean waits = everyMember && members.stream().anyMatch(member -> row(member, 0, at).state() != State.SUBMITTED);
        put(row(0, team, at).in(waits ? State.DRAFT : state, at, text));
    }

    /** Puts a changed row in the place of the one it was. */
    void replace(Attempt changed) {
        put(changed);
    }

    /** Opens the next attempt. The grade of the former one drops out of the list of grades. */
    void reopen(long userId, Instant at) {
        Attempt before = row(userId, 0, at);
        put(new Attempt(numbers.next(ATTEMPTS), userId, 0, before.number() + 1, at, at, State.REOPENED, ""));
    }

    /** Grading where nothing was handed in makes an empty row. */
    long grade(long userId, BigDecimal value, long grader, Instant at) {
        int attempt = row(userId, 0, at).number();
        List<AssignGrade> given = grades.computeIfAbsent(userId, unseen -> new ArrayList<>());
        AssignGrade before = given.stream().filter(grade -> grade.attempt() == attempt).findFirst().orElse(null);
        given.remove(before);
        given.add(before == null ? new AssignGrade(numbers.next(GRADES), userId, attempt, at, at, grader, value) : before.changed(value, grader, at));
        return given.get(given.size() - 1).id();
    }

    /** @return the id of the row */
    long flag(UserFlags changed) {
        UserFlags kept = changed.id() == UserFlags.NOT_KEPT ? changed.numbered(numbers.next("flags")) : changed;
        flags.put(kept.userId(), kept);
        return kept.id();
    }

    /** Takes the place of one for the same learner or group. */
    void override(DateOverride override) {
        overrides.removeIf(before -> Objects.equals(before.userId(), override.userId()) && Objects.equals(before.groupId(), override.groupId()));
        overrides.add(override);
    }

    /** Does not keep the row: it is made when it is changed. */
    UserFlags flags(long userId) {
        return flags.getOrDefault(userId, new UserFlags(UserFlags.NOT_KEPT, userId, false, null, ""));
    }

    @Nullable UserFlags keptFlags(long userId) {
        return flags.get(userId);
    }

    Collection<UserFlags> allFlags() {
        return flags.values();
    }

    List<DateOverride> overrides() {
        return overrides;
    }

    /** Of every person and team the latest. */
    List<Attempt> latest() {
        return attempts.values().stream().map(rows -> rows.get(rows.size() - 1)).toList();
    }

    List<Attempt> allAttempts() {
        return attempts.values().stream().flatMap(List::stream).toList();
    }

    List<AssignGrade> allGrades() {
        return grades.values().stream().flatMap(List::stream).toList();
    }

    @Nullable Attempt latest(long userId, long team) {
        List<Attempt> rows = attempts.get(new Seat(userId, team));
        return rows == null ? null : rows.get(rows.size() - 1);
    }

    /** As {@link #latest(long, long)}, and makes an empty row of the team where there is none. */
    Attempt teamRowForReading(long team, Instant at) {
        return attempts.computeIfAbsent(new Seat(0, team), unseen -> new ArrayList<>(List.of(
                new Attempt(numbers.next("submissions made by reading"), 0, team, 0, at, at, State.NEW, "")))).get(0);
    }

    /** The grade of the latest attempt; null if that one has none yet. */
    @Nullable AssignGrade current(long userId) {
        Attempt latest = latest(userId, 0);
        int attempt = latest == null ? 0 : latest.number();
        return grades.getOrDefault(userId, List.of()).stream().filter(grade -> grade.attempt() == attempt).findFirst().orElse(null);
    }

    List<AssignGrade> currentGrades() {
        return grades.keySet().stream().map(this::current).filter(Objects::nonNull).toList();
    }

    /** The grade that the gradebook holds, whatever attempt it is of; null while it is not released. */
    @Nullable AssignGrade inGradebook(Activity activity, long userId) {
        return released(activity, userId)
                ? grades.getOrDefault(userId, List.of()).stream().filter(AssignGrade::given).max(Comparator.comparingInt(AssignGrade::attempt)).orElse(null)
                : null;
    }

    boolean released(Activity activity, long userId) {
        UserFlags held = flags.get(userId);
        boolean byWorkflow = !activity.is(Trait.WORKFLOW) || (held != null && held.workflow().equals(UserFlags.RELEASED));
        return byWorkflow && (!activity.is(Trait.BLIND) || activity.is(Trait.REVEALED));
    }

    /** The due date of one learner. */
    @Nullable Instant due(Activity activity, long userId, Collection<Long> groups) {
        UserFlags held = flags.get(userId);
        if (held != null && held.extension() != null) {
            return held.extension();
        }
        return overridden(activity, userId, groups);
    }

    /** The due date of one learner, extensions aside. */
    @Nullable Instant overridden(Activity activity, long userId, Collection<Long> groups) {
        return overrides.stream().filter(override -> override.userId() != null && override.userId() == userId).findFirst()
                .or(() -> overrides.stream().filter(override -> override.groupId() != null && groups.contains(override.groupId()))
                        .min(Comparator.comparingInt(DateOverride::sortOrder)))
                .map(DateOverride::due).orElse(activity.due());
    }

    private Attempt row(long userId, long team, Instant at) {
        List<Attempt> rows = attempts.computeIfAbsent(new Seat(userId, team), unseen -> new ArrayList<>(List.of(
                new Attempt(numbers.next(ATTEMPTS), userId, team, 0, at, at, State.NEW, ""))));
        return rows.get(rows.size() - 1);
    }

    private void put(Attempt changed) {
        List<Attempt> rows = attempts.computeIfAbsent(new Seat(changed.userId(), changed.groupId()), unseen -> new ArrayList<>());
        rows.removeIf(row -> row.number() == changed.number());
        rows.add(changed);
    }
}
