package io.crosswalk.canonical;

import java.util.Map;

/**
 * A class that meets: the unit to which coursework is delivered.
 *
 * @param id the vendor's id of the section
 * @param courseId the vendor's id of the course that the section belongs to; equal to {@code id} where the vendor has no courses
 * @param name shown to staff in reports, never delivered
 * @param identifiers what the section can be matched by, under the vendor's own field names (for example {@code sis_section_id}); empty values are absent
 */
public record Section(String id, String courseId, String name, Map<String, String> identifiers) {

    public Section {
        identifiers = Map.copyOf(identifiers);
    }
}
