package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Kind.GradeMethod;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import org.jspecify.annotations.Nullable;

/** What teachers do with the activities of a course. */
final class ActivityChanges {

    private final ChangeRequest request;
    private final Site site;

    ActivityChanges(ChangeRequest request) {
        this.request = request;
        this.site = request.site();
    }

    /** @return null for an action that is none of these */
    @Nullable String make(String action) {
        return switch (action) {
            case "add-work" -> add();
            case "rename-work" -> replace(request.activity().named(request.text("name"), request.at()));
            case "set-due-date" -> replace(request.activity().due(request.time("due"), request.at()));
            case "publish-work" -> replace(request.activity().shown(true));
            case "unpublish-work" -> replace(request.activity().shown(false));
            case "delete-work" -> delete();
            default -> null;
        };
    }

    private String add() {
        long course = request.room().course().id();
        String name = request.text("name");
        ActivityDraft draft = switch (request.text("module", "assign")) {
            case "assign" -> ActivityDraft.assign(course, name, request.at(), Trait.ONLINE_TEXT);
            case "quiz" -> ActivityDraft.quiz(course, name, request.at(), request.text("points", "10"), 0, GradeMethod.HIGHEST);
            case "forum" -> ActivityDraft.forum(course, name, request.at(), true);
            default -> throw new IllegalArgumentException("\"module\" is none of assign, quiz and forum.");
        };
        String points = request.has("points") ? request.decimal("points").toPlainString() : "10";
        return site.add(draft.due(request.time("due")).grade(Grading.points(points))).localIdentifier();
    }

    private String replace(Activity changed) {
        site.replace(changed);
        return changed.localIdentifier();
    }

    private String delete() {
        Activity activity = request.activity();
        site.delete(activity);
        return activity.localIdentifier();
    }
}
