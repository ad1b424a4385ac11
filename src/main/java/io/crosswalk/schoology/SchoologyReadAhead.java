package io.crosswalk.schoology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages that will be asked for soon, in groups; a group is read when the first of it is taken. For several threads. */
final class SchoologyReadAhead {

    static final SchoologyReadAhead NOTHING = new SchoologyReadAhead(List.of(), 1, group -> List.of());

    private final Map<String, Group> groups = new HashMap<>();
    private final Function<List<String>, List<@Nullable SchoologyPage>> reader;

    /**
     * @param ids in the order in which they will be taken
     * @param reader gives for each id of a group its page, or null
     */
    SchoologyReadAhead(List<String> ids, int size, Function<List<String>, List<@Nullable SchoologyPage>> reader) {
        this.reader = reader;
        for (int from = 0; from < ids.size(); from += size) {
            Group group = new Group(ids.subList(from, Math.min(from + size, ids.size())));
            group.ids.forEach(id -> groups.put(id, group));
        }
    }

    /**
     * @return null where it must be read by itself: it was not foreseen, was taken before, or failed in the group
     * @throws io.crosswalk.connector.UnreadableException if the whole connector fails
     */
    @Nullable SchoologyPage take(String id) {
        Group group = groups.get(id);
        return group == null ? null : group.take(id);
    }

    private final class Group {

        private final List<String> ids;
        private @Nullable Map<String, SchoologyPage> pages;

        Group(List<String> ids) {
            this.ids = new ArrayList<>(ids);
        }

        synchronized @Nullable SchoologyPage take(String id) {
            if (pages == null) {
                pages = read();
            }
            return pages.remove(id);
        }

        private Map<String, SchoologyPage> read() {
            Map<String, SchoologyPage> found = new HashMap<>();
            List<@Nullable SchoologyPage> read = reader.apply(ids);
            for (int place = 0; place < read.size(); place++) {
                SchoologyPage page = read.get(place);
                if (page != null) {
                    found.put(ids.get(place), page);
                }
            }
            return found;
        }
    }
}
