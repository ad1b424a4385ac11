package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Set;

/** The extension {@code lmsx} of Data Standard 3.3: points are integers, identifiers and titles have 255 characters, grades 20. */
public final class LmsxDialect implements Dialect {

    static final String ASSIGNMENTS = "lmsx/assignments";
    static final String SUBMISSIONS = "lmsx/assignmentSubmissions";

    private final boolean sectionIdentifier;

    /** The extension as it was published. */
    public LmsxDialect() {
        this(false);
    }

    /** @param sectionIdentifier whether an assignment must carry the section's identifier beside the reference */
    LmsxDialect(boolean sectionIdentifier) {
        this.sectionIdentifier = sectionIdentifier;
    }

    @Override
    public DialectName name() {
        return DialectName.LMSX;
    }

    @Override
    public String fingerprint() {
        return "LmsxDialect" + (sectionIdentifier ? " with sectionIdentifier" : "");
    }

    @Override
    public Rendering assignment(Assignment assignment, AssignmentContext context) {
        try {
            return LmsxAssignment.write(assignment, context, sectionIdentifier);
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
            case ASSIGNMENT_LATE_STATUS -> throw new IllegalArgumentException("LMSX has no descriptors for " + kind);
        };
    }

    @Override
    public Set<DescriptorUri> descriptors(Vocabulary vocabulary) {
        return vocabulary.descriptors();
    }

    @Override
    public Set<DescriptorUri> madeUp(Vocabulary vocabulary) {
        return vocabulary.madeUp();
    }

    @Override
    public Map<String, String> assignmentKey(String identifier, String namespace) {
        return Map.of("assignmentIdentifier", identifier, "namespace", namespace);
    }

    @Override
    public Map<String, String> submissionKey(String assignmentIdentifier, String identifier, String namespace, String studentUniqueId) {
        return Map.of("assignmentSubmissionIdentifier", identifier, "namespace", namespace, "studentUniqueId", studentUniqueId);
    }
}
