package io.crosswalk.moodle;

import io.crosswalk.moodle.MoodleSettings.Activities;
import io.crosswalk.moodle.MoodleSettings.QuizAttempts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which functions the settings need: without one of them a kind of work would look as if there were none of it. */
final class MoodleRequirements {

    private final MoodleSettings settings;
    private final MoodleSite site;

    MoodleRequirements(MoodleSettings settings, MoodleSite site) {
        this.settings = settings;
        this.site = site;
    }

    /** Every function that may be needed, with what to set in order to do without it; empty where that is not possible. */
    static Map<MoodlePermission, String> all(MoodleSettings settings) {
        Map<MoodlePermission, String> needed = new LinkedHashMap<>();
        needed.put(MoodlePermission.COURSES, "");
        if (!settings.categories().isEmpty()) {
            needed.put(MoodlePermission.CATEGORIES, "leave the setting categories empty");
        }
        needed.put(MoodlePermission.PARTICIPANTS, "");
        if (settings.sections() != MoodleSettings.SectionSource.COURSES) {
            needed.put(MoodlePermission.GROUPS, "set sections to courses");
        }
        needed.putAll(listing(settings));
        if (settings.reads(Activities.QUIZ)) {
            needed.put(MoodlePermission.GRADEBOOK, leaving("quiz, forum, other and manual"));
            if (settings.quizAttempts() != QuizAttempts.NEVER) {
                needed.put(MoodlePermission.ATTEMPTS, "set quizAttempts to never");
            }
        }
        if (settings.reads(Activities.FORUM)) {
            needed.put(MoodlePermission.GRADEBOOK, leaving("quiz, forum, other and manual"));
            if (settings.forumPosts()) {
                needed.put(MoodlePermission.DISCUSSIONS, "set forumPosts to false");
                needed.put(MoodlePermission.POSTS, "set forumPosts to false");
            }
        }
        return needed;
    }

    /** What every course needs. */
    private static Map<MoodlePermission, String> listing(MoodleSettings settings) {
        Map<MoodlePermission, String> needed = new LinkedHashMap<>();
        needed.put(MoodlePermission.CONTENTS, "");
        if (settings.reads(Activities.ASSIGN)) {
            needed.put(MoodlePermission.ASSIGNMENTS, leaving("assign"));
            needed.put(MoodlePermission.SUBMISSIONS, leaving("assign"));
            needed.put(MoodlePermission.GRADES, leaving("assign"));
            needed.put(MoodlePermission.FLAGS, leaving("assign"));
        }
        if (settings.reads(Activities.QUIZ)) {
            needed.put(MoodlePermission.QUIZZES, leaving("quiz"));
        }
        if (settings.reads(Activities.FORUM)) {
            needed.put(MoodlePermission.FORUMS, leaving("forum"));
        }
        if (settings.reads(Activities.OTHER) || settings.reads(Activities.MANUAL)) {
            needed.put(MoodlePermission.GRADEBOOK, leaving("quiz, forum, other and manual"));
        }
        return needed;
    }

    private static String leaving(String kinds) {
        return "leave " + kinds + " out of the setting activities";
    }

    void forListing() {
        listing(settings).forEach(site::require);
    }

    /** What these works need beyond that. */
    void forWorks(Collection<MoodleWork> works) {
        works.forEach(work -> work.give(assign -> {}, quiz -> forQuiz(), forum -> forForum(), item -> {}));
    }

    private void forQuiz() {
        require(MoodlePermission.GRADEBOOK);
        if (!site.has(MoodlePermission.ATTEMPTS_BEFORE)) {
            require(MoodlePermission.ATTEMPTS);
        }
    }

    private void forForum() {
        require(MoodlePermission.GRADEBOOK);
        require(MoodlePermission.DISCUSSIONS);
        require(MoodlePermission.POSTS);
    }

    private void require(MoodlePermission function) {
        String without = all(settings).get(function);
        if (without != null) {
            site.require(function, without);
        }
    }
}
