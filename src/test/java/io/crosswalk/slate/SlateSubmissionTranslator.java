package io.crosswalk.slate;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Circumstances;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Slate knows of one student's work: nothing before it is begun, handed in, graded or excused. */
final class SlateSubmissionTranslator {

    /** Of work that was unpublished, or could not be translated, when it was listed. */
    static final String ASSIGNMENT_NOT_READ = "ASSIGNMENT_NOT_READ";

    /** @param known the work of the course, by id */
    Translation<SubmittedWork> translate(JsonNode node, Map<String, AssignedWork> known, Instant now) {
        String assignmentId = null;
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            assignmentId = row.id("work");
            personId = row.id("person");
            AssignedWork work = known.get(assignmentId);
            return work == null ? new Translation.LeftOut<>(ASSIGNMENT_NOT_READ) : new Translation.Translated<>(submission(row, work, personId, now));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(null, assignmentId, personId, reason));
        }
    }

    private static SubmittedWork submission(VendorRecord row, AssignedWork work, String personId, Instant now) {
        boolean excused = row.says("excused");
        Instant handedIn = row.moment("handed_in");
        BigDecimal score = excused ? null : releasedScore(row);
        Circumstances circumstances = new Circumstances(excused, null, null, handedIn, row.says("draft"), row.says("returned"), score != null,
                work.dueAt(personId), work.handingInVisible());
        return new SubmittedWork(work.assignment().sectionId(), work.assignment().id(), personId, circumstances.statusAt(now), handedIn, score, null,
                true, handedIn != null || score != null || excused);
    }

    private static @Nullable BigDecimal releasedScore(VendorRecord row) {
        if (row.has("score") && row.flag("released") == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field released is missing though there is a score");
        }
        return row.says("released") ? row.number("score") : null;
    }
}
