package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.List;

/** A discussion topic; one that is not graded is a conversation and no work. */
final class BrightspaceTopicTranslator {

    static final String SUBMISSION_TYPE = "DiscussionPost";
    static final String NOT_GRADED = "NOT_GRADED";

    /** A forum with the topics in it still to be read. */
    record Forum(String id, boolean hidden) {}

    Translation<Forum> forum(JsonNode node) {
        try {
            VendorRecord forum = new VendorRecord(node);
            return new Translation.Translated<>(new Forum(forum.id("ForumId"), forum.says("IsHidden")));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(null, reason));
        }
    }

    Translation<GradableWork.Topic> translate(JsonNode node, Forum forum, BrightspaceGradebook gradebook) {
        String id = null;
        try {
            VendorRecord topic = new VendorRecord(node);
            String topicId = topic.id("TopicId");
            id = BrightspaceTool.TOPIC.workId(topicId);
            String named = topic.optionalId("GradeItemId");
            String gradeObjectId = named == null ? gradebook.ofTopic(topicId) : named;
            gradebook.claim(gradeObjectId);
            BigDecimal outOf = topic.number("ScoreOutOf");
            if (gradeObjectId == null && outOf == null) {
                return new Translation.LeftOut<>(NOT_GRADED);
            }
            if (forum.hidden() || topic.says("IsHidden")) {
                return new Translation.LeftOut<>(BrightspaceFolderTranslator.UNPUBLISHED);
            }
            // Its grades are read from the gradebook, so that the gradebook's scale is theirs.
            BigDecimal ofGradebook = gradebook.maxPoints(gradeObjectId);
            return new Translation.Translated<>(new GradableWork.Topic(topicId, forum.id(), new BrightspaceWork(id, BrightspaceText.title(topic),
                    BrightspaceText.rich(topic, "Description"), BrightspaceTool.TOPIC.category(), List.of(SUBMISSION_TYPE), true, topic.moment("StartDate"),
                    topic.moment("EndDate"), topic.moment("DueDate"), ofGradebook == null ? outOf : ofGradebook, gradeObjectId,
                    topic.optionalId("GroupTypeId"), false)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }
}
