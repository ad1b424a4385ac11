package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.RosterDataSets.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sets of assignment folders. */
final class AssignmentDataSets {

    private static final long FILE_SIZE = 204_800;
    private final Tenant tenant;

    AssignmentDataSets(Tenant tenant) {
        this.tenant = tenant;
    }

    List<DataSet> all() {
        return List.of(
                DataSet.of("Assignment Summary", 1, true,
                        "DropboxId,OrgUnitId,Name,Category,Type,GradeItemId,PossibleScore,StartDate,EndDate,DueDate,IsRestricted,IsDeleted,TurnItInEnabled,"
                                + "IsHidden,SortOrder,SubmissionType,CompletionType,ResultId,CategoryId,Version,StartDateAvailabilityType,"
                                + "EndDateAvailabilityType,AIUtilization,Instructions",
                        now -> folders().map(AssignmentDataSets::folder)),
                DataSet.of("Assignment Submissions", 4, true,
                        "DropboxId,OrgUnitId,SubmitterId,SubmitterType,FileSubmissionCount,TotalFileSize,FeedbackUserId,FeedbackIsRead,Score,IsGraded,"
                                + "LastSubmissionDate,Feedback,FeedbackLastModified,FeedbackReadDate,CompletionDate,IsDeleted,Version",
                        this::submissions),
                DataSet.of("Assignment Submission Details", 1, true,
                        "SubmissionId,DropboxId,UserId,GroupId,NumberOfFilesSubmitted,TotalFileSize,SubmittedByUserId,DateSubmitted,Comments,"
                                + "IsTurnItInExempt,IsDeleted,IsPreview,Version",
                        now -> details()),
                DataSet.of("Assignment Special Access", 2, false, "DropboxId,UserId,StartDate,EndDate,DueDate,ModifiedBy,LastModified,IsDeleted",
                        now -> specialAccess()));
    }

    private Stream<Work> folders() {
        return tenant.works(ToolKind.DROPBOX);
    }

    private static Object[] folder(Work work) {
        Prose prose = work.prose();
        return row(work.key().id(), work.offeringId(), work.name(), null, work.isHandedInByGroups() ? "Group" : "Individual",
                work.gradeItem() == null ? null : work.gradeItem().id(), work.outOf(), work.dates().start(), work.dates().end(), work.dates().due(),
                work.onlySpecialAccess(), isDeleted(work), false, work.state() == Work.State.HIDDEN, 1, submissionType(work), completionType(work),
                null, null, null, 0, 1, 0, prose == null ? null : prose.formatted());
    }

    private static @Nullable String submissionType(Work work) {
        return work.tool() instanceof Tool.Dropbox dropbox
                ? switch (dropbox.submissionType()) {
                    case FILE, FILE_OR_TEXT -> "File";
                    case TEXT -> "Text";
                    case ON_PAPER -> "On Paper";
                    case OBSERVED -> "Observed";
                }
                : null;
    }

    private static @Nullable String completionType(Work work) {
        return work.tool() instanceof Tool.Dropbox dropbox
                ? switch (dropbox.completionType()) {
                    case ON_SUBMISSION -> "On submission";
                    case DUE_DATE -> "On due date";
                    case MANUALLY_BY_LEARNER -> "Manually by learner";
                    case ON_EVALUATION -> "On evaluation";
                }
                : null;
    }

    /** Only those of whom something is known. */
    private Stream<Object[]> submissions(Instant now) {
        return folders().flatMap(work -> tenant.studentWorks(work.key()).values().stream()
                .filter(done -> !isPreview(work, done.entityId())).map(done -> submission(work, done, now)));
    }

    /** A grade counts as given once the student sees it. */
    private static Object[] submission(Work work, StudentWork done, Instant now) {
        Evaluation feedback = SubmissionJson.feedback(work, done);
        boolean graded = feedback != null && feedback.graded() && feedback.isReleasedAt(now);
        int files = done.handIns().size();
        return row(work.key().id(), work.offeringId(), done.entityId(), work.isHandedInByGroups() ? "group" : "user", files, FILE_SIZE * files, null,
                false, feedback == null ? null : feedback.score(), graded, files == 0 ? null : done.handedInAt(), null,
                feedback == null ? null : feedback.at(), null, done.handedInAt(), isDeleted(work), null);
    }

    private Stream<Object[]> details() {
        return folders().flatMap(work -> tenant.studentWorks(work.key()).values().stream()
                .flatMap(done -> done.handIns().stream().map(handIn -> detail(work, done, handIn))));
    }

    private Object[] detail(Work work, StudentWork done, HandIn handIn) {
        boolean group = work.isHandedInByGroups();
        return row(handIn.id(), work.key().id(), group ? null : done.entityId(), group ? done.entityId() : null, 1, FILE_SIZE, handIn.userId(), handIn.at(),
                "", false, handIn.deleted() || isDeleted(work), isPreview(work, done.entityId()), null);
    }

    /** A teacher tried what students see. */
    private boolean isPreview(Work work, long entityId) {
        Enrollment enrollment = work.isHandedInByGroups() ? null : tenant.enrollments(work.offeringId()).get(entityId);
        return enrollment != null && !enrollment.role().handsIn();
    }

    private Stream<Object[]> specialAccess() {
        return folders().flatMap(work -> work.specialAccess().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(row -> row(work.key().id(), row.getKey(), row.getValue().start(), row.getValue().end(), row.getValue().due(), null, null, false)));
    }

    private static boolean isDeleted(Work work) {
        return work.state() == Work.State.DELETED;
    }
}
