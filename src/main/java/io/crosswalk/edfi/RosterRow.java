package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;

/** What is kept of a row of the rosters: its key. */
final class RosterRow {

    private static final String SECTIONS = "ed-fi/sections";

    private RosterRow() {}

    static String studentUniqueId(JsonNode row) {
        return text(row, "studentUniqueId", "ed-fi/students");
    }

    static EdFiSection section(JsonNode row) {
        JsonNode offering = row.path("courseOfferingReference");
        return new EdFiSection(
                text(row, "sectionIdentifier", SECTIONS),
                text(offering, "localCourseCode", SECTIONS),
                Long.parseLong(wholeNumber(offering, "schoolId", SECTIONS)),
                Integer.parseInt(wholeNumber(offering, "schoolYear", SECTIONS)),
                text(offering, "sessionName", SECTIONS));
    }

    private static String wholeNumber(JsonNode row, String property, String resource) {
        String text = text(row, property, resource);
        if (!text.matches("\\d{1,18}") || property.equals("schoolYear") && text.length() > 4) {
            throw incomplete(property, resource);
        }
        return text;
    }

    private static String text(JsonNode row, String property, String resource) {
        JsonNode value = row.path(property);
        if (!value.isValueNode() || value.isNull() || value.asText().isEmpty()) {
            throw incomplete(property, resource);
        }
        return value.asText();
    }

    private static TargetRefusedException incomplete(String property, String resource) {
        return new TargetRefusedException("ROSTER_INCOMPLETE",
                "A row of " + resource + " comes without a usable " + property + ", which is part of its key.",
                "See with the Ed-Fi administrator whether a profile hides it from this client.");
    }
}
