package io.crosswalk.edfi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student's place in a section of the SIS.
 *
 * @param endDate null while it lasts
 */
public record StudentSectionAssociation(String studentUniqueId, EdFiSection section, LocalDate beginDate, @Nullable LocalDate endDate) {

    /** Leaves the student out. */
    @Override
    public String toString() {
        return "StudentSectionAssociation[section=" + section + "]";
    }
}
