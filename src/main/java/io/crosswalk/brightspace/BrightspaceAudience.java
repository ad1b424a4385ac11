package io.crosswalk.brightspace;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.AssignedWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who has a piece of work, and until when.
 *
 * @param only the people who have it; null for everybody in the offering
 * @param ownDueDates due dates that were given to single people
 * @param latestEnd the last moment at which somebody with special access may hand in; null where nobody has a date of their own
 */
record BrightspaceAudience(@Nullable Set<String> only, Map<String, Instant> ownDueDates, @Nullable Instant latestEnd) {

    static final BrightspaceAudience EVERYBODY = new BrightspaceAudience(null, Map.of(), null);

    /** This one, as far as people are also in {@code others}. */
    BrightspaceAudience among(Set<String> others) {
        Set<String> both = new HashSet<>(others);
        if (only != null) {
            both.retainAll(only);
        }
        return new BrightspaceAudience(both, ownDueDates, latestEnd);
    }

    @Nullable Instant dueAt(String personId, BrightspaceWork work) {
        return ownDueDates.getOrDefault(personId, work.dueAt());
    }

    /** The work as each section has it; sections of which nobody has it are left out. */
    List<AssignedWork> inSections(BrightspaceWork work, Set<String> sectionIds, List<Enrollment> students) {
        List<AssignedWork> all = new ArrayList<>();
        for (String sectionId : new TreeSet<>(sectionIds)) {
            Set<String> here = new HashSet<>();
            students.stream().filter(student -> student.sectionId().equals(sectionId)).map(Enrollment::personId).forEach(here::add);
            Set<String> assignees = null;
            if (only != null) {
                assignees = new HashSet<>(only);
                assignees.retainAll(here);
            }
            if (assignees == null || !assignees.isEmpty()) {
                all.add(new AssignedWork(assignment(work, sectionId), assignees, ownDueDates(work, here), work.handingInVisible()));
            }
        }
        return all;
    }

    private Map<String, Optional<Instant>> ownDueDates(BrightspaceWork work, Set<String> here) {
        Map<String, Optional<Instant>> own = new HashMap<>();
        ownDueDates.forEach((person, due) -> {
            if (here.contains(person) && !due.equals(work.dueAt())) {
                own.put(person, Optional.of(due));
            }
        });
        return own;
    }

    private static Assignment assignment(BrightspaceWork work, String sectionId) {
        return new Assignment(sectionId, work.id(), work.title(), work.description(), work.category(), work.submissionTypes(),
                work.opensAt(), work.closesAt(), work.dueAt(), work.maxPoints());
    }
}
