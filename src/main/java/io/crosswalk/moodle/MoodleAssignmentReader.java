package io.crosswalk.moodle;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one course's assignments from what was read of several courses together. */
final class MoodleAssignmentReader {

    private final MoodleCourseGroup group;
    private final String courseId;
    private final @Nullable Instant since;
    private final Map<String, Map<String, MoodleFlag>> flags = new HashMap<>();
    private final Map<String, List<Refusal>> refusedFlags = new HashMap<>();
    private final Map<String, MoodleAssignmentRows> rows = new LinkedHashMap<>();
    private final Map<String, UnreadableException> failures = new LinkedHashMap<>();

    /** @param since null for everything */
    MoodleAssignmentReader(MoodleCourseGroup group, String courseId, @Nullable Instant since) {
        this.group = group;
        this.courseId = courseId;
        this.since = since;
    }

    /** Reads flags of all and rows of those that changed; holds an assignment that has either not. */
    void read(MoodleActivities activities) {
        List<MoodleWork.Assign> assigned = activities.assigned();
        for (MoodleWork.Assign work : assigned) {
            try {
                read(work.activity().id());
            } catch (UnreadableException failure) {
                failures.put(work.activity().id(), failure);
            }
        }
        if (!failures.isEmpty() && failures.size() == assigned.size()) {
            throw failures.values().iterator().next();
        }
        failures.forEach((id, failure) -> activities.hold(id, String.valueOf(failure.getMessage())));
        failures.clear();
    }

    private void read(String id) {
        Map<String, MoodleFlag> byPerson = new HashMap<>();
        List<Refusal> refused = new ArrayList<>();
        group.flags(courseId, id, since).orThrow().forEach(flag -> flag.give(given -> byPerson.put(given.personId(), given), refused::add, leftOut -> {}));
        flags.put(id, byPerson);
        refusedFlags.put(id, refused);
        Outcome<MoodleAssignmentRows> changed = group.rows(courseId, id, since);
        if (changed != null) {
            rows.put(id, changed.orThrow());
        }
    }

    /** Also reads the rows of these. What fails is complained about at the end. */
    void complete(Collection<MoodleWork.Assign> others) {
        List<String> instances = others.stream().filter(work -> !rows.containsKey(work.activity().id())).map(work -> work.activity().instance()).toList();
        if (instances.isEmpty()) {
            return;
        }
        group.complete(instances).forEach((id, outcome) -> {
            try {
                rows.put(id, outcome.orThrow());
            } catch (UnreadableException failure) {
                failures.put(id, failure);
            }
        });
    }

    /** @throws UnreadableException if the rows of an assignment could not be completed */
    void complain() {
        if (!failures.isEmpty()) {
            throw failures.values().iterator().next();
        }
    }

    Map<String, MoodleFlag> flags(String id) {
        return flags.getOrDefault(id, Map.of());
    }

    List<Refusal> refusedFlags(String id) {
        return refusedFlags.getOrDefault(id, List.of());
    }

    boolean hasRows(String id) {
        return rows.containsKey(id);
    }

    MoodleAssignmentRows rows(String id) {
        return Objects.requireNonNull(rows.get(id));
    }
}
