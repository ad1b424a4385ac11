package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course as the list of courses tells of it.
 *
 * @param identifierTold false where Moodle keeps the course's ID number to itself
 * @param identifier null where the course has no ID number
 * @param separateGroups students see only their own group, and so does a service user who may not access all
 */
record MoodleCourse(
        String id,
        String name,
        @Nullable String shortName,
        @Nullable String identifier,
        boolean identifierTold,
        @Nullable String categoryId,
        boolean visible,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean separateGroups) {

    static final String FRONT_PAGE = "FRONT_PAGE";

    private static final String FRONT_PAGE_ID = "1";
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_CODE = 255;

    static Translation<MoodleCourse> of(JsonNode node) {
        String id = null;
        try {
            VendorRecord course = new VendorRecord(node);
            id = course.id("id");
            if (id.equals(FRONT_PAGE_ID) || "site".equals(course.text("format", LONGEST_CODE))) {
                return new Translation.LeftOut<>(FRONT_PAGE);
            }
            String name = course.text("fullname", LONGEST_NAME);
            BigDecimal groupMode = course.number("groupmode");
            return new Translation.Translated<>(new MoodleCourse(id, name == null ? id : PlainText.ofName(name), course.identifier("shortname"),
                    course.identifier("idnumber"), course.mentions("idnumber"), course.optionalId("categoryid"), !Boolean.FALSE.equals(course.flag("visible")),
                    course.epochSeconds("startdate"), course.epochSeconds("enddate"), groupMode != null && groupMode.intValue() == 1));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    /** A course without an end goes on for ever. */
    boolean isCurrent(Instant now, Duration grace) {
        return (startsAt == null || !now.isBefore(startsAt.minus(grace))) && (endsAt == null || !now.isAfter(endsAt.plus(grace)));
    }
}
