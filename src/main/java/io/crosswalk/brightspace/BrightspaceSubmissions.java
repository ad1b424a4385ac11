package io.crosswalk.brightspace;

import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hands on what is known of one piece of work. */
final class BrightspaceSubmissions {

    private final Instant now;
    private final CourseworkIntake intake;
    private final BrightspaceSubmissionTranslator translator = new BrightspaceSubmissionTranslator();

    BrightspaceSubmissions(Instant now, CourseworkIntake intake) {
        this.now = now;
        this.intake = intake;
    }

    void give(BrightspaceWork work, BrightspaceAudience audience, BrightspaceStandings standings, Set<String> exempt) {
        Set<String> unusable = new HashSet<>();
        long place = 0;
        for (Refusal refused : standings.refusals()) {
            intake.rejected(refused.rejection(Kind.SUBMISSION, ++place));
            if (refused.personId() != null) {
                unusable.add(refused.personId());
            }
        }
        List<SubmittedWork> submissions = new ArrayList<>();
        for (BrightspaceStanding standing : standings.all()) {
            if (!unusable.contains(standing.personId())) {
                submissions.add(translator.translate(standing, work, audience, exempt.contains(standing.personId()), now));
            }
        }
        for (String personId : exempt) {
            if (!standings.knows(personId) && !unusable.contains(personId)) {
                submissions.add(translator.translate(BrightspaceStanding.nothing(personId), work, audience, true, now));
            }
        }
        if (!submissions.isEmpty()) {
            intake.submissions(submissions);
        }
    }
}
