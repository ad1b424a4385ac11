package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post in a discussion topic; what it says is not looked at. */
final class BrightspacePostTranslator {

    static final String DELETED = "POST_DELETED";

    record Post(String personId, Instant postedAt) {}

    Translation<Post> translate(JsonNode node, String workId) {
        String id = null;
        String personId = null;
        try {
            VendorRecord post = new VendorRecord(node);
            id = post.optionalId("PostId");
            if (post.says("IsDeleted")) {
                return new Translation.LeftOut<>(DELETED);
            }
            // Missing where the post is anonymous: then nobody can be said to have posted nothing.
            personId = post.id("PostingUserId");
            @Nullable Instant postedAt = post.moment("DatePosted");
            if (postedAt == null) {
                throw new UnusableFieldException(Problem.FIELD_MISSING, "The field DatePosted is missing");
            }
            return new Translation.Translated<>(new Post(personId, postedAt));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(id, workId, personId, reason));
        }
    }
}
