package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.List;

/** A quiz. Its password, which the API gives too, is never looked at. */
final class BrightspaceQuizTranslator {

    static final String SUBMISSION_TYPE = "Quiz";

    Translation<GradableWork.Quiz> translate(JsonNode node, BrightspaceGradebook gradebook) {
        String id = null;
        try {
            VendorRecord quiz = new VendorRecord(node);
            String quizId = quiz.id("QuizId");
            id = BrightspaceTool.QUIZ.workId(quizId);
            if (Boolean.FALSE.equals(quiz.flag("IsActive"))) {
                return new Translation.LeftOut<>(BrightspaceFolderTranslator.UNPUBLISHED);
            }
            String gradeObjectId = quiz.optionalId("GradeItemId");
            // The API has no points of a quiz; its data set does.
            BigDecimal ofGradebook = gradebook.maxPoints(gradeObjectId);
            BrightspaceWork work = new BrightspaceWork(id, BrightspaceText.title(quiz), BrightspaceText.rich(quiz, "Description"),
                    BrightspaceTool.QUIZ.category(), List.of(SUBMISSION_TYPE), true, quiz.moment("StartDate"), quiz.moment("EndDate"), quiz.moment("DueDate"),
                    ofGradebook == null ? quiz.number("ScoreDenominator") : ofGradebook, gradeObjectId, null, quiz.says("AllowOnlyUsersWithSpecialAccess"));
            return new Translation.Translated<>(new GradableWork.Quiz(quizId, work, AttemptCalculation.of(BrightspaceText.code(quiz, "CalcTypeId"))));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }
}
