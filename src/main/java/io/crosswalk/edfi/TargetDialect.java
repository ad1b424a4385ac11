package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.edfi.DialectMemory.Remembered;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.GradebookVocabulary;
import io.crosswalk.vocabulary.Vocabulary;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The dialect of the district's target, found out when it is first needed: a target that is down must not keep the hub from starting. */
final class TargetDialect implements Dialect {

    private final DialectChoice choice;
    private final Supplier<GradebookVocabulary> gradebook;
    private final ZoneId zone;
    private volatile @Nullable Spoken spoken;

    private record Spoken(Remembered choice, Dialect dialect) {}

    TargetDialect(DialectChoice choice, Supplier<GradebookVocabulary> gradebook, ZoneId zone) {
        this.choice = choice;
        this.gradebook = gradebook;
        this.zone = zone;
    }

    private Dialect spoken() {
        Remembered made = choice.made();
        Spoken known = spoken;
        if (known != null && known.choice().equals(made)) {
            return known.dialect();
        }
        Dialect dialect = switch (made.dialect()) {
            case LMSX -> new LmsxDialect(made.sectionIdentifier());
            case GRADEBOOK -> new GradebookDialect(gradebook.get(), zone);
        };
        spoken = new Spoken(made, dialect);
        return dialect;
    }

    @Override
    public DialectName name() {
        return spoken().name();
    }

    @Override
    public String fingerprint() {
        return spoken().fingerprint();
    }

    @Override
    public Rendering assignment(Assignment assignment, AssignmentContext context) {
        return spoken().assignment(assignment, context);
    }

    @Override
    public Rendering submission(Submission submission, SubmissionContext context) {
        return spoken().submission(submission, context);
    }

    @Override
    public String assignmentResource() {
        return spoken().assignmentResource();
    }

    @Override
    public String submissionResource() {
        return spoken().submissionResource();
    }

    @Override
    public String descriptorResource(DescriptorKind kind) {
        return spoken().descriptorResource(kind);
    }

    @Override
    public Set<DescriptorUri> descriptors(Vocabulary vocabulary) {
        return spoken().descriptors(vocabulary);
    }

    @Override
    public Set<DescriptorUri> madeUp(Vocabulary vocabulary) {
        return spoken().madeUp(vocabulary);
    }

    @Override
    public Map<String, String> assignmentKey(String identifier, String namespace) {
        return spoken().assignmentKey(identifier, namespace);
    }

    @Override
    public Map<String, String> submissionKey(String assignmentIdentifier, String identifier, String namespace, String studentUniqueId) {
        return spoken().submissionKey(assignmentIdentifier, identifier, namespace, studentUniqueId);
    }
}
