package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.vocabulary.DescriptorKind;
import java.util.Map;

/** How canonical records are written to a target. Pure: the same input gives the same output, to the byte. */
public interface Dialect {

    DialectName name();

    Rendering assignment(Assignment assignment, AssignmentContext context);

    Rendering submission(Submission submission, SubmissionContext context);

    String assignmentResource();

    String submissionResource();

    String descriptorResource(DescriptorKind kind);

    /** The filters by which {@link EdFiReader#findId} finds an assignment that was sent. */
    Map<String, String> assignmentKey(String identifier, String namespace);

    /** The filters by which {@link EdFiReader#findId} finds a submission that was sent. */
    Map<String, String> submissionKey(String identifier, String namespace, String studentUniqueId);
}
