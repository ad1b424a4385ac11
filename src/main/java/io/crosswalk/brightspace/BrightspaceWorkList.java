package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.brightspace.BrightspaceTopicTranslator.Forum;
import io.crosswalk.brightspace.CourseList.Kind;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All gradable work of one offering: what its four tools list. Used by one thread. */
final class BrightspaceWorkList {

    private final String courseId;
    private final BrightspaceSettings settings;
    private final CourseRows rows;
    private final BrightspaceGradebook gradebook = new BrightspaceGradebook();
    private final Map<String, GradableWork> work = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private int place;

    BrightspaceWorkList(String courseId, BrightspaceSettings settings, CourseRows rows) {
        this.courseId = courseId;
        this.settings = settings;
        this.rows = rows;
    }

    /** Reads all of it; what cannot be used goes to {@code intake} at once, so that it is known before the rest is given. */
    Optional<Instant> read(CourseworkIntake intake) {
        Optional<Instant> began = rows.list(CourseList.of(Kind.GRADE_OBJECTS), BrightspaceGradeObject::translate,
                page -> page.forEach(object -> object.give(gradebook::add, gradebook::refuse, reason -> {})));
        BrightspaceFolderTranslator folders = new BrightspaceFolderTranslator();
        rows.list(CourseList.of(Kind.FOLDERS), node -> folders.translate(claimed(node), gradebook), page -> take(page, intake));
        BrightspaceQuizTranslator quizzes = new BrightspaceQuizTranslator();
        rows.list(CourseList.of(Kind.QUIZZES), node -> quizzes.translate(claimed(node), gradebook), page -> take(page, intake));
        BrightspaceTopicTranslator topics = new BrightspaceTopicTranslator();
        for (Forum forum : forums(topics)) {
            rows.list(CourseList.of(Kind.TOPICS_OF_FORUM, forum.id()), node -> topics.translate(node, forum, gradebook), page -> take(page, intake));
        }
        if (settings.gradeItems()) {
            BrightspaceGradeItemTranslator items = new BrightspaceGradeItemTranslator(settings.otherTools());
            take(gradebook.unclaimed().stream().map(items::translate).toList(), intake);
            gradebook.unclaimedRefusals().forEach(refused -> reject(refused, intake));
        }
        leftOut.forEach(intake::ignored);
        return began;
    }

    /** Even if the folder or quiz is hidden or cannot be used, the item is its own. */
    private JsonNode claimed(JsonNode node) {
        gradebook.claim(node.hasNonNull("GradeItemId") ? node.get("GradeItemId").asText() : null);
        return node;
    }

    private List<Forum> forums(BrightspaceTopicTranslator topics) {
        List<Forum> forums = new ArrayList<>();
        rows.list(CourseList.of(Kind.FORUMS), topics::forum, page -> page.forEach(forum -> forum.give(
                forums::add,
                refused -> {
                    throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "A discussion forum of course " + courseId + " cannot be read, so that its topics are not known: "
                            + refused.explanation() + ". Nothing was concluded about this course.");
                },
                reason -> {})));
        return forums;
    }

    private void take(List<? extends Translation<? extends GradableWork>> page, CourseworkIntake intake) {
        for (Translation<? extends GradableWork> translation : page) {
            place++;
            translation.give(
                    gradable -> work.putIfAbsent(gradable.work().id(), gradable),
                    refused -> reject(refused, intake),
                    reason -> leftOut.merge(reason, 1, Integer::sum));
        }
    }

    private void reject(Refusal refused, CourseworkIntake intake) {
        intake.rejected(refused.rejection(Rejection.Kind.ASSIGNMENT, place));
    }

    List<GradableWork> work() {
        return List.copyOf(work.values());
    }

    BrightspaceGradebook gradebook() {
        return gradebook;
    }
}
