package io.crosswalk.sandbox.schoology;

import java.time.Instant;

/** What teachers do in the gradebook. */
record TeacherChanges(ChangeTargets targets) {

    /** Points, or a letter where the fields have one. */
    long grade(Fields fields, Instant at) {
        String letter = fields.text("letter", "");
        Grade grade = letter.isEmpty() ? new Grade(fields.decimal("score"), null, Grade.Mark.NONE, at) : Grade.letter(letter, at);
        return targets.changeWork(fields, work -> work.graded(grade));
    }

    /** A mark takes the grade away. */
    long mark(Fields fields, Grade.Mark mark, Instant at) {
        return targets.changeWork(fields, work -> work.graded(Grade.marked(mark, at)));
    }

    /** No filter shows it. */
    long removeGrade(Fields fields) {
        return targets.changeWork(fields, work -> work.graded(null));
    }

    /** For the whole class, by an edit of the material: the grades' own stamps stay. */
    long release(Fields fields, boolean released, Instant at) {
        return targets.changeItem(fields, item -> item.releasing(released, at));
    }
}
