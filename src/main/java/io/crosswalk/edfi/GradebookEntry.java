package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.GradebookVocabulary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes {@code ed-fi/gradebookEntries}, which are alike in Data Standard 4, 5 and 6. */
final class GradebookEntry {

    private static final int TITLE = 100;

    private GradebookEntry() {}

    /** @param zone of the district, in which its days begin and end */
    static Rendering.Payload write(Assignment assignment, AssignmentContext context, GradebookVocabulary vocabulary, ZoneId zone) {
        PayloadWriter writer = new PayloadWriter();
        String identifier = PayloadField.identifier(assignment.identifier(), "The assignment's identifier");
        writer.text("gradebookEntryIdentifier", GradebookField.identifier(identifier, writer))
                .text("namespace", context.namespace())
                .text("sourceSectionIdentifier", context.section().sectionIdentifier())
                .object("sectionReference", reference -> PayloadField.section(reference, context.section()))
                .text("title", PayloadField.title(assignment.title(), TITLE, writer))
                .text("description", PayloadField.description(assignment.description(), writer))
                .text("dateAssigned", dateAssigned(assignment, context.section().schoolYear(), zone, writer))
                .dateAndTime("dueDate", "dueTime", assignment.dueAt(), zone)
                .text("gradebookEntryTypeDescriptor", PayloadField.category(
                        vocabulary.entryType(assignment.category()), "config/edfi-gradebook.yaml", writer))
                .decimal("maxPoints", GradebookField.points(assignment.maxPoints(), writer));
        return writer.finish(GradebookDialect.ENTRIES, identifier);
    }

    /** Required by the target; where the LMS does not say it must be the same day each time, lest every harvest change the record. */
    private static String dateAssigned(Assignment assignment, int schoolYear, ZoneId zone, PayloadWriter writer) {
        return date(assignment.opensAt(), zone).orElseGet(() -> {
            writer.warn(Warning.DATE_ASSIGNED_ASSUMED);
            return date(assignment.dueAt(), zone).orElse((schoolYear - 1) + "-07-01");
        });
    }

    private static Optional<String> date(@Nullable Instant moment, ZoneId zone) {
        return Optional.ofNullable(moment).flatMap(known -> LocalMoment.of(known, zone)).map(LocalMoment::date);
    }
}
