package io.crosswalk.edfi;

import io.crosswalk.canonical.Submission;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.GradebookVocabulary;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes {@code ed-fi/studentGradebookEntries}, whose key is the entry and the student: they have no identifier of their own. */
final class StudentGradebookEntry {

    private static final int LETTER_GRADE = 20;
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,12})?) ?%?");

    private StudentGradebookEntry() {}

    /** @param zone of the district, in which its days begin and end */
    static Rendering.Payload write(Submission submission, SubmissionContext context, GradebookVocabulary vocabulary, ZoneId zone) {
        PayloadWriter writer = new PayloadWriter();
        String entry = PayloadField.identifier(submission.assignmentIdentifier(), "The assignment's identifier");
        String student = PayloadField.studentUniqueId(context.studentUniqueId());
        boolean graded = submission.points() != null || submission.grade() != null;
        DescriptorUri late = vocabulary.lateStatus(submission.status());
        String grade = submission.grade() == null ? "" : TargetText.clean(submission.grade());
        writer.object("gradebookEntryReference", reference -> reference
                        .text("gradebookEntryIdentifier", ShortIdentifier.of(entry))
                        .text("namespace", context.namespace()))
                .object("studentReference", reference -> reference.text("studentUniqueId", student))
                .text("submissionStatusDescriptor", vocabulary.status(submission.status(), graded).uri())
                .text("assignmentLateStatusDescriptor", late == null ? null : late.uri())
                .dateAndTime("dateFulfilled", "timeFulfilled", submission.submittedAt(), zone)
                .decimal("pointsEarned", GradebookField.points(submission.points(), writer))
                .decimal("numericGradeEarned", number(grade).orElse(null))
                .text("letterGradeEarned", words(grade, writer));
        return writer.finish(GradebookDialect.STUDENT_ENTRIES, submission.identifier());
    }

    private static @Nullable String words(String grade, PayloadWriter writer) {
        if (grade.length() > LETTER_GRADE) {
            writer.warn(Warning.GRADE_TOO_LONG);
            return null;
        }
        return grade.isEmpty() ? null : grade;
    }

    /** A grade that is a number, or a share of a hundred, can be calculated with. */
    private static Optional<BigDecimal> number(String grade) {
        Matcher number = NUMBER.matcher(grade);
        return number.matches() ? TargetNumber.decimal(new BigDecimal(number.group(1))) : Optional.empty();
    }
}
