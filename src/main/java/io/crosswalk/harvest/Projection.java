package io.crosswalk.harvest;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.edfi.AssignmentContext;
import io.crosswalk.edfi.Dialect;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.edfi.Rendering;
import io.crosswalk.edfi.SubmissionContext;
import io.crosswalk.ledger.ContentHash;
import io.crosswalk.ledger.Kind;
import io.crosswalk.ledger.LedgerEntry;
import io.crosswalk.ledger.Reason;
import io.crosswalk.matching.StudentMatch;
import io.crosswalk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** From a canonical record and its matches to what the ledger is to want. Pure. */
final class Projection {

    private final Dialect dialect;
    private final Vocabulary vocabulary;
    private final String namespace;

    Projection(Dialect dialect, Vocabulary vocabulary, String namespace) {
        this.dialect = dialect;
        this.vocabulary = vocabulary;
        this.namespace = namespace;
    }

    /** Another one means that records which did not change themselves may look different at the target. */
    String fingerprint() {
        return ContentHash.of(dialect.fingerprint() + " " + namespace + " " + vocabulary.fingerprint());
    }

    /** @param section null where the section is not matched any more */
    LedgerEntry assignment(Assignment assignment, @Nullable EdFiSection section) {
        LedgerEntry.Desire desire = section == null
                ? new LedgerEntry.Park(Reason.SECTION_UNMATCHED)
                : desire(dialect.assignment(assignment, new AssignmentContext(namespace, section, vocabulary)), "");
        return new LedgerEntry(Kind.ASSIGNMENT, assignment.identifier(), assignment.sectionId(), assignment.id(), null, null,
                section == null ? null : section.sectionIdentifier(), null, desire);
    }

    /** @param section null where the section is not matched any more */
    LedgerEntry submission(Submission submission, @Nullable EdFiSection section, StudentMatch student) {
        return new LedgerEntry(Kind.SUBMISSION, submission.identifier(), submission.sectionId(), submission.assignmentId(),
                submission.personId(), submission.assignmentIdentifier(), section == null ? null : section.sectionIdentifier(),
                student.studentUniqueId(), desire(submission, section, student));
    }

    private LedgerEntry.Desire desire(Submission submission, @Nullable EdFiSection section, StudentMatch student) {
        if (section == null) {
            return new LedgerEntry.Park(Reason.SECTION_UNMATCHED);
        }
        return switch (student.state()) {
            case UNMATCHED -> new LedgerEntry.Park(Reason.STUDENT_UNMATCHED);
            case AMBIGUOUS -> new LedgerEntry.Park(Reason.STUDENT_AMBIGUOUS);
            case UNIDENTIFIED -> new LedgerEntry.Park(Reason.STUDENT_UNIDENTIFIED);
            case MATCHED -> desire(
                    dialect.submission(submission, new SubmissionContext(namespace, student.matched(), vocabulary)), student.matched());
        };
    }

    private LedgerEntry.Desire desire(Rendering rendering, String student) {
        if (rendering instanceof Rendering.Payload payload) {
            return new LedgerEntry.Send(payload.json(), namespace + " " + student, payload.warnings().stream().map(Enum::name).toList());
        }
        if (rendering instanceof Rendering.Awaiting awaiting) {
            return new LedgerEntry.Park(Reason.VALUE_UNKNOWN, Reason.VALUE_UNKNOWN.explanation() + " The value is: " + awaiting.vocabularyValue());
        }
        Rendering.Unsendable unsendable = (Rendering.Unsendable) rendering;
        return new LedgerEntry.Reject(unsendable.reason(), unsendable.explanation(), unsendable.remedy());
    }
}
