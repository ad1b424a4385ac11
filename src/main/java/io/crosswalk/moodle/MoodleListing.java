package io.crosswalk.moodle;

import io.crosswalk.kit.Translation;
import java.util.ArrayList;
import java.util.List;

/** The assignments, quizzes and forums of one course, in this order. */
record MoodleListing(
        Outcome<List<Translation<MoodleWork>>> assignments,
        Outcome<List<Translation<MoodleWork>>> quizzes,
        Outcome<List<Translation<MoodleWork>>> forums) {

    List<Translation<MoodleWork>> all() {
        List<Translation<MoodleWork>> all = new ArrayList<>(assignments.orThrow());
        all.addAll(quizzes.orThrow());
        all.addAll(forums.orThrow());
        return all;
    }

    /** The readable ones of its assignments. */
    List<MoodleWork.Assign> assigned() {
        List<MoodleWork.Assign> assigned = new ArrayList<>();
        if (assignments instanceof Outcome.Read<List<Translation<MoodleWork>>> read) {
            read.value().forEach(translation -> translation.give(work -> {
                if (work instanceof MoodleWork.Assign assign) {
                    assigned.add(assign);
                }
            }, refused -> {}, leftOut -> {}));
        }
        return assigned;
    }
}
