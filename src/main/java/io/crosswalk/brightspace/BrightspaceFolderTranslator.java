package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An assignment folder ("dropbox"). */
final class BrightspaceFolderTranslator {

    static final String UNPUBLISHED = "UNPUBLISHED";

    private static final String GROUP = "1";
    private static final String[] COUNTS = {"TotalFiles", "TotalUsersWithSubmissions", "TotalUsersWithFeedback"};

    Translation<GradableWork.Folder> translate(JsonNode node, BrightspaceGradebook gradebook) {
        String id = null;
        try {
            VendorRecord folder = new VendorRecord(node);
            String folderId = folder.id("Id");
            id = BrightspaceTool.DROPBOX.workId(folderId);
            return folder.says("IsHidden") ? new Translation.LeftOut<>(UNPUBLISHED) : new Translation.Translated<>(visible(folder, folderId, id, gradebook));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }

    private static GradableWork.Folder visible(VendorRecord folder, String folderId, String id, BrightspaceGradebook gradebook) {
        String type = submissionType(BrightspaceText.code(folder, "SubmissionType"));
        boolean online = !type.equals("OnPaper") && !type.equals("Observed");
        VendorRecord availability = folder.record("Availability");
        VendorRecord assessment = folder.record("Assessment");
        BigDecimal own = assessment == null ? null : assessment.number("ScoreDenominator");
        BrightspaceWork work = new BrightspaceWork(
                id,
                BrightspaceText.title(folder),
                BrightspaceText.rich(folder, "CustomInstructions"),
                BrightspaceTool.DROPBOX.category(),
                List.of(type),
                online,
                availability == null ? null : availability.moment("StartDate"),
                availability == null ? null : availability.moment("EndDate"),
                folder.moment("DueDate"),
                own == null ? gradebook.maxPoints(folder.optionalId("GradeItemId")) : own,
                folder.optionalId("GradeItemId"),
                isForGroups(folder) ? folder.optionalId("GroupTypeId") : null,
                folder.says("AllowOnlyUsersWithSpecialAccess"));
        return new GradableWork.Folder(folderId, work, online && isEmpty(folder), completionCounts(folder, online),
                own == null && work.gradeObjectId() != null);
    }

    /** By its number or its name; one that Brightspace adds is passed on as it is, for the vocabulary to decide. */
    static String submissionType(@Nullable String code) {
        if (code == null) {
            return "File";
        }
        return switch (code.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "0", "file" -> "File";
            case "1", "text" -> "Text";
            case "2", "onpaper" -> "OnPaper";
            case "3", "observed" -> "Observed";
            case "4", "fileortext" -> "FileOrText";
            default -> code;
        };
    }

    private static boolean isForGroups(VendorRecord folder) {
        String type = BrightspaceText.code(folder, "DropboxType");
        return type == null ? folder.has("GroupTypeId") : type.equals(GROUP) || type.equalsIgnoreCase("group");
    }

    /** Counts that the caller may not see are -1. */
    private static boolean isEmpty(VendorRecord folder) {
        for (String count : COUNTS) {
            BigDecimal number = folder.number(count);
            if (number == null || number.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** By hand (2), or for what is handed in outside of Brightspace; but that a due date has come (1) is no work done. */
    private static boolean completionCounts(VendorRecord folder, boolean online) {
        String completion = String.valueOf(BrightspaceText.code(folder, "CompletionType")).toLowerCase(Locale.ROOT).replace(" ", "");
        boolean byHand = completion.equals("2") || completion.contains("manually");
        boolean byDueDate = completion.equals("1") || completion.contains("duedate");
        return byHand || !online && !byDueDate;
    }
}
