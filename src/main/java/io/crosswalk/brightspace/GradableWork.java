package io.crosswalk.brightspace;

import org.jspecify.annotations.Nullable;

/** Work of one tool, with what that tool alone has. */
sealed interface GradableWork {

    BrightspaceWork work();

    /** Whether the gradebook alone has its grades. */
    boolean gradedInGradebook();

    /**
     * An assignment folder.
     *
     * @param empty Brightspace has counted what was handed in or evaluated, and there is nothing
     * @param completionCounts that a student is marked as done stands for handing in
     * @param gradedInGradebook it has an item in the gradebook, and no points of its own that an evaluation could give
     */
    record Folder(String folderId, BrightspaceWork work, boolean empty, boolean completionCounts, boolean gradedInGradebook) implements GradableWork {}

    record Quiz(String quizId, BrightspaceWork work, AttemptCalculation calculation) implements GradableWork {
        @Override
        public boolean gradedInGradebook() {
            return false;
        }
    }

    record Topic(String topicId, String forumId, BrightspaceWork work) implements GradableWork {
        @Override
        public boolean gradedInGradebook() {
            return true;
        }
    }

    /** An item of the gradebook that no tool has made. */
    record GradeItem(BrightspaceWork work) implements GradableWork {
        @Override
        public boolean gradedInGradebook() {
            return true;
        }
    }

    default @Nullable String gradeObjectId() {
        return work().gradeObjectId();
    }
}
