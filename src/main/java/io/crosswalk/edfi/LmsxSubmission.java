package io.crosswalk.edfi;

import io.crosswalk.canonical.Submission;
import io.crosswalk.edfi.Rendering.Warning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes {@code lmsx/assignmentSubmissions}. */
final class LmsxSubmission {

    private static final int GRADE = 20;

    private LmsxSubmission() {}

    static Rendering.Payload write(Submission submission, SubmissionContext context) {
        PayloadWriter writer = new PayloadWriter();
        String identifier = PayloadField.identifier(submission.identifier(), "The submission's identifier");
        String student = PayloadField.studentUniqueId(context.studentUniqueId());
        writer.text("assignmentSubmissionIdentifier", identifier)
                .text("namespace", context.namespace())
                .object("assignmentReference", reference -> reference
                        .text("assignmentIdentifier", submission.assignmentIdentifier())
                        .text("namespace", context.namespace()))
                .object("studentReference", reference -> reference.text("studentUniqueId", student))
                .text("submissionStatusDescriptor", context.vocabulary().status(submission.status()).uri())
                .instant("submissionDateTime", submission.submittedAt())
                .number("earnedPoints", LmsxPoints.of(submission.points(), writer))
                .text("grade", grade(submission, writer));
        return writer.finish(LmsxDialect.SUBMISSIONS, identifier);
    }

    private static @Nullable String grade(Submission submission, PayloadWriter writer) {
        String words = submission.grade() == null ? "" : TargetText.clean(submission.grade());
        if (!words.isEmpty() && words.length() <= GRADE) {
            return words;
        }
        Optional<String> exact = Optional.ofNullable(submission.points()).flatMap(points -> TargetNumber.exactText(points, GRADE));
        if (!words.isEmpty() || (submission.points() != null && exact.isEmpty())) {
            writer.warn(Warning.GRADE_TOO_LONG);
        }
        return exact.orElse(null);
    }
}
