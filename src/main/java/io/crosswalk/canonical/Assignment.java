package io.crosswalk.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gradable work as one section sees it; the due date is the section's own.
 *
 * @param id the vendor's id of the assignment, unique within the section
 * @param title plain text, never blank, of any length
 * @param description plain text of any length
 * @param category the canonical category: {@code Assignment}, {@code Discussion}, {@code Assessment}, or a readable name of the vendor's
 * @param submissionTypes the vendor's values, to be looked up in the vocabulary; in the vendor's order, without doubles
 * @param maxPoints exact
 */
public record Assignment(
        String sectionId,
        String id,
        String title,
        @Nullable String description,
        String category,
        List<String> submissionTypes,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant dueAt,
        @Nullable BigDecimal maxPoints) {

    public Assignment {
        submissionTypes = List.copyOf(submissionTypes);
    }

    /** Stable for life and unique within a connector's namespace. */
    public String identifier() {
        return sectionId + "-" + id;
    }
}
