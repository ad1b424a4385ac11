package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.util.Set;

/** Which module an activity is of, with what only that module has. */
sealed interface Kind {

    ModuleName type();

    /** As in module names, and in front of the instance in the identifiers that the hub is bound to. */
    default String module() {
        return type().word();
    }

    /** @param grouping whose groups are the teams; 0 for all groups of the course */
    record Assign(Set<Trait> traits, long grouping) implements Kind {

        public Assign {
            traits = Set.copyOf(traits);
        }

        boolean is(Trait trait) {
            return traits.contains(trait);
        }

        @Override
        public ModuleName type() {
            return ModuleName.ASSIGN;
        }
    }

    /**
     * @param sumOfMarks the most that one attempt can earn before it is scaled to the grade
     * @param attempts how many are allowed; 0 for any number
     */
    record Quiz(BigDecimal sumOfMarks, int attempts, GradeMethod method) implements Kind {
        @Override
        public ModuleName type() {
            return ModuleName.QUIZ;
        }
    }

    /** @param whole graded as a whole (grade item 1) rather than by ratings (grade item 0) */
    record Forum(boolean whole) implements Kind {
        @Override
        public ModuleName type() {
            return ModuleName.FORUM;
        }
    }

    /** Lessons, H5P activities and SCORM packages: graded, but handing in is not told. */
    record Other(ModuleName type) implements Kind {}

    /** Nothing to hand in and nothing to grade. */
    record Page() implements Kind {
        @Override
        public ModuleName type() {
            return ModuleName.PAGE;
        }
    }

    /** A column that a teacher added to the gradebook; no activity of the course page. */
    record Manual() implements Kind {
        @Override
        public ModuleName type() {
            return ModuleName.GRADE;
        }
    }

    /** Settings of assignments. */
    enum Trait {
        ONLINE_TEXT, FILE, DRAFTS, TEAM, ALL_MEMBERS_SUBMIT, BLIND, REVEALED, WORKFLOW, REOPENABLE, INTRO_HIDDEN_BEFORE_OPENING
    }

    /** Which of several attempts counts; in the order of Moodle's numbers from 1. */
    enum GradeMethod {
        HIGHEST, AVERAGE, FIRST, LAST
    }
}
