package io.crosswalk.sandbox.edfi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a GET of a collection asks for. Properties are compared exactly, under the bare name of the leaf; names that
 * the resource does not have are passed over, as by the API.
 *
 * @param counted whether the total is asked for
 */
record Listing(
        int offset, int limit, boolean counted, long minimumChangeVersion, long maximumChangeVersion, @Nullable UUID id,
        Map<Column, Object> filters) {

    private static final int LARGEST_PAGE = 500;
    private static final int USUAL_PAGE = 25;

    record Page(List<Row> rows, int total) {
    }

    /** @throws Refused a parameter is out of range or no number */
    static Listing of(Call call, ResourceModel model) {
        HttpServletRequest request = call.request();
        long limit = number(request, "limit", USUAL_PAGE);
        if (limit < 0 || limit > LARGEST_PAGE) {
            throw new Refused(generation -> generation.invalidQuery("Limit must be omitted or set to a value between 1 and"
                    + " max value defined in configuration file (defaultPageSizeLimit)."));
        }
        long offset = number(request, "offset", 0);
        if (offset < 0 || offset > Integer.MAX_VALUE) {
            throw new Refused(generation -> generation.invalidQuery("Offset must be greater than or equal to 0."));
        }
        String id = parameter(request, "id");
        return new Listing((int) offset, (int) limit, "true".equalsIgnoreCase(parameter(request, "totalCount")),
                number(request, "minChangeVersion", 0), number(request, "maxChangeVersion", Long.MAX_VALUE),
                id == null ? null : Ids.parse(id), filters(request, model));
    }

    private static Map<Column, Object> filters(HttpServletRequest request, ResourceModel model) {
        Map<Column, Object> filters = new LinkedHashMap<>();
        for (Column column : model.columns()) {
            String given = column.type() == ColumnType.COLLECTION ? null : parameter(request, column.name());
            if (given != null) {
                filters.put(column, converted(column, given));
            }
        }
        return filters;
    }

    private static Object converted(Column column, String given) {
        try {
            return switch (column.type()) {
                case INTEGER -> Integer.valueOf(given.trim());
                case BOOLEAN -> Boolean.valueOf(given.trim());
                case DATE_TIME -> DateTimes.microseconds(given.trim());
                case STRING, DESCRIPTOR, DATE, COLLECTION -> given;
            };
        } catch (RuntimeException unfit) {
            throw notValid(column.name(), given);
        }
    }

    private static long number(HttpServletRequest request, String name, long otherwise) {
        String given = parameter(request, name);
        try {
            return given == null || given.isBlank() ? otherwise : Long.parseLong(given.trim());
        } catch (NumberFormatException noNumber) {
            throw notValid(name, given);
        }
    }

    private static Refused notValid(String name, String given) {
        return new Refused(generation ->
                generation.invalid(Map.of(name, List.of("The value '" + given + "' is not valid."))));
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue()[0])
                .findFirst().orElse(null);
    }

    boolean covers(long changeVersion) {
        return changeVersion >= minimumChangeVersion && changeVersion <= maximumChangeVersion;
    }

    Page page(Rows rows, ClientRights rights) {
        boolean readable = rights.mayReadAll(rows.model(), rows.namespaces());
        if (id == null && filters.isEmpty() && readable && minimumChangeVersion <= 0 && maximumChangeVersion == Long.MAX_VALUE) {
            return new Page(rows.order().page(offset, limit), rows.order().size());
        }
        List<Row> wanted = candidates(rows).stream()
                .filter(row -> covers(row.changeVersion()))
                .filter(row -> readable && filters.isEmpty() || isWanted(rows, rows.values(row), rights))
                .toList();
        return new Page(wanted.stream().skip(offset).limit(limit).toList(), wanted.size());
    }

    private boolean isWanted(Rows rows, Object[] values, ClientRights rights) {
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
