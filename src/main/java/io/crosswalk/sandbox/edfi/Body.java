package io.crosswalk.sandbox.edfi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as read: typed values by column.
 *
 * @param id what it carried as {@code id}; null: nothing
 * @param given which members of each reference it carried, as bits by their place in the reference
 */
record Body(Object[] values, @Nullable String id, Map<Member.Reference, Integer> given) {
}
