package io.crosswalk.brightspace;

import io.crosswalk.connector.CourseworkRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the work whose submissions a harvest reads. Brightspace tells since when grades were modified; it does not tell what
 * was handed in since, so that an incremental harvest looks at all work that may still be handed in about now.
 */
final class BrightspaceChoice {

    /** {@code LOOK}: worth giving on only if there is anything. */
    enum Verdict { READ, LOOK, LEAVE }

    private final Set<String> wanted;
    private final Set<String> changedGradeObjects;
    private final CourseworkRequest request;
    private final BrightspaceSettings settings;

    /** @param wanted the ids of work to be read whatever else is known */
    BrightspaceChoice(Set<String> wanted, Set<String> changedGradeObjects, CourseworkRequest request, BrightspaceSettings settings) {
        this.wanted = wanted;
        this.changedGradeObjects = changedGradeObjects;
        this.request = request;
        this.settings = settings;
    }

    Verdict of(BrightspaceWork work, BrightspaceAudience audience) {
        if (wanted.contains(work.id()) || work.gradeObjectId() != null && changedGradeObjects.contains(work.gradeObjectId())) {
            return Verdict.READ;
        }
        return mayBeHandedIn(work, audience) ? Verdict.LOOK : Verdict.LEAVE;
    }

    private boolean mayBeHandedIn(BrightspaceWork work, BrightspaceAudience audience) {
        if (work.submissionTypes().isEmpty() || work.opensAt() != null && work.opensAt().isAfter(request.now())) {
            return false;
        }
        @Nullable Instant last = Stream.of(work.dueAt(), work.closesAt(), audience.latestEnd()).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        return last == null || !request.now().isAfter(last.plus(settings.incrementalWindow()));
    }
}
