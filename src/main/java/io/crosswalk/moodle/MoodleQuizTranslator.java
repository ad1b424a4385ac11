package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.List;

/** A quiz of {@code mod_quiz_get_quizzes_by_courses}. Its password, which comes along for some, is not looked at. */
final class MoodleQuizTranslator {

    private final boolean handingInVisible;

    /** @param handingInVisible whether attempts are read */
    MoodleQuizTranslator(boolean handingInVisible) {
        this.handingInVisible = handingInVisible;
    }

    Translation<MoodleWork> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord quiz = new VendorRecord(node);
            id = "quiz-" + quiz.id("id");
            BigDecimal grade = quiz.number("grade");
            return new Translation.Translated<>(new MoodleWork.Quiz(new MoodleActivity(id, quiz.id("id"), MoodleTexts.title(quiz, "name"),
                    MoodleTexts.intro(quiz), "Assessment", List.of("quiz"), quiz.epochSeconds("timeopen"), null, quiz.epochSeconds("timeclose"),
                    grade != null && grade.signum() > 0 ? grade : null, handingInVisible)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }
}
