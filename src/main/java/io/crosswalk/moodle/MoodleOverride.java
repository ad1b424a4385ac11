package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another due date for one student or one group.
 *
 * @param order the lowest of several groups counts
 * @param dueAt empty: no due date at all
 */
record MoodleOverride(@Nullable String personId, @Nullable String groupId, int order, Optional<Instant> dueAt) {

    static final Comparator<MoodleOverride> ORDER = Comparator.comparingInt(MoodleOverride::order);

    /**
     * @return null where it overrides something else than the due date
     * @throws UnusableFieldException if a field cannot be used
     */
    static @Nullable MoodleOverride of(JsonNode node) {
        VendorRecord override = new VendorRecord(node);
        if (!override.has("duedate")) {
            return null;
        }
        BigDecimal order = override.number("sortorder");
        return new MoodleOverride(override.optionalId("userid"), override.optionalId("groupid"), order == null ? Integer.MAX_VALUE : order.intValue(),
                Optional.ofNullable(override.epochSeconds("duedate")));
    }

    boolean isOf(String person) {
        return person.equals(personId);
    }

    boolean isOfOne(Set<String> groups) {
        return personId == null && groupId != null && groups.contains(groupId);
    }
}
