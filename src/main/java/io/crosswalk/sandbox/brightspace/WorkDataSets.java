package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.RosterDataSets.row;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sets of assignment folders, quizzes, discussions and grades. */
final class WorkDataSets {

    private final Tenant tenant;
    private final GradeBook gradeBook;

    WorkDataSets(Tenant tenant) {
        this.tenant = tenant;
        this.gradeBook = new GradeBook(tenant);
    }

    List<DataSet> all() {
        return List.of(
                DataSet.of("Assignment Summary", 1, true, "DropboxId,OrgUnitId,Name,Category,Type,GradeItemId,PossibleScore,StartDate,EndDate,DueDate,IsRestricted,"
                        + "IsDeleted,TurnItInEnabled,IsHidden,SortOrder,SubmissionType,CompletionType,ResultId,CategoryId,Version,StartDateAvailabilityType,"
                        + "EndDateAvailabilityType,AIUtilization,Instructions", now -> works(ToolKind.DROPBOX).map(WorkDataSets::folder)),
                DataSet.of("Assignment Submissions", 4, true, "DropboxId,OrgUnitId,SubmitterId,SubmitterType,FileSubmissionCount,TotalFileSize,FeedbackUserId,"
                        + "FeedbackIsRead,Score,IsGraded,LastSubmissionDate,Feedback,FeedbackLastModified,FeedbackReadDate,CompletionDate,IsDeleted,Version",
                        this::submissions),
                DataSet.of("Assignment Submission Details", 1, true, "SubmissionId,DropboxId,UserId,GroupId,NumberOfFilesSubmitted,TotalFileSize,"
                        + "SubmittedByUserId,DateSubmitted,Comments,IsTurnItInExempt,IsDeleted,IsPreview,Version", now -> details()),
                DataSet.of("Assignment Special Access", 2, false, "DropboxId,UserId,StartDate,EndDate,DueDate,ModifiedBy,LastModified,IsDeleted",
                        now -> specialAccess()),
                DataSet.of("Quiz Objects", 1, false, "QuizId,QuizName,QuizDescription,QuizCategory,IsActive,OrgUnitId,StartDate,EndDate,DueDate,CreationDate,"
                        + "GradeObjectId,OverallScoreCalculation,QuizScoreDenominator,HasPassword,AttemptsAllowed", now -> quizzes()),
                DataSet.of("Quiz Attempts", 1, false, "AttemptId,QuizId,UserId,OrgUnitId,AttemptNumber,TimeStarted,TimeCompleted,Score,IsGraded,PossibleScore,"
                        + "DueDate,IsDeleted", now -> attempts()),
                DataSet.of("Discussion Topics", 1, false, "TopicId,ForumId,OrgUnitId,Name,Description,IsHidden,IsDeleted,GradeItemId,ScoreOutOf,"
                        + "ScoreCalculationMethod,Version,StartDate,EndDate", now -> works(ToolKind.TOPIC).map(WorkDataSets::topic)),
                DataSet.of("Discussion Posts", 1, false, "PostId,TopicId,UserId,OrgUnitId,ThreadId,Thread,IsReply,ParentPostId,DatePosted,IsDeleted,Score,"
                        + "LastEditDate,WordCount,Version", now -> posts()),
                DataSet.of("Grade Objects", 1, false, "GradeObjectId,OrgUnitId,ParentGradeObjectId,Name,TypeName,StartDate,EndDate,MaxPoints,CanExceedMaxGrade,"
                        + "IsBonus,GradeSchemeId,ToolName,AssociatedToolItemId,LastModified,GradeObjectTypeId,IsDeleted,Version", now -> gradeObjects()),
                DataSet.of("Grade Results", 3, false, "GradeObjectId,OrgUnitId,UserId,PointsNumerator,PointsDenominator,WeightedNumerator,WeightedDenominator,"
                        + "IsReleased,IsDropped,IsExempt,LastModified,LastModifiedBy,Comments,PrivateComments,GradeText,GradeReleasedDate,Version,IsDeleted",
                        this::gradeResults));
    }

