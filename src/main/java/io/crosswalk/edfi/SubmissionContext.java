package io.crosswalk.edfi;

import io.crosswalk.vocabulary.Vocabulary;

/**
 * What a submission needs beyond itself to be written for Ed-Fi.
 *
 * @param namespace of the connector's records; the same as the assignment's
 * @param studentUniqueId the Ed-Fi student that the person is matched to
 */
public record SubmissionContext(String namespace, String studentUniqueId, Vocabulary vocabulary) {

    /** Leaves the student out. */
    @Override
    public String toString() {
        return "SubmissionContext[namespace=" + namespace + "]";
    }
}
