package io.crosswalk.schoology;

import io.crosswalk.canonical.Circumstances;
import io.crosswalk.connector.SubmittedWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one student did for one assignment: Schoology keeps what was handed in and what was graded apart. */
final class SchoologySubmissionTranslator {

    /** @param scale of the grade */
    SubmittedWork translate(String sectionId, SchoologyAssignment item, String personId, List<SchoologyRevision> revisions,
            @Nullable SchoologyGrade grade, SchoologyScale scale, Instant now) {
        Optional<SchoologyRevision> handedIn = revisions.stream().filter(revision -> !revision.draft()).max(SchoologyRevision.OLDEST_FIRST);
        boolean excused = grade != null && grade.exception() == SchoologyGrade.Exception.EXCUSED;
        boolean released = grade != null && grade.isGraded() && item.gradesShown();
        Instant submittedAt = handedIn.map(SchoologyRevision::createdAt).orElse(null);
        Circumstances circumstances = new Circumstances(
                excused,
                handedIn.map(SchoologyRevision::late).orElse(null),
                missing(item, grade, handedIn.isPresent(), now),
                submittedAt,
                handedIn.isEmpty() && !revisions.isEmpty(),
                false,
                released,
                item.dueAt(),
                item.handingIn() != SchoologyAssignment.HandingIn.NOT_VISIBLE);
        return new SubmittedWork(
                sectionId,
                item.id(),
                personId,
                circumstances.statusAt(now),
                submittedAt,
                released ? grade.points() : null,
                released ? words(item, grade, scale) : null,
                true,
                handedIn.isPresent() || released || excused);
    }

    /** A teacher's word. Incomplete work may still come in until it is due. */
    private static @Nullable Boolean missing(SchoologyAssignment item, @Nullable SchoologyGrade grade, boolean handedIn, Instant now) {
        if (grade == null) {
            return null;
        }
        return switch (grade.exception()) {
            case MISSING -> true;
            case INCOMPLETE -> !handedIn && item.dueAt() != null && now.isAfter(item.dueAt()) ? true : null;
            case NONE, EXCUSED -> null;
        };
    }

    private static @Nullable String words(SchoologyAssignment item, SchoologyGrade grade, SchoologyScale scale) {
        BigDecimal points = grade.points();
        if (points == null) {
            return grade.words();
        }
        String word = scale.word(points, grade.maxPoints() == null ? item.maxPoints() : grade.maxPoints());
        return word != null ? word : points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
