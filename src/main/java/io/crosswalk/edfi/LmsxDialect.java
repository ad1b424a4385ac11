package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.vocabulary.DescriptorKind;
import java.util.Map;

/** The extension {@code lmsx} of Data Standard 3.3: points are integers, identifiers and titles have 255 characters, grades 20. */
public final class LmsxDialect implements Dialect {

    static final String ASSIGNMENTS = "lmsx/assignments";
    static final String SUBMISSIONS = "lmsx/assignmentSubmissions";

    @Override
    public DialectName name() {
        return DialectName.LMSX;
    }

    @Override
    public Rendering assignment(Assignment assignment, AssignmentContext context) {
        try {
            return LmsxAssignment.write(assignment, context);
        } catch (UnsendableException refused) {
            return refused.rendering();
        }
    }

    @Override
    public Rendering submission(Submission submission, SubmissionContext context) {
        try {
            return LmsxSubmission.write(submission, context);
        } catch (UnsendableException refused) {
            return refused.rendering();
        }
    }

    @Override
    public String assignmentResource() {
        return ASSIGNMENTS;
    }

    @Override
    public String submissionResource() {
        return SUBMISSIONS;
    }

    @Override
    public String descriptorResource(DescriptorKind kind) {
        return switch (kind) {
            case SOURCE_SYSTEM -> "lmsx/lmsSourceSystemDescriptors";
            case ASSIGNMENT_CATEGORY -> "lmsx/assignmentCategoryDescriptors";
            case SUBMISSION_STATUS -> "lmsx/submissionStatusDescriptors";
            case SUBMISSION_TYPE -> "lmsx/submissionTypeDescriptors";
        };
    }

    @Override
    public Map<String, String> assignmentKey(String identifier, String namespace) {
        return Map.of("assignmentIdentifier", identifier, "namespace", namespace);
    }

    @Override
    public Map<String, String> submissionKey(String identifier, String namespace, String studentUniqueId) {
        return Map.of("assignmentSubmissionIdentifier", identifier, "namespace", namespace, "studentUniqueId", studentUniqueId);
    }
}
