package io.crosswalk.brightspace;

import org.jspecify.annotations.Nullable;

/** Work of one tool, with what that tool alone has. */
sealed interface GradableWork {

    BrightspaceWork work();

    /**
     * An assignment folder.
     *
     * @param empty Brightspace has counted what was handed in or evaluated, and there is nothing
     * @param completionCounts that a student is marked as done stands for handing in
     */
    record Folder(String folderId, BrightspaceWork work, boolean empty, boolean completionCounts) implements GradableWork {}

    record Quiz(String quizId, BrightspaceWork work, AttemptCalculation calculation) implements GradableWork {}

    record Topic(String topicId, String forumId, BrightspaceWork work) implements GradableWork {}

    /** An item of the gradebook that no tool has made. */
    record GradeItem(BrightspaceWork work) implements GradableWork {}

    default @Nullable String gradeObjectId() {
        return work().gradeObjectId();
    }
}
