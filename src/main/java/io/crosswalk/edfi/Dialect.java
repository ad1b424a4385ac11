package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Set;

/**
 * How canonical records are written to a target. Pure: the same input gives the same output, to the byte.
 *
 * <p>Which one is spoken is found out when it is first needed; a method of the dialect of the district's target then throws a
 * {@link TargetException} where the target cannot tell at present.
 */
public interface Dialect {

    DialectName name();

    /** Another one means that the same record may look different at the target. */
    String fingerprint();

    Rendering assignment(Assignment assignment, AssignmentContext context);

    Rendering submission(Submission submission, SubmissionContext context);

    String assignmentResource();

    String submissionResource();

    /** @throws IllegalArgumentException for a kind that this dialect does not write */
    String descriptorResource(DescriptorKind kind);

    /** What must exist in the target for the records of a vendor to be accepted. */
    Set<DescriptorUri> descriptors(Vocabulary vocabulary);

    /** Those of {@link #descriptors} that stand for values which nobody foresaw, as far as such were met. */
    Set<DescriptorUri> madeUp(Vocabulary vocabulary);

    /** The filters by which {@link EdFiReader#findId} finds an assignment that was sent. */
    Map<String, String> assignmentKey(String identifier, String namespace);

    /**
     * The filters by which {@link EdFiReader#findId} finds a submission that was sent.
     *
     * @param assignmentIdentifier of the assignment that it belongs to
     */
    Map<String, String> submissionKey(String assignmentIdentifier, String identifier, String namespace, String studentUniqueId);
}
