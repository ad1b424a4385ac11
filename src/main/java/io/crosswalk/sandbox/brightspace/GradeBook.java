package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grade books of all offerings, as they follow from what was handed in and judged. */
final class GradeBook {

    private final Tenant tenant;

    GradeBook(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Those that there are in the offering, by grade object. */
    List<Work> items(long offeringId) {
        return tenant.works(offeringId).values().stream().filter(work -> work.gradeItem() != null && work.state() != Work.State.DELETED)
                .sorted(Comparator.comparingLong(GradeBook::itemId)).toList();
    }

    /** In the order of grade objects and users. */
    Stream<GradeValue> values(Offering offering, Instant now) {
        return items(offering.id()).stream().flatMap(work -> values(offering, work, now));
    }

    Stream<GradeValue> values(Offering offering, Work work, Instant now) {
        GradeItem item = work.gradeItem();
        if (item == null) {
            return Stream.empty();
        }
        return tenant.studentWorks(work.key()).values().stream()
                .flatMap(done -> users(work, done).stream().sorted().map(user -> value(offering, work, item, done, user, now)))
                .sorted(Comparator.comparingLong(GradeValue::userId));
    }

    private Collection<Long> users(Work work, StudentWork done) {
        if (!work.isHandedInByGroups()) {
            return done.entityId() == DiscussionPages.ANONYMOUS ? Set.of() : Set.of(done.entityId());
        }
        Group group = tenant.groups(work.offeringId()).get(done.entityId());
        return group == null ? Set.of() : group.members();
    }

    private static GradeValue value(Offering offering, Work work, GradeItem item, StudentWork done, long user, Instant now) {
        if (work.tool() instanceof Tool.Quiz quiz) {
            return quizValue(offering, item, quiz, done, user);
        }
        Evaluation evaluation = done.evaluation();
        boolean exported = work.key().kind() != ToolKind.DROPBOX || work.outOf() == null;
        if (evaluation == null || !evaluation.graded() || (!exported && !evaluation.isReleasedAt(now))) {
            return new GradeValue(offering.id(), item, user, null, null, offering.start(), null);
        }
        BigDecimal points = rescaled(evaluation.score(), work.outOf(), item.maxPoints());
        String displayed = evaluation.words() == null ? displayed(points, item) : evaluation.words();
        return new GradeValue(offering.id(), item, user, item.kind() == GradeItem.Kind.TEXT ? null : points, displayed, evaluation.at(),
                evaluation.releasedAt());
    }

    private static GradeValue quizValue(Offering offering, GradeItem item, Tool.Quiz quiz, StudentWork done, long user) {
        BigDecimal score = WorkStanding.score(quiz.calculation(), done.attempts());
        Instant gradedAt = score == null
                ? null
                : done.attempts().stream().map(Attempt::gradedAt).filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
        return new GradeValue(offering.id(), item, user, score, displayed(score, item), gradedAt == null ? offering.start() : gradedAt, gradedAt);
    }

    /** The grade book has its own most points. */
    private static @Nullable BigDecimal rescaled(@Nullable BigDecimal score, @Nullable BigDecimal outOf, @Nullable BigDecimal maxPoints) {
        if (score == null || outOf == null || maxPoints == null || outOf.signum() == 0) {
            return score;
        }
        return score.multiply(maxPoints).divide(outOf, MathContext.DECIMAL64).stripTrailingZeros();
    }

    private static @Nullable String displayed(@Nullable BigDecimal points, GradeItem item) {
        return points == null || item.maxPoints() == null ? null : plain(points) + " / " + plain(item.maxPoints());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static long itemId(Work work) {
        GradeItem item = work.gradeItem();
        return item == null ? 0 : item.id();
    }
}
