package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** What is kept of a row of the rosters: its key. The same in Data Standard 3.3 to 6.1. */
final class RosterRow {

    private static final String SECTIONS = Roster.SECTIONS.resource();
    private static final String STUDENTS = Roster.STUDENTS.resource();
    private static final String ASSOCIATIONS = Roster.STUDENT_SECTION_ASSOCIATIONS.resource();

    private RosterRow() {}

    /** Written with dashes in some lists and without in others. */
    static String id(JsonNode row, String resource) {
        return text(row, "id", resource).replace("-", "").toLowerCase(Locale.ROOT);
    }

    static RosterEntry<String> student(JsonNode row) {
        return new RosterEntry<>(id(row, STUDENTS), text(row, "studentUniqueId", STUDENTS));
    }

    /** A section nests four parts of its key in another reference, where a reference to a section has all five side by side. */
    static RosterEntry<EdFiSection> section(JsonNode row) {
        JsonNode offering = row.path("courseOfferingReference");
        return new RosterEntry<>(id(row, SECTIONS), section(text(row, "sectionIdentifier", SECTIONS), offering, SECTIONS));
    }

    static RosterEntry<StudentSectionAssociation> association(JsonNode row) {
        JsonNode endDate = row.path("endDate");
        return new RosterEntry<>(id(row, ASSOCIATIONS), new StudentSectionAssociation(
                text(row.path("studentReference"), "studentUniqueId", ASSOCIATIONS),
                sectionKey(row.path("sectionReference"), ASSOCIATIONS),
                date(text(row, "beginDate", ASSOCIATIONS), "beginDate"),
                endDate.isTextual() ? date(endDate.asText(), "endDate") : null));
    }

    static SectionKeyChange keyChange(JsonNode row) {
        return new SectionKeyChange(sectionKey(row.path("oldKeyValues"), SECTIONS), sectionKey(row.path("newKeyValues"), SECTIONS));
    }

    private static EdFiSection sectionKey(JsonNode reference, String resource) {
        return section(text(reference, "sectionIdentifier", resource), reference, resource);
    }

    private static EdFiSection section(String identifier, JsonNode rest, String resource) {
        return new EdFiSection(
                identifier,
                text(rest, "localCourseCode", resource),
                Long.parseLong(wholeNumber(rest, "schoolId", resource)),
                Integer.parseInt(wholeNumber(rest, "schoolYear", resource)),
                text(rest, "sessionName", resource));
    }

    /** Some write a time behind it, which is always midnight. */
    private static LocalDate date(String text, String property) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException unreadable) {
            throw incomplete(property, ASSOCIATIONS);
        }
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
