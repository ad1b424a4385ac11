package io.crosswalk.sandbox.edfi;

import java.util.Map;

/**
 * A body as read: typed values by column.
 *
 * @param identified whether it carried an {@code id}
 * @param given which members of each reference it carried, as bits by their place in the reference
 */
record Body(Object[] values, boolean identified, Map<Member.Reference, Integer> given) {
}
