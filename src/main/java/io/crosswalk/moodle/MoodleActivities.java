package io.crosswalk.moodle;

import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.Rejection;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gradable work of one course, as far as students see it. An activity that only one of Moodle's two lists has (that of its kind,
 * and the contents of the course) was made or deleted a moment ago, or is kept from the service user: it is held as it is.
 */
final class MoodleActivities {

    static final String UNPUBLISHED = "UNPUBLISHED";
    static final String NOT_GRADED = "NOT_GRADED";

    private final MoodleContents contents;
    private final CourseworkIntake intake;
    private final Map<String, MoodleWork> works = new LinkedHashMap<>();
    private final Map<String, MoodleAvailability> restrictions = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private long place;

    MoodleActivities(MoodleContents contents, CourseworkIntake intake) {
        this.contents = contents;
        this.intake = intake;
    }

    void add(Translation<MoodleWork> translation) {
        place++;
        translation.give(this::add, refused -> {
            listed.add(String.valueOf(refused.assignmentId()));
            intake.rejected(refused.rejection(Kind.ASSIGNMENT, place));
        }, reason -> leftOut.merge(reason, 1, Integer::sum));
    }

    private void add(MoodleWork work) {
        String id = work.activity().id();
        listed.add(id);
        MoodleModule module = contents.find(id);
        if (work instanceof MoodleWork.Forum forum && !forum.graded()) {
            leftOut.merge(NOT_GRADED, 1, Integer::sum);
        } else if (module == null) {
            hold(id, "Moodle lists it, but not in the contents of its course: it was deleted a moment ago, or hidden from the service user. " + MoodlePermission.CONTENTS.remedy());
        } else if (!module.visible()) {
            leftOut.merge(UNPUBLISHED, 1, Integer::sum);
        } else {
            restrict(work, module);
        }
    }

    private void restrict(MoodleWork work, MoodleModule module) {
        try {
            MoodleAvailability restriction = MoodleAvailability.of(module.availability());
            if (restriction != null) {
                restrictions.put(work.activity().id(), restriction);
            }
            works.put(work.activity().id(), work);
        } catch (UnusableFieldException unusable) {
            hold(work.activity().id(), String.valueOf(unusable.getMessage()));
        }
    }

    /** A grade item that belongs to no activity. */
    void addByHand(Translation<MoodleWork> translation) {
        place++;
        translation.give(work -> works.put(work.activity().id(), work),
                refused -> intake.rejected(refused.rejection(Kind.ASSIGNMENT, place)), reason -> leftOut.merge(reason, 1, Integer::sum));
    }

    /** Holds those that the contents of the course have, and the list of their kind has not. */
    void holdUnlisted(Set<String> kinds) {
        for (MoodleModule module : contents.all()) {
            if (module.visible() && kinds.contains(module.kind()) && !listed.contains(module.key())) {
                hold(module.key(), "The contents of the course have it, but the list of its kind does not: it was made a moment ago, or the service user may not read it. "
                        + (module.kind().equals("quiz") ? MoodlePermission.QUIZZES : module.kind().equals("forum") ? MoodlePermission.FORUMS : MoodlePermission.ASSIGNMENTS).remedy());
            }
        }
    }

    /** Leaves what was delivered for an assignment as it is. */
    void hold(String id, String explanation) {
        works.remove(id);
        intake.rejected(new Rejection(Kind.ASSIGNMENT, id, id, null, Problem.FIELD_MISSING, explanation));
    }

    Map<String, MoodleWork> works() {
        return works;
    }

    List<MoodleWork.Assign> assigned() {
        return works.values().stream().filter(MoodleWork.Assign.class::isInstance).map(MoodleWork.Assign.class::cast).toList();
    }

    /** To whom an activity is given; null for everybody. */
    @Nullable MoodleAvailability restriction(String id) {
        return restrictions.get(id);
    }

    void reportLeftOut() {
        leftOut.forEach(intake::ignored);
    }
}
