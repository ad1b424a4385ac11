package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Course;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course offering, as the organization's structure lists it or as it is read by itself.
 *
 * @param code null where it has none
 * @param active false where it is closed to students; the organization's structure does not say
 */
record BrightspaceOffering(String id, String name, @Nullable String code, boolean active, @Nullable Instant startsAt, @Nullable Instant endsAt) {

    private static final int LONGEST_NAME = 1024;

    static Translation<BrightspaceOffering> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord offering = new VendorRecord(node);
            id = offering.id("Identifier");
            String name = offering.text("Name", LONGEST_NAME);
            return new Translation.Translated<>(new BrightspaceOffering(id, name == null ? id : PlainText.ofName(name), offering.identifier("Code"),
                    !Boolean.FALSE.equals(offering.flag("IsActive")), offering.moment("StartDate"), offering.moment("EndDate")));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    /** Students cannot hand anything in any more. */
    boolean isOver(Instant now) {
        return endsAt != null && now.isAfter(endsAt);
    }

    /** An offering without dates goes on for ever. */
    boolean isCurrent(Instant now, Duration grace) {
        return (startsAt == null || !now.isBefore(startsAt.minus(grace))) && (endsAt == null || !now.isAfter(endsAt.plus(grace)));
    }

    Course course() {
        return new Course(id, name);
    }
}
