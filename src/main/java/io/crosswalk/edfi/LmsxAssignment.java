package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Lookup;
import io.crosswalk.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes {@code lmsx/assignments}. */
final class LmsxAssignment {

    private static final int TITLE = 255;
    private static final int DESCRIPTION = 1024;

    private LmsxAssignment() {}

    static Rendering.Payload write(Assignment assignment, AssignmentContext context) {
        PayloadWriter writer = new PayloadWriter();
        String identifier = LmsxField.identifier(assignment.identifier(), "The assignment's identifier");
        Vocabulary vocabulary = context.vocabulary();
        writer.text("assignmentIdentifier", identifier)
                .text("namespace", context.namespace())
                .text("lmsSourceSystemDescriptor", vocabulary.sourceSystem().uri())
                .text("title", title(assignment.title(), writer))
                .text("assignmentCategoryDescriptor", category(assignment.category(), vocabulary, writer))
                .text("assignmentDescription", description(assignment.description(), writer))
                .instant("startDateTime", assignment.opensAt())
                .instant("endDateTime", assignment.closesAt())
                .instant("dueDateTime", assignment.dueAt())
                .number("maxPoints", LmsxField.points(assignment.maxPoints(), writer))
                .object("sectionReference", reference -> reference
                        .text("localCourseCode", context.section().localCourseCode())
                        .number("schoolId", context.section().schoolId())
                        .number("schoolYear", (long) context.section().schoolYear())
                        .text("sectionIdentifier", context.section().sectionIdentifier())
                        .text("sessionName", context.section().sessionName()))
                .list("submissionTypes", "submissionTypeDescriptor", types(assignment.submissionTypes(), vocabulary, writer));
        return writer.finish(LmsxDialect.ASSIGNMENTS, identifier);
    }

    private static String title(String text, PayloadWriter writer) {
        String clean = TargetText.clean(text);
        if (clean.isEmpty()) {
            throw new UnsendableException("TITLE_EMPTY", "The assignment's title has no visible character; Ed-Fi requires one.",
                    "Give the assignment a title in the LMS; the next harvest brings it.");
        }
        if (clean.length() > TITLE) {
            writer.warn(Warning.TITLE_CUT);
        }
        return TargetText.cut(clean, TITLE);
    }

    private static @Nullable String description(@Nullable String text, PayloadWriter writer) {
        String clean = text == null ? "" : TargetText.clean(text);
        if (clean.length() > DESCRIPTION) {
            writer.warn(Warning.DESCRIPTION_CUT);
        }
        return clean.isEmpty() ? null : TargetText.cut(clean, DESCRIPTION);
    }

    private static String category(String canonical, Vocabulary vocabulary, PayloadWriter writer) {
        Lookup found = vocabulary.category(canonical);
        if (found instanceof Lookup.Unknown unknown && unknown.descriptor() != null) {
            writer.warn(Warning.CATEGORY_UNMAPPED);
        }
        return descriptor(found).map(DescriptorUri::uri).orElseThrow(() -> new UnsendableException("CATEGORY_UNUSABLE",
                "The vocabulary of " + vocabulary.vendor() + " has no descriptor for this assignment's category, whose name is too long for one or has a character that Ed-Fi refuses.",
                "Add the category to connectors/" + vocabulary.vendor() + "/vocabulary.yaml, then replay."));
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
        return descriptor(found);
    }

    private static Optional<DescriptorUri> descriptor(Lookup found) {
        if (found instanceof Lookup.Awaited awaited) {
            throw UnsendableException.awaiting(awaited.value());
        }
        if (found instanceof Lookup.Known known) {
            return Optional.of(known.descriptor());
        }
        return found instanceof Lookup.Unknown unknown ? Optional.ofNullable(unknown.descriptor()) : Optional.empty();
    }
}
