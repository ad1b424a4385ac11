package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Section;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.Map;

/** A course, or a group within one, as a section: which of them is a class is for matching to find out. */
final class MoodleSectionTranslator {

    private static final int LONGEST_NAME = 1024;
    private static final String ID_NUMBER = "idnumber";

    /** @param groupId as Moodle has it */
    static String sectionId(String courseId, String groupId) {
        return courseId + "-g" + groupId;
    }

    Section ofCourse(MoodleCourse course) {
        Map<String, String> identifiers = new HashMap<>();
        if (course.identifier() != null) {
            identifiers.put(ID_NUMBER, course.identifier());
        }
        if (course.shortName() != null) {
            identifiers.put("shortname", course.shortName());
        }
        return new Section(course.id(), course.id(), course.name(), identifiers);
    }

    Translation<Section> ofGroup(JsonNode node, MoodleCourse course) {
        String id = null;
        try {
            VendorRecord group = new VendorRecord(node);
            id = sectionId(course.id(), group.id("id"));
            String name = group.text("name", LONGEST_NAME);
            String identifier = group.identifier(ID_NUMBER);
            return new Translation.Translated<>(new Section(id, course.id(), course.name() + (name == null ? "" : ", " + PlainText.ofName(name)),
                    identifier == null ? Map.of() : Map.of(ID_NUMBER, identifier)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }
}
