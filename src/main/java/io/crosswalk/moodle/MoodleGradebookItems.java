package io.crosswalk.moodle;

import io.crosswalk.moodle.MoodleSettings.Activities;
import java.util.List;
import java.util.Set;

/** Finds the gradable work that only the gradebook knows: activities of other kinds, and items that teachers made by hand. */
final class MoodleGradebookItems {

    private static final Set<String> LISTED_BY_KIND = Set.of("assign", "quiz", "forum");
    /** Of any other kind, an activity may be graded. */
    private static final Set<String> NEVER_GRADED = Set.of("page", "url", "label", "resource", "folder", "book", "imscp", "choice", "feedback",
            "survey", "chat", "wiki", "subsection", "qbank");

    private final MoodleSettings settings;
    private final MoodleGradeItemTranslator translator = new MoodleGradeItemTranslator();

    MoodleGradebookItems(MoodleSettings settings) {
        this.settings = settings;
    }

    /** Items made by hand show nowhere but in the gradebook itself. */
    boolean mayBeIn(MoodleContents contents) {
        return settings.reads(Activities.MANUAL) || settings.reads(Activities.OTHER)
                && contents.all().stream().anyMatch(module -> !LISTED_BY_KIND.contains(module.kind()) && !NEVER_GRADED.contains(module.kind()));
    }

    void take(MoodleGradebook gradebook, MoodleContents contents, MoodleActivities activities) {
        for (MoodleGradebookRow item : gradebook.items()) {
            if (item.module() == null) {
                if (settings.reads(Activities.MANUAL)) {
                    activities.addByHand(translator.translate(item, null));
                }
            } else if (settings.reads(Activities.OTHER) && !LISTED_BY_KIND.contains(item.module()) && item.number() == 0) {
                activities.add(translator.translate(item, contents.find(item.assignmentId())));
            }
        }
        if (!gradebook.isEmpty()) {
            holdThoseWithoutGrades(gradebook, activities);
        }
    }

    /** Moodle leaves hidden items out where the service user may not see them; their students would look as if they had done nothing. */
    private static void holdThoseWithoutGrades(MoodleGradebook gradebook, MoodleActivities activities) {
        for (MoodleWork work : List.copyOf(activities.works().values())) {
            boolean gradedElsewhere = work instanceof MoodleWork.Assign;
            if (!gradedElsewhere && work.activity().maxPoints() != null && !gradebook.has(work.gradeItem())) {
                activities.hold(work.activity().id(), "It is graded, but the gradebook does not show it: it is hidden from the service user. " + MoodlePermission.GRADEBOOK.remedy());
            }
        }
    }
}
