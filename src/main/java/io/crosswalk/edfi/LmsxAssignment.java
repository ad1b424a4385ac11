package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Lookup;
import io.crosswalk.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code lmsx/assignments}. */
final class LmsxAssignment {

    private static final int TITLE = 255;

    private LmsxAssignment() {}

    /** @param sectionIdentifier whether the section's identifier stands beside the reference too */
    static Rendering.Payload write(Assignment assignment, AssignmentContext context, boolean sectionIdentifier) {
        PayloadWriter writer = new PayloadWriter();
        String identifier = PayloadField.identifier(assignment.identifier(), "The assignment's identifier");
        Vocabulary vocabulary = context.vocabulary();
        writer.text("assignmentIdentifier", identifier)
                .text("namespace", context.namespace())
                .text("lmsSourceSystemDescriptor", vocabulary.sourceSystem().uri())
                .text("title", PayloadField.title(assignment.title(), TITLE, writer))
                .text("assignmentCategoryDescriptor", PayloadField.category(
                        vocabulary.category(assignment.category()), "connectors/" + vocabulary.vendor() + "/vocabulary.yaml", writer))
                .text("assignmentDescription", PayloadField.description(assignment.description(), writer))
                .instant("startDateTime", assignment.opensAt())
                .instant("endDateTime", assignment.closesAt())
                .instant("dueDateTime", assignment.dueAt())
                .number("maxPoints", LmsxPoints.of(assignment.maxPoints(), writer))
                .text("sectionIdentifier", sectionIdentifier ? context.section().sectionIdentifier() : null)
                .object("sectionReference", reference -> PayloadField.section(reference, context.section()))
                .list("submissionTypes", "submissionTypeDescriptor", types(assignment.submissionTypes(), vocabulary, writer));
        return writer.finish(LmsxDialect.ASSIGNMENTS, identifier);
    }

    private static List<String> types(List<String> vendorValues, Vocabulary vocabulary, PayloadWriter writer) {
        List<String> descriptors = new ArrayList<>();
        for (String value : vendorValues) {
            type(vocabulary.submissionType(value), writer).map(DescriptorUri::uri).ifPresent(descriptors::add);
        }
        return descriptors.stream().distinct().sorted().toList();
    }

    private static Optional<DescriptorUri> type(Lookup found, PayloadWriter writer) {
        if (found instanceof Lookup.Unknown unknown) {
            writer.warn(unknown.descriptor() == null ? Warning.TYPE_DROPPED : Warning.TYPE_UNMAPPED);
        }
        return PayloadField.descriptor(found);
    }
}
