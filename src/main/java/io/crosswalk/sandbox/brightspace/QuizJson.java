package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a QuizReadData. It has no most score: that stands in the grade object. */
final class QuizJson {

    private final Json json;

    QuizJson(Json json) {
        this.json = json;
    }

    void write(Work work) throws IOException {
        if (!(work.tool() instanceof Tool.Quiz quiz)) {
            throw Refusal.notFound();
        }
        json.object(() -> {
            json.number("QuizId", work.key().id());
            json.text("Name", work.name());
            json.flag("IsActive", work.isPublished());
            json.number("SortOrder", 1);
            json.nothing("AutoExportToGrades");
            json.numberOrNull("GradeItemId", work.gradeItem() == null ? null : work.gradeItem().id());
            json.flag("IsAutoSetGraded", true);
            shown("Instructions", null);
            shown("Description", work.prose());
            shown("Header", null);
            shown("Footer", null);
            json.time("StartDate", work.dates().start());
            json.time("EndDate", work.dates().end());
            json.time("DueDate", work.dates().due());
            json.flag("DisplayInCalendar", true);
            json.object("AttemptsAllowed", () -> {
                json.flag("IsUnlimited", quiz.attemptsAllowed() == null);
                json.numberOrNull("NumberOfAttemptsAllowed", quiz.attemptsAllowed() == null ? null : quiz.attemptsAllowed().longValue());
            });
            json.object("LateSubmissionInfo", () -> {
                json.number("LateSubmissionOption", 0);
                json.nothing("LateLimitMinutes");
            });
            json.object("SubmissionTimeLimit", () -> {
                json.flag("IsEnforced", false);
                json.flag("ShowClock", false);
                json.number("TimeLimitValue", 120);
            });
            json.nothing("SubmissionGracePeriod");
            json.text("Password", "not-to-be-logged");
            json.number("CalcTypeId", quiz.calculation().ordinal() + 1L);
            json.nothing("ActivityId");
            json.flag("AllowOnlyUsersWithSpecialAccess", work.onlySpecialAccess());
            json.flag("IsRetakeIncorrectOnly", false);
        });
    }

    private void shown(String name, @Nullable Prose prose) throws IOException {
        json.object(name, () -> {
            json.prose("Text", prose);
            json.flag("IsDisplayed", prose != null);
        });
    }
}
