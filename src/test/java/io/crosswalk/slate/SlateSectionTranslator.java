package io.crosswalk.slate;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Section;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.Map;

/** A course of Slate's, which has no sections: it is the class that meets. */
final class SlateSectionTranslator {

    private static final int LONGEST_NAME = 1024;

    Translation<Section> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord course = new VendorRecord(node);
            id = course.id("id");
            String name = course.text("name", LONGEST_NAME);
            String sisId = course.identifier("sis_id");
            return new Translation.Translated<>(new Section(id, id, name == null ? id : PlainText.ofName(name),
                    sisId == null ? Map.of() : Map.of("sis_id", sisId)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }
}
