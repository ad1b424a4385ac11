package io.crosswalk.brightspace;

import io.crosswalk.canonical.Circumstances;
import io.crosswalk.connector.SubmittedWork;
import java.time.Instant;

/** From where somebody stands to the submission that this makes. */
final class BrightspaceSubmissionTranslator {

    SubmittedWork translate(BrightspaceStanding standing, BrightspaceWork work, BrightspaceAudience audience, boolean excused, Instant now) {
        boolean released = standing.released() && !excused;
        Circumstances circumstances = new Circumstances(excused, null, null, standing.handedInAt(), standing.begun(), false, released,
                audience.dueAt(standing.personId(), work), work.handingInVisible());
        return new SubmittedWork(
                null,
                work.id(),
                standing.personId(),
                circumstances.statusAt(now),
                standing.handedInAt(),
                released ? standing.points() : null,
                released ? standing.grade() : null,
                true,
                standing.handedInAt() != null || released || excused);
    }
}
