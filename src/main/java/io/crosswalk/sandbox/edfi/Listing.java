package io.crosswalk.sandbox.edfi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows fit a GET of a collection. Properties are compared exactly, under the bare name of the leaf; names that
 * the resource does not have are passed over, as by the API.
 */
record Listing(
        long minimumChangeVersion, long maximumChangeVersion, @Nullable UUID id, Map<Column, Object> filters) {

    /** @param total of all that fit; counted only where it is asked for */
    record Page(List<Row> rows, int total) {
    }

    /** @throws Refused a parameter is no value of its type */
    static Listing of(Call call, ResourceModel model) {
        String id = call.parameter("id");
        return new Listing(QueryNumbers.of(call, "minChangeVersion", 0),
                QueryNumbers.of(call, "maxChangeVersion", Long.MAX_VALUE),
                id == null ? null : Ids.parse(id), filters(call, model));
    }

    private static Map<Column, Object> filters(Call call, ResourceModel model) {
        Map<Column, Object> filters = new LinkedHashMap<>();
        for (Column column : model.columns()) {
            String given = column.type() == ColumnType.COLLECTION ? null : call.parameter(column.name());
            if (given != null) {
                filters.put(column, converted(column, given));
            }
        }
        return filters;
    }

    private static Object converted(Column column, String given) {
        Object value = ValueReader.converted(column, given);
        if (value == null) {
            throw new Refused(errors -> errors.invalidParameter(column.name(), given));
        }
        return value;
    }

    boolean covers(Versioned change) {
        return covers(change.changeVersion());
    }

    private boolean covers(long changeVersion) {
        return changeVersion >= minimumChangeVersion && changeVersion <= maximumChangeVersion;
    }

    Page page(Rows rows, ClientRights rights, Paging paging) {
        boolean everything = wantsEverything(rows, rights);
        if (paging instanceof Paging.Offset asked) {
            if (everything) {
                return new Page(rows.order().page(asked.offset(), asked.limit()), rows.order().size());
            }
            List<Row> wanted = all(rows, rights);
            return new Page(wanted.stream().skip(asked.offset()).limit(asked.limit()).toList(), wanted.size());
        }
        Paging.Cursor asked = (Paging.Cursor) paging;
        Stream<Row> following = rows.order().from(asked.first(), everything ? asked.size() : Integer.MAX_VALUE).stream()
                .filter(row -> row.number() <= asked.last())
                .filter(row -> everything || isWanted(rows, row, rights));
        return new Page(following.limit(asked.size()).toList(), asked.counted() ? all(rows, rights).size() : 0);
    }

    List<Row> all(Rows rows, ClientRights rights) {
        List<Row> candidates = candidates(rows);
        return wantsEverything(rows, rights) ? candidates
                : candidates.stream().filter(row -> isWanted(rows, row, rights)).toList();
    }

    private boolean wantsEverything(Rows rows, ClientRights rights) {
        return id == null && filters.isEmpty() && minimumChangeVersion <= 0 && maximumChangeVersion == Long.MAX_VALUE
                && rights.mayReadAll(rows.model(), rows.namespaces());
    }

    private boolean isWanted(Rows rows, Row row, ClientRights rights) {
        if (!covers(row.changeVersion()) || id != null && !id.equals(row.id())) {
            return false;
        }
        if (filters.isEmpty() && rights.mayReadAll(rows.model(), rows.namespaces())) {
            return true;
        }
        Object[] values = rows.values(row);
        return rights.mayRead(rows.model(), values)
                && filters.entrySet().stream()
                        .allMatch(filter -> filter.getValue().equals(values[filter.getKey().index()]));
    }

    /** An id or a whole natural key is looked up instead of searched for. */
    private List<Row> candidates(Rows rows) {
        if (id != null) {
            return listOf(rows.find(id));
        }
        Object[] sought = new Object[rows.model().columns().size()];
        filters.forEach((column, value) -> sought[column.index()] = value);
        if (rows.model().identity().stream().anyMatch(column -> sought[column.index()] == null)) {
            return rows.order().page(0, Integer.MAX_VALUE);
        }
        return listOf(rows.find(rows.key(sought)));
    }

    private static List<Row> listOf(@Nullable Row row) {
        return row == null ? List.of() : List.of(row);
    }
}
