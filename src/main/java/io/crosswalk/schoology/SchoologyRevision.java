package io.crosswalk.schoology;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a student handed in or keeps as a draft.
 *
 * @param late what Schoology says; null where it leaves it to the clock
 */
record SchoologyRevision(String personId, BigDecimal number, Instant createdAt, @Nullable Boolean late, boolean draft) {

    /** Lists come in either order. */
    static final Comparator<SchoologyRevision> OLDEST_FIRST = Comparator.comparing(SchoologyRevision::number).thenComparing(SchoologyRevision::createdAt);

    /** @throws UnusableFieldException if a field cannot be used */
    static SchoologyRevision of(VendorRecord row) {
        BigDecimal number = row.number("revision_id");
        return new SchoologyRevision(row.id("uid"), number == null ? BigDecimal.ZERO : number, created(row), row.flag("late"), row.says("draft"));
    }

    /**
     * A post in a discussion.
     *
     * @throws UnusableFieldException if a field cannot be used
     */
    static SchoologyRevision ofPost(VendorRecord row) {
        return new SchoologyRevision(row.id("uid"), BigDecimal.ZERO, created(row), null, false);
    }

    private static Instant created(VendorRecord row) {
        Instant created = row.epochSeconds("created");
        if (created == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field created is missing or empty");
        }
        return created;
    }
}
