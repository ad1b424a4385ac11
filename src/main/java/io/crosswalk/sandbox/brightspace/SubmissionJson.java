package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an EntityDropbox: one student, or one group, with one assignment folder. */
final class SubmissionJson {

    private static final int UNSUBMITTED = 0;
    private static final int SUBMITTED = 1;
    private static final int DRAFT = 2;
    private static final int PUBLISHED = 3;

    private final Call call;
    private final Json json;
    private final Tenant tenant;
    private final Work folder;

    SubmissionJson(Call call, Tenant tenant, Work folder) {
        this.call = call;
        this.json = call.json();
        this.tenant = tenant;
        this.folder = folder;
    }

    void write(StudentWork done) throws IOException {
        boolean group = folder.isHandedInByGroups();
        Evaluation feedback = call.flag("ignoreFeedback") ? null : feedback(folder, done);
        json.object(() -> {
            json.object("Entity", () -> {
                json.number("EntityId", done.entityId());
                json.text("EntityType", group ? "Group" : "User");
                if (group) {
                    Group team = tenant.groups(folder.offeringId()).get(done.entityId());
                    json.text("Name", team == null ? "" : team.name());
                } else {
                    json.text("DisplayName", tenant.user(done.entityId()).displayName());
                }
            });
            json.number("Status", status(done, call.now()));
            if (feedback == null) {
                json.nothing("Feedback");
            } else {
                json.object("Feedback", () -> feedbackFields(feedback));
            }
            json.list("Submissions", done.handIns(), this::handIn);
            json.time("CompletionDate", done.handedInAt());
        });
    }

    void writeFeedback(StudentWork done) throws IOException {
        Evaluation feedback = feedback(folder, done);
        if (feedback != null) {
            json.object(() -> feedbackFields(feedback));
        }
    }

    /** Null where the grade was entered in the grade book instead, since the folder has no points. */
    static @Nullable Evaluation feedback(Work folder, StudentWork done) {
        return folder.outOf() == null && folder.gradeItem() != null ? null : done.evaluation();
    }

    /** Work that is not handed in here stays unsubmitted while its evaluation is a draft. */
    private int status(StudentWork done, Instant now) {
        Evaluation feedback = feedback(folder, done);
        if (feedback != null && feedback.isReleasedAt(now)) {
            return PUBLISHED;
        }
        if (feedback != null && folder.showsHandIns()) {
            return DRAFT;
        }
        return done.handedInAt() == null ? UNSUBMITTED : SUBMITTED;
    }

    private void feedbackFields(Evaluation feedback) throws IOException {
        json.decimal("Score", feedback.score());
        json.prose("Feedback", Prose.withoutMarkup("Seen by the teacher."));
        json.emptyList("RubricAssessments");
        json.flag("IsGraded", feedback.graded());
        json.emptyList("Files");
        json.emptyList("Links");
        json.text("GradedSymbol", feedback.words());
    }

    private void handIn(HandIn handIn) throws IOException {
        boolean lowerCase = folder.key().id() % 2 == 0;
        json.object(() -> {
            json.number("Id", handIn.id());
            json.object("SubmittedBy", () -> {
                json.textId(lowerCase ? "Id" : "Identifier", handIn.userId());
                json.text("DisplayName", tenant.user(handIn.userId()).displayName());
            });
            json.time("SubmissionDate", handIn.at());
            json.prose("Comment", Prose.withoutMarkup(""));
            json.list("Files", List.of(handIn), file -> json.object(() -> {
                json.number("FileId", 1_000_000 + file.id());
                json.text("FileName", "work-" + file.id() + ".pdf");
                json.number("Size", 204_800);
                json.flag(lowerCase ? "isRead" : "IsRead", true);
                json.flag(lowerCase ? "isFlagged" : "IsFlagged", false);
            }));
        });
    }
}
