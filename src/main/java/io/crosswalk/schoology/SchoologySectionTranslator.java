package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Section;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A section of a Schoology course, clubs included: whether it is a class is for matching to find out. */
final class SchoologySectionTranslator {

    private static final int LONGEST_NAME = 1024;
    private static final String[] IDENTIFIERS = {"section_school_code", "section_code", "course_code"};

    Translation<SchoologySection> translate(JsonNode node, String courseId) {
        String id = null;
        try {
            VendorRecord section = new VendorRecord(node);
            id = section.id("id");
            return new Translation.Translated<>(new SchoologySection(
                    new Section(id, courseId, name(section, id), identifiers(section)),
                    Set.copyOf(SchoologyIds.in(node, "grading_periods")),
                    !Boolean.FALSE.equals(section.flag("active"))));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(id, reason));
        }
    }

    private static String name(VendorRecord section, String id) {
        String name = Stream.of("course_title", "section_title")
                .map(field -> section.text(field, LONGEST_NAME))
                .filter(text -> text != null)
                .map(PlainText::ofName)
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? id : name;
    }

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
