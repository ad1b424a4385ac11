package io.crosswalk.moodle;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An activity that is known by its grade only, or a grade item that a teacher made by hand. */
final class MoodleGradeItemTranslator {

    private static final String BY_HAND = "manual";
    private static final Map<String, String> CATEGORIES = Map.of(
            "lesson", "Lesson", "h5pactivity", "H5P activity", "scorm", "SCORM package", "workshop", "Workshop", "lti", "External tool",
            "glossary", "Glossary", "data", "Database", "attendance", "Attendance", BY_HAND, "Grade item");

    /** @param module the activity in the contents of the course; null for an item that was made by hand */
    Translation<MoodleWork> translate(MoodleGradebookRow item, @Nullable MoodleModule module) {
        String given = module == null ? item.name() : module.name();
        String title = given == null ? "" : PlainText.ofName(given);
        if (title.isEmpty()) {
            return new Translation.Refused<>(Refusal.ofAssignment(item.assignmentId(),
                    new UnusableFieldException(Problem.FIELD_MISSING, "The field itemname is missing or holds no text")));
        }
        String kind = item.module() == null ? BY_HAND : item.module();
        BigDecimal most = item.maximum();
        MoodleActivity activity = new MoodleActivity(item.assignmentId(), item.assignmentId().substring(item.assignmentId().indexOf('-') + 1), title, null,
                CATEGORIES.getOrDefault(kind, kind), List.of(kind), module == null ? null : module.opensAt(), null, module == null ? null : module.dueAt(),
                most == null || item.scale() || most.signum() <= 0 ? null : most, false);
        return new Translation.Translated<>(new MoodleWork.GradeItem(activity, item.item(), item.scale()));
    }
}
