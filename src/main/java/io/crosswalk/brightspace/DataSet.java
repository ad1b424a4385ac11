package io.crosswalk.brightspace;

import java.util.ArrayList;
import java.util.List;

/** The data sets of the Data Hub that are used, with the columns that are used of them; other columns are not looked at. */
enum DataSet {
    ORG_UNITS("Organizational Units", List.of("OrgUnitId"), List.of("Type"),
            List.of("Name", "Code", "StartDate", "EndDate", "IsActive", "IsDeleted", "RecycledDate", "OrgUnitTypeId", "Version")),
    ORG_UNIT_PARENTS("Organizational Unit Parents", List.of("OrgUnitId", "ParentOrgUnitId"), List.of(), List.of("DateDeleted", "RowVersion")),
    USERS("Users", List.of("UserId"), List.of("OrgDefinedId"), List.of("UserName", "IsActive", "Version")),
    ROLES("Role Details", List.of("RoleId"), List.of(), List.of("RoleName", "RoleCode")),
    ENROLLMENTS("User Enrollments", List.of("OrgUnitId", "UserId"), List.of("RoleId"), List.of("RoleName", "EnrollmentDate")),
    ENROLLMENT_LOG("Enrollments and Withdrawals", List.of("LogId"), List.of("OrgUnitId", "UserId", "Action", "EnrollmentDate"), List.of()),
    FOLDERS("Assignment Summary", List.of("DropboxId"), List.of("OrgUnitId", "Name"),
            List.of("Type", "GradeItemId", "PossibleScore", "StartDate", "EndDate", "DueDate", "IsRestricted", "IsDeleted", "IsHidden", "SubmissionType", "CompletionType",
                    "Instructions", "Version")),
    FOLDER_ACCESS("Assignment Special Access", List.of("DropboxId", "UserId"), List.of(), List.of("StartDate", "EndDate", "DueDate", "IsDeleted")),
    SUBMISSIONS("Assignment Submissions", List.of("DropboxId", "SubmitterId", "SubmitterType"), List.of("OrgUnitId", "IsGraded"),
            List.of("Score", "LastSubmissionDate", "CompletionDate", "IsDeleted", "Version")),
    QUIZZES("Quiz Objects", List.of("QuizId"), List.of("OrgUnitId", "QuizName"),
            List.of("QuizDescription", "IsActive", "StartDate", "EndDate", "DueDate", "GradeObjectId", "OverallScoreCalculation", "QuizScoreDenominator", "IsDeleted")),
    ATTEMPTS("Quiz Attempts", List.of("AttemptId"), List.of("QuizId", "UserId", "TimeCompleted", "IsGraded"), List.of("OrgUnitId", "AttemptNumber", "Score", "IsDeleted")),
    FORUMS("Discussion Forums", List.of("ForumId"), List.of("OrgUnitId"), List.of("IsHidden", "IsDeleted", "Version")),
    TOPICS("Discussion Topics", List.of("TopicId"), List.of("OrgUnitId", "ForumId", "Name"),
            List.of("Description", "IsHidden", "IsDeleted", "GradeItemId", "ScoreOutOf", "StartDate", "EndDate", "DueDate", "Version")),
    POSTS("Discussion Posts", List.of("PostId"), List.of("OrgUnitId", "TopicId", "UserId", "DatePosted"), List.of("IsDeleted", "Version")),
    GRADE_OBJECTS("Grade Objects", List.of("GradeObjectId"), List.of("OrgUnitId", "Name"),
            List.of("TypeName", "GradeObjectTypeId", "MaxPoints", "ToolName", "AssociatedToolItemId", "IsDeleted", "Version")),
    GRADES("Grade Results", List.of("GradeObjectId", "OrgUnitId", "UserId"), List.of("PointsNumerator"),
            List.of("IsReleased", "IsExempt", "GradeText", "GradeReleasedDate", "IsDeleted", "Version"));

    private final String title;
    private final List<String> key;
    private final List<String> required;
    private final List<String> optional;

    DataSet(String title, List<String> key, List<String> required, List<String> optional) {
        this.title = title;
        this.key = key;
        this.required = required;
        this.optional = optional;
    }

    /** As Brightspace calls it; the one with changes only has a word more. */
    String title() {
        return title;
    }

    /** What tells its rows apart. */
    List<String> key() {
        return key;
    }

    /** Those without which nothing can be concluded, the key among them. */
    List<String> requiredColumns() {
        List<String> columns = new ArrayList<>(key);
        columns.addAll(required);
        return columns;
    }

    List<String> columns() {
        List<String> columns = requiredColumns();
        columns.addAll(optional);
        return columns;
    }

    /** Whether a harvest can do without it: forums then are visible, and roles have no codes. */
    boolean isOptional() {
        return this == FORUMS || this == ROLES;
    }
}