    private Stream<Work> works(ToolKind kind) {
        return tenant.offerings().keySet().stream().flatMap(offering -> tenant.works(offering, kind).stream());
    }

    private static Object[] folder(Work work) {
        Tool.Dropbox dropbox = work.tool() instanceof Tool.Dropbox tool ? tool : null;
        String submissionType = dropbox == null ? "File" : switch (dropbox.submissionType()) {
            case FILE, FILE_OR_TEXT -> "File";
            case TEXT -> "Text";
            case ON_PAPER -> "On Paper";
            case OBSERVED -> "Observed";
        };
        String completionType = dropbox == null ? "On submission" : switch (dropbox.completionType()) {
            case ON_SUBMISSION -> "On submission";
            case DUE_DATE -> "On due date";
            case MANUALLY_BY_LEARNER -> "Manually by learner";
            case ON_EVALUATION -> "On evaluation";
        };
        return row(work.key().id(), work.offeringId(), work.name(), null, work.isHandedInByGroups() ? "Group" : "Individual",
                itemId(work), work.outOf(), work.dates().start(), work.dates().end(), work.dates().due(), work.onlySpecialAccess(),
                work.state() == Work.State.DELETED, false, work.state() == Work.State.HIDDEN, 1, submissionType, completionType, null, null, null, 0, 1,
                0, work.prose() == null ? null : html(work.prose()));
    }

    /** Only those of whom something is known. A grade counts as given once the student sees it. */
    private Stream<Object[]> submissions(Instant now) {
        return works(ToolKind.DROPBOX).flatMap(work -> tenant.studentWorks(work.key()).values().stream().filter(done -> !isPreview(work, done.entityId())).map(done -> {
            Evaluation feedback = SubmissionJson.feedback(work, done);
            boolean graded = feedback != null && feedback.graded() && feedback.isReleasedAt(now);
            Instant last = done.handIns().isEmpty() ? null : done.handedInAt();
            return row(work.key().id(), work.offeringId(), done.entityId(), work.isHandedInByGroups() ? "group" : "user", done.handIns().size(),
                    204_800L * done.handIns().size(), null, false, feedback == null ? null : feedback.score(), graded, last, null,
                    feedback == null ? null : feedback.at(), null, done.handedInAt(), work.state() == Work.State.DELETED, null);
        }));
    }

    private Stream<Object[]> details() {
        return works(ToolKind.DROPBOX).flatMap(work -> tenant.studentWorks(work.key()).values().stream().flatMap(done -> done.handIns().stream()
                .map(handIn -> row(handIn.id(), work.key().id(), work.isHandedInByGroups() ? null : done.entityId(),
                        work.isHandedInByGroups() ? done.entityId() : null, 1, 204_800, handIn.userId(), handIn.at(), "", false,
                        handIn.deleted() || work.state() == Work.State.DELETED, isPreview(work, done.entityId()), null))));
    }

    /** A teacher tried what students see. */
    private boolean isPreview(Work work, long userId) {
        Enrollment enrollment = work.isHandedInByGroups() ? null : tenant.enrollments(work.offeringId()).get(userId);
        return enrollment != null && !enrollment.role().handsIn();
    }

    private Stream<Object[]> specialAccess() {
        return works(ToolKind.DROPBOX).flatMap(work -> work.specialAccess().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(row -> row(
                work.key().id(), row.getKey(), row.getValue().start(), row.getValue().end(), row.getValue().due(), null, null, false)));
    }

    /** A deleted quiz is gone altogether. */
    private Stream<Object[]> quizzes() {
        return works(ToolKind.QUIZ).filter(work -> work.state() != Work.State.DELETED).map(WorkDataSets::quiz);
    }

    private static Object[] quiz(Work work) {
        Tool.Quiz quiz = work.tool() instanceof Tool.Quiz tool ? tool : null;
        String calculation = quiz == null ? "" : switch (quiz.calculation()) {
            case HIGHEST -> "Highest Attempt";
            case LOWEST -> "Lowest Attempt";
            case AVERAGE -> "Average of all Attempts";
            case FIRST -> "First Attempt";
            case LAST -> "Last Attempt";
        };
        return row(work.key().id(), work.name(), work.prose() == null ? null : html(work.prose()), null, work.isPublished(), work.offeringId(),
                work.dates().start(), work.dates().end(), work.dates().due(), null, itemId(work), calculation, work.outOf(), true,
                quiz == null ? null : quiz.attemptsAllowed());
    }

