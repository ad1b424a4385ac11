package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Rows of data sets in the form that the REST API gives the same things, so that both are understood in one place. */
final class DataHubForms {

    /** Stands for whatever groups a folder is for: the data sets do not say which category. */
    static final String ANY_GROUPS = "any";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DataHubForms() {}

    static ObjectNode gradeObject(DataSetRow row) {
        ObjectNode form = JSON.objectNode();
        String type = row.get("GradeObjectTypeId");
        form.put("Id", row.get("GradeObjectId")).put("Name", row.get("Name")).put("GradeType", type == null ? row.get("TypeName") : type).put("MaxPoints", row.get("MaxPoints"));
        if (row.get("ToolName") != null || row.get("AssociatedToolItemId") != null) {
            form.putObject("AssociatedTool").put("ToolId", row.get("ToolName")).put("ToolItemId", row.get("AssociatedToolItemId"));
        }
        return form;
    }

    static ObjectNode folder(DataSetRow row) {
        ObjectNode form = JSON.objectNode();
        form.put("Id", row.get("DropboxId")).put("Name", row.get("Name")).put("IsHidden", row.says("IsHidden"));
        form.putObject("CustomInstructions").put("Html", row.get("Instructions"));
        form.putObject("Availability").put("StartDate", row.moment("StartDate")).put("EndDate", row.moment("EndDate"));
        form.putObject("Assessment").put("ScoreDenominator", row.get("PossibleScore"));
        form.put("DueDate", row.moment("DueDate")).put("GradeItemId", row.get("GradeItemId"));
        form.put("DropboxType", row.get("Type")).put("GroupTypeId", row.text("Type").equalsIgnoreCase("group") ? ANY_GROUPS : null);
        form.put("SubmissionType", row.get("SubmissionType")).put("CompletionType", row.get("CompletionType"));
        form.put("AllowOnlyUsersWithSpecialAccess", row.says("IsRestricted"));
        return form;
    }

    /** That a submission is graded means here that the student sees it: drafts of evaluations are not in the data set. */
    static ObjectNode submission(DataSetRow row, @Nullable String gradeInWords) {
        ObjectNode form = JSON.objectNode();
        String type = row.get("SubmitterType");
        form.putObject("Entity").put("EntityId", row.get("SubmitterId")).put("EntityType", type == null ? "user" : type);
        form.put("Status", row.says("IsGraded") ? 3 : 1);
        form.putObject("Feedback").put("Score", row.get("Score")).put("IsGraded", row.says("IsGraded"))
                .put("GradedSymbol", gradeInWords);
        if (row.get("LastSubmissionDate") != null) {
            form.putArray("Submissions").addObject().put("SubmissionDate", row.moment("LastSubmissionDate"));
        }
        return form.put("CompletionDate", row.moment("CompletionDate"));
    }

    static ObjectNode folderAccess(DataSetRow row) {
        ObjectNode form = JSON.objectNode().put("UserId", row.get("UserId"));
        form.putObject("SpecialAccess").put("StartDate", row.moment("StartDate")).put("EndDate", row.moment("EndDate")).put("DueDate", row.moment("DueDate"));
        return form;
    }

    static ObjectNode quiz(DataSetRow row) {
        ObjectNode form = JSON.objectNode();
        form.put("QuizId", row.get("QuizId")).put("Name", row.get("QuizName")).put("IsActive", row.get("IsActive") == null || row.says("IsActive"));
        form.putObject("Description").put("Html", row.get("QuizDescription"));
        form.put("StartDate", row.moment("StartDate")).put("EndDate", row.moment("EndDate")).put("DueDate", row.moment("DueDate"));
        return form.put("GradeItemId", row.get("GradeObjectId")).put("CalcTypeId", row.get("OverallScoreCalculation")).put("ScoreDenominator", row.get("QuizScoreDenominator"));
    }

    static ObjectNode attempt(DataSetRow row) {
        return JSON.objectNode().put("AttemptId", row.get("AttemptId")).put("UserId", row.get("UserId")).put("AttemptNumber", row.get("AttemptNumber"))
                .put("Score", row.get("Score")).put("Completed", row.moment("TimeCompleted")).put("IsPublished", row.says("IsGraded"));
    }

    static ObjectNode forum(String id, boolean hidden) {
        return JSON.objectNode().put("ForumId", id).put("IsHidden", hidden);
    }

    static ObjectNode topic(DataSetRow row) {
        ObjectNode form = JSON.objectNode();
        form.put("TopicId", row.get("TopicId")).put("Name", row.get("Name")).put("IsHidden", row.says("IsHidden"));
        form.putObject("Description").put("Html", row.get("Description"));
        form.put("StartDate", row.moment("StartDate")).put("EndDate", row.moment("EndDate")).put("DueDate", row.moment("DueDate"));
        return form.put("ScoreOutOf", row.get("ScoreOutOf")).put("GradeItemId", row.get("GradeItemId"));
    }

    static ObjectNode post(DataSetRow row) {
        return JSON.objectNode().put("PostId", row.get("PostId")).put("PostingUserId", row.get("UserId")).put("DatePosted", row.moment("DatePosted"));
    }

    /** The data set says outright whether a grade is released; only where it does not, its date does. */
    static ObjectNode grade(DataSetRow row) {
        boolean withheld = row.get("IsReleased") != null && !row.says("IsReleased");
        String released = row.moment("GradeReleasedDate");
        String since = released == null && row.says("IsReleased") ? "0001-01-01T00:00:00Z" : released;
        return JSON.objectNode().put("UserId", row.get("UserId")).put("GradeObjectIdentifier", row.get("GradeObjectId"))
                .put("PointsNumerator", withheld ? null : row.get("PointsNumerator")).put("DisplayedGrade", withheld ? null : row.get("GradeText")).put("ReleasedDate", since);
    }

    static ObjectNode user(String id) {
        return JSON.objectNode().put("Identifier", id);
    }

    static ObjectNode group(String id, Iterable<DataSetRow> members) {
        ObjectNode form = JSON.objectNode().put("GroupId", id);
        members.forEach(member -> form.withArray("Enrollments").add(member.text("UserId")));
        return form;
    }
}
