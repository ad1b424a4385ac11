package io.crosswalk.edfi;

import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Lookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the payloads of both dialects have in common. Lengths are in UTF-16 units, as the target counts. */
final class PayloadField {

    private static final int NAMESPACED_KEY = 255;
    private static final int DESCRIPTION = 1024;
    private static final int STUDENT_UNIQUE_ID = 32;

    private PayloadField() {}

    static String identifier(String text, String subject) {
        return key(text, NAMESPACED_KEY, "IDENTIFIER_UNUSABLE", subject);
    }

    static String studentUniqueId(String text) {
        return key(text, STUDENT_UNIQUE_ID, "STUDENT_UNIQUE_ID_UNUSABLE", "The matched studentUniqueId");
    }

    private static String key(String text, int units, String reason, String subject) {
        if (text.isEmpty() || text.length() > units || !TargetText.clean(text).equals(text)) {
            throw new UnsendableException(reason,
                    subject + " is empty, has more than " + units + " characters, or has blanks at its ends, control characters or markup in it.",
                    "Correct the ids of this record in the LMS or its match, then replay it.");
        }
        return text;
    }

    static String title(String text, int units, PayloadWriter writer) {
        String clean = TargetText.clean(text);
        if (clean.isEmpty()) {
            throw new UnsendableException("TITLE_EMPTY", "The assignment's title has no visible character; Ed-Fi requires one.",
                    "Give the assignment a title in the LMS; the next harvest brings it.");
        }
        if (clean.length() > units) {
            writer.warn(Warning.TITLE_CUT);
        }
        return TargetText.cut(clean, units);
    }

    static @Nullable String description(@Nullable String text, PayloadWriter writer) {
        String clean = text == null ? "" : TargetText.clean(text);
        if (clean.length() > DESCRIPTION) {
            writer.warn(Warning.DESCRIPTION_CUT);
        }
        return clean.isEmpty() ? null : TargetText.cut(clean, DESCRIPTION);
    }

    static void section(PayloadWriter reference, EdFiSection section) {
        reference.text("localCourseCode", section.localCourseCode())
                .number("schoolId", section.schoolId())
                .number("schoolYear", (long) section.schoolYear())
                .text("sectionIdentifier", section.sectionIdentifier())
                .text("sessionName", section.sessionName());
    }

    /** @param file where people may add the category */
    static String category(Lookup found, String file, PayloadWriter writer) {
        if (found instanceof Lookup.Unknown unknown && unknown.descriptor() != null) {
            writer.warn(Warning.CATEGORY_UNMAPPED);
        }
        return descriptor(found).map(DescriptorUri::uri).orElseThrow(() -> new UnsendableException("CATEGORY_UNUSABLE",
                "There is no descriptor for this assignment's category, whose name is too long for one or has a character that Ed-Fi refuses.",
                "Add the category to " + file + ", then replay."));
    }

    static Optional<DescriptorUri> descriptor(Lookup found) {
        if (found instanceof Lookup.Awaited awaited) {
            throw UnsendableException.awaiting(awaited.value());
        }
        if (found instanceof Lookup.Known known) {
            return Optional.of(known.descriptor());
        }
        return found instanceof Lookup.Unknown unknown ? Optional.ofNullable(unknown.descriptor()) : Optional.empty();
    }
}
