package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Section;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.Map;

/** A section of a Canvas course, the default section included: whether it is a class is for matching to find out. */
final class CanvasSectionTranslator {

    private static final int LONGEST_NAME = 1024;
    private static final String[] IDENTIFIERS = {"sis_section_id", "integration_id", "sis_course_id"};

    Translation<Section> translate(JsonNode node, String courseId) {
        String id = null;
        try {
            VendorRecord section = new VendorRecord(node);
            id = section.id("id");
            String name = section.text("name", LONGEST_NAME);
            return new Translation.Translated<>(new Section(id, courseId, name == null ? id : PlainText.ofName(name), identifiers(section)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    /** Canvas leaves SIS ids out altogether where the token may not read them. */
    private static Map<String, String> identifiers(VendorRecord section) {
        Map<String, String> identifiers = new HashMap<>();
        for (String name : IDENTIFIERS) {
            String value = section.identifier(name);
            if (value != null) {
                identifiers.put(name, value);
            }
        }
        return identifiers;
    }
}
