package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Section;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A section of a course offering, or an offering that has none and is one itself. */
final class BrightspaceSectionTranslator {

    private static final String CODE = "Code";
    private static final String OFFERING_CODE = "offeringCode";
    private static final int LONGEST_NAME = 1024;

    /** @param people the ids of everybody in it, whatever their role */
    record AttendedSection(Section section, Set<String> people) {}

    Translation<AttendedSection> translate(JsonNode node, BrightspaceOffering offering) {
        String id = null;
        try {
            VendorRecord section = new VendorRecord(node);
            id = section.id("SectionId");
            String name = section.text("Name", LONGEST_NAME);
            return new Translation.Translated<>(new AttendedSection(
                    section(id, name == null ? id : PlainText.ofName(name), section.identifier(CODE), offering), new LinkedHashSet<>(section.ids("Enrollments"))));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    Section section(String id, String name, @Nullable String code, BrightspaceOffering offering) {
        return new Section(id, offering.id(), name, identifiers(code, offering.code()));
    }

    Section ofOffering(BrightspaceOffering offering) {
        return new Section(offering.id(), offering.id(), offering.name(), identifiers(offering.code(), offering.code()));
    }

    private static Map<String, String> identifiers(@Nullable String code, @Nullable String offeringCode) {
        Map<String, String> identifiers = new HashMap<>();
        if (code != null) {
            identifiers.put(CODE, code);
        }
        if (offeringCode != null) {
            identifiers.put(OFFERING_CODE, offeringCode);
        }
        return identifiers;
    }
}
