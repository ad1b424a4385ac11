package io.crosswalk.edfi;

/**
 * The key of a section in Ed-Fi; complete, because a reference to a section is refused unless it has all five parts.
 *
 * @param schoolYear the year in which the school year ends
 */
public record EdFiSection(String sectionIdentifier, String localCourseCode, long schoolId, int schoolYear, String sessionName) {}
