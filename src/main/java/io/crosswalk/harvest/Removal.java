package io.crosswalk.harvest;

import io.crosswalk.harvest.CourseworkStore.Known;
import io.crosswalk.ledger.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Takes what a complete reading of a course no longer has for gone, as far as the guard allows. */
final class Removal {

    private final CourseScope scope;
    private final Changes changes;
    private final Tally tally;

    Removal(CourseScope scope, Changes changes, Tally tally) {
        this.scope = scope;
        this.changes = changes;
        this.tally = tally;
    }

    /**
     * @param seen identifiers of everything that was listed or is to be there
     * @param assignments identifiers of the assignments that there are
     * @param unusable identifiers of what was listed and could not be used
     * @param lapses what to do with work that is listed no longer though it is still assigned, by identifier
     * @param keep what to do with it where it is not believed
     */
    void ofWhatIsGone(Set<String> seen, Set<String> assignments, Set<String> unusable, Map<String, Runnable> lapses, Consumer<String> keep) {
        Map<String, Departures> departures = new HashMap<>();
        for (Known known : scope.known()) {
            String parent = known.sectionId() + "-" + known.assignmentId();
            // Orphans go with their assignment, or stay with it.
            boolean orphaned = known.kind() == Kind.SUBMISSION && !assignments.contains(parent);
            if (scope.section(known.sectionId()) != null && !orphaned && !unusable.contains(parent)) {
                departures.computeIfAbsent(place(known, parent), key -> new Departures())
                        .count(known, seen.contains(known.identifier()), isEnrolled(known));
            }
        }
        departures.forEach((place, departed) -> remove(place, departed, lapses, keep));
        changes.flush();
    }

    private boolean isEnrolled(Known known) {
        return known.kind() == Kind.ASSIGNMENT || scope.student(known.sectionId(), known.personId()) != null;
    }

    private static String place(Known known, String parent) {
        return switch (known.kind()) {
            case ASSIGNMENT -> "assignments of section " + known.sectionId();
            case SUBMISSION -> "submissions of assignment " + parent;
        };
    }

    private void remove(String place, Departures departures, Map<String, Runnable> lapses, Consumer<String> keep) {
        changes.removeAll(departures.certain());
        int questionable = departures.questionable().size();
        if (!changes.guard().allows(place, questionable, departures.known())) {
            tally.held.add(questionable);
            departures.questionable().stream().map(Known::identifier).filter(lapses::containsKey).forEach(keep);
            return;
        }
        for (Known gone : departures.questionable()) {
            if (gone.kind() == Kind.ASSIGNMENT) {
                changes.removeAll(scope.submissionsOf(gone));
            }
            lapses.getOrDefault(gone.identifier(), () -> changes.remove(gone)).run();
        }
    }
}