    private Stream<Object[]> attempts() {
        return works(ToolKind.QUIZ).flatMap(work -> tenant.studentWorks(work.key()).values().stream().flatMap(done -> done.attempts().stream()
                .map(attempt -> row(attempt.id(), work.key().id(), done.entityId(), work.offeringId(), attempt.number(), attempt.started(),
                        attempt.completed(), attempt.score(), attempt.published(), work.outOf(), work.dueFor(done.entityId()),
                        work.state() == Work.State.DELETED))));
    }

    private static Object[] topic(Work work) {
        return row(work.key().id(), work.tool() instanceof Tool.Topic topic ? topic.forumId() : null, work.offeringId(), work.name(),
                work.prose() == null ? null : html(work.prose()), work.state() == Work.State.HIDDEN, work.state() == Work.State.DELETED,
                itemId(work), work.outOf(), "Average", null, work.dates().start(), work.dates().end());
    }

    private Stream<Object[]> posts() {
        return works(ToolKind.TOPIC).flatMap(work -> tenant.studentWorks(work.key()).values().stream().map(StudentWork::handIns).flatMap(Collection::stream)
                .map(post -> row(post.id(), work.key().id(), post.userId() == DiscussionPages.ANONYMOUS ? null : post.userId(), work.offeringId(),
                        post.id(), "Re: " + work.name(), false, null, post.at(), post.deleted(), null, null, 42, null)));
    }

    private Stream<Object[]> gradeObjects() {
        return Stream.of(ToolKind.values()).flatMap(this::works).filter(work -> work.gradeItem() != null).map(work -> {
            GradeItem item = work.gradeItem();
            String tool = switch (work.key().kind()) {
                case DROPBOX -> "Assignments";
                case QUIZ -> "Quizzes";
                case TOPIC -> "Discussions";
                case GRADE -> null;
            };
            return row(item.id(), work.offeringId(), null, tool == null ? work.name() : item.name(), item.kind().wireName(), null, null,
                    item.maxPoints(), item.canExceed(), false, null, tool, tool == null ? null : work.key().id(), null, item.kind().ordinal() + 1,
                    work.state() == Work.State.DELETED, null);
        });
    }

    /** Who is exempt has a row, with or without a grade. */
    private Stream<Object[]> gradeResults(Instant now) {
        return tenant.offerings().values().stream().flatMap(offering -> gradeBook.items(offering.id()).stream().flatMap(work -> {
            List<GradeValue> values = gradeBook.values(offering, work, now).toList();
            Stream<Long> exemptOnly = tenant.exemptions(work.key()).stream().sorted()
                    .filter(user -> values.stream().noneMatch(value -> value.userId() == user));
            GradeItem item = work.gradeItem();
            return Stream.concat(values.stream(), exemptOnly.filter(user -> item != null)
                            .map(user -> new GradeValue(offering.id(), item, user, null, null, offering.start(), null)))
                    .map(value -> result(work, value, now));
        }));
    }

    private Object[] result(Work work, GradeValue value, Instant now) {
        boolean released = value.releasedAt() != null && !value.releasedAt().isAfter(now);
        boolean inWords = value.displayed() != null && !value.displayed().matches("[-0-9.]+ / .*");
        return row(value.item().id(), value.offeringId(), value.userId(), value.points(), value.item().maxPoints(), null, null, released, false,
                tenant.exemptions(work.key()).contains(value.userId()), value.lastModified(), null, "", "Not for anybody else.",
                inWords ? value.displayed() : null, value.releasedAt(), null, false);
    }

    private static @Nullable Long itemId(Work work) {
        GradeItem item = work.gradeItem();
        return item == null ? null : item.id();
    }

    private static String html(Prose prose) {
        return prose.html() == null ? prose.text() : prose.html();
    }
}
