package io.crosswalk.brightspace;

import io.crosswalk.kit.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everybody stands with one piece of work, as far as they are known. Used by one thread. */
final class BrightspaceStandings {

    private final Map<String, BrightspaceStanding> byPerson = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Of two rows about one person, for example of two groups, the one with more in it counts. */
    void add(BrightspaceStanding standing) {
        byPerson.merge(standing.personId(), standing, (before, now) -> now.isUntouched() ? before : now);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    boolean knows(String personId) {
        return byPerson.containsKey(personId);
    }

    BrightspaceStanding of(String personId) {
        return byPerson.getOrDefault(personId, BrightspaceStanding.nothing(personId));
    }

    Collection<BrightspaceStanding> all() {
        return byPerson.values();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Whether nothing was handed in, begun or graded; what cannot be read may be anything. */
    boolean isUntouched() {
        return refusals.isEmpty() && byPerson.values().stream().allMatch(BrightspaceStanding::isUntouched);
    }
}
