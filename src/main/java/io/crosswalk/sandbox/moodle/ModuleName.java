package io.crosswalk.sandbox.moodle;

import java.util.Locale;

/** The modules that the site has; {@code GRADE} stands for a column of the gradebook without an activity. */
enum ModuleName {
    ASSIGN, QUIZ, FORUM, LESSON, H5PACTIVITY, SCORM, PAGE, GRADE;

    /** As Moodle writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
