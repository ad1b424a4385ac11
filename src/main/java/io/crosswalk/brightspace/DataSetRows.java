package io.crosswalk.brightspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a data set as they are now: what came first, with later changes, without what was deleted. */
final class DataSetRows {

    private final DataSet set;
    private final Map<List<String>, DataSetRow> rows = new LinkedHashMap<>();

    DataSetRows(DataSet set) {
        this.set = set;
    }

    /** In the order of the extracts, oldest first; an older version of a row never replaces a newer one. */
    void add(DataSetRow row) {
        rows.merge(row.key(set), row, (before, now) -> now.version() < before.version() ? before : now);
    }

    Collection<DataSetRow> deleted() {
        return rows.values().stream().filter(row -> row.says("IsDeleted")).toList();
    }

    Collection<DataSetRow> current() {
        return rows.values().stream().filter(row -> !row.says("IsDeleted")).toList();
    }
}
