package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.GradebookVocabulary;
import io.crosswalk.vocabulary.Lookup;
import io.crosswalk.vocabulary.Vocabulary;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The core of Data Standard 4 and later: decimals, local dates and times, identifiers of 60 characters, titles of 100. */
final class GradebookDialect implements Dialect {

    static final String ENTRIES = "ed-fi/gradebookEntries";
    static final String STUDENT_ENTRIES = "ed-fi/studentGradebookEntries";

    private final GradebookVocabulary vocabulary;
    private final ZoneId zone;

    /** @param zone of the district */
    GradebookDialect(GradebookVocabulary vocabulary, ZoneId zone) {
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    @Override
    public DialectName name() {
        return DialectName.GRADEBOOK;
    }

    @Override
    public String fingerprint() {
        return "GradebookDialect " + zone + " " + vocabulary.fingerprint();
    }

    @Override
    public Rendering assignment(Assignment assignment, AssignmentContext context) {
        try {
            return GradebookEntry.write(assignment, context, vocabulary, zone);
        } catch (UnsendableException refused) {
            return refused.rendering();
        }
    }

    @Override
    public Rendering submission(Submission submission, SubmissionContext context) {
        try {
            return StudentGradebookEntry.write(submission, context, vocabulary, zone);
        } catch (UnsendableException refused) {
            return refused.rendering();
        }
    }

    @Override
    public String assignmentResource() {
        return ENTRIES;
    }

    @Override
    public String submissionResource() {
        return STUDENT_ENTRIES;
    }

    @Override
    public String descriptorResource(DescriptorKind kind) {
        return switch (kind) {
            case ASSIGNMENT_CATEGORY -> "ed-fi/gradebookEntryTypeDescriptors";
            case SUBMISSION_STATUS -> "ed-fi/submissionStatusDescriptors";
            case ASSIGNMENT_LATE_STATUS -> "ed-fi/assignmentLateStatusDescriptors";
            case SOURCE_SYSTEM, SUBMISSION_TYPE -> throw new IllegalArgumentException("Gradebook entries have no descriptors for " + kind);
        };
    }

    @Override
    public Set<DescriptorUri> descriptors(Vocabulary ofVendor) {
        Set<DescriptorUri> all = new LinkedHashSet<>(vocabulary.descriptors());
        // Named by the vendor's file: to be there before the first record that needs one.
        for (String category : ofVendor.categories()) {
            if (vocabulary.entryType(category) instanceof Lookup.Unknown unknown && unknown.descriptor() != null) {
                all.add(unknown.descriptor());
            }
        }
        return all;
    }

    @Override
    public Set<DescriptorUri> madeUp(Vocabulary ofVendor) {
        return vocabulary.madeUp();
    }

    @Override
    public Map<String, String> assignmentKey(String identifier, String namespace) {
        return Map.of("gradebookEntryIdentifier", ShortIdentifier.of(identifier), "namespace", namespace);
    }

    @Override
    public Map<String, String> submissionKey(String assignmentIdentifier, String identifier, String namespace, String studentUniqueId) {
        return Map.of("gradebookEntryIdentifier", ShortIdentifier.of(assignmentIdentifier), "namespace", namespace, "studentUniqueId", studentUniqueId);
    }
}
