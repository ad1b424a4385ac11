package io.crosswalk.moodle;

import java.util.function.Consumer;

/** One piece of gradable work, by how its submissions and grades are found out. */
sealed interface MoodleWork {

    MoodleActivity activity();

    /** The grade item whose grades are the work's. */
    String gradeItem();

    /** Gives it to the one taker of its kind. */
    void give(Consumer<Assign> assign, Consumer<Quiz> quiz, Consumer<Forum> forum, Consumer<GradeItem> item);

    /** Whether grades are positions on a scale of words, and no points. */
    boolean scale();

    /**
     * @param team the work of a group counts for each of its members
     * @param groupingId only its groups are teams; {@code 0} for all groups
     * @param workflow grades are released one by one
     * @param anonymous the students' names are hidden, and so are grades from the students
     */
    record Assign(MoodleActivity activity, boolean team, String groupingId, boolean scale, boolean workflow, boolean anonymous) implements MoodleWork {

        @Override
        public String gradeItem() {
            return activity.id() + "#0";
        }

        @Override
        public void give(Consumer<Assign> assign, Consumer<Quiz> quiz, Consumer<Forum> forum, Consumer<GradeItem> item) {
            assign.accept(this);
        }

        /** A grade becomes visible to its student without any row about it changing. */
        boolean releasedUnseen() {
            return workflow || anonymous;
        }
    }

    record Quiz(MoodleActivity activity) implements MoodleWork {
        @Override
        public String gradeItem() {
            return activity.id() + "#0";
        }

        @Override
        public boolean scale() {
            return false;
        }

        @Override
        public void give(Consumer<Assign> assign, Consumer<Quiz> quiz, Consumer<Forum> forum, Consumer<GradeItem> item) {
            quiz.accept(this);
        }
    }

    /**
     * @param graded false for announcements and mere talk
     * @param gradedAsWhole a teacher grades what a student did in it; else single posts are rated
     */
    record Forum(MoodleActivity activity, boolean graded, boolean gradedAsWhole, boolean scale) implements MoodleWork {
        @Override
        public String gradeItem() {
            return activity.id() + (gradedAsWhole ? "#1" : "#0");
        }

        @Override
        public void give(Consumer<Assign> assign, Consumer<Quiz> quiz, Consumer<Forum> forum, Consumer<GradeItem> item) {
            forum.accept(this);
        }
    }

    /** Of which Moodle tells nothing but the grade. */
    record GradeItem(MoodleActivity activity, String gradeItem, boolean scale) implements MoodleWork {
        @Override
        public void give(Consumer<Assign> assign, Consumer<Quiz> quiz, Consumer<Forum> forum, Consumer<GradeItem> item) {
            item.accept(this);
        }
    }
}
