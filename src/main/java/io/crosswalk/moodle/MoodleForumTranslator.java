package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forum of {@code mod_forum_get_forums_by_courses}, graded or not. */
final class MoodleForumTranslator {

    private final boolean handingInVisible;

    /** @param handingInVisible whether posts are read */
    MoodleForumTranslator(boolean handingInVisible) {
        this.handingInVisible = handingInVisible;
    }

    Translation<MoodleWork> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord forum = new VendorRecord(node);
            id = "forum-" + forum.id("id");
            BigDecimal whole = forum.number("grade_forum");
            boolean asWhole = whole != null && whole.signum() != 0;
            BigDecimal most = asWhole ? whole : forum.number("scale");
            return new Translation.Translated<>(new MoodleWork.Forum(new MoodleActivity(id, forum.id("id"), MoodleTexts.title(forum, "name"),
                    MoodleTexts.intro(forum), "Discussion", List.of("forum"), null, forum.epochSeconds("cutoffdate"), forum.epochSeconds("duedate"),
                    most != null && most.signum() > 0 ? most : null, handingInVisible), asWhole || isNotZero(forum.number("assessed")), asWhole, most != null && most.signum() < 0));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }

    private static boolean isNotZero(@Nullable BigDecimal number) {
        return number != null && number.signum() != 0;
    }
}
