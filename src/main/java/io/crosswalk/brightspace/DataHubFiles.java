package io.crosswalk.brightspace;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Downloads data sets and keeps what belongs to the wanted offerings in a {@link DataHubFolder}. Used by one thread at a time.
 */
final class DataHubFiles {

    private final DataHubCatalog catalog;
    private final DataHubDownload download;
    private final DataHubFolder folder;
    private @Nullable Instant oldest;

    DataHubFiles(DataHubCatalog catalog, DataHubDownload download, DataHubFolder folder) {
        this.catalog = catalog;
        this.download = download;
        this.folder = folder;
    }

    /** All current rows of a small set. */
    Iterable<DataSetRow> whole(DataSet set, Predicate<DataSetRow> wanted) {
        DataSetRows rows = new DataSetRows(set);
        each(set, row -> {
            if (wanted.test(row)) {
                rows.add(row);
            }
        });
        return rows.current();
    }

    /** Rows in the order in which they came about. */
    void each(DataSet set, Consumer<DataSetRow> rows) {
        List<DataSetExtract> extracts = catalog.extracts(set);
        extracts.forEach(extract -> download.each(extract, folder, rows));
        extracts.stream().map(DataSetExtract::createdAt).max(Instant::compareTo).ifPresent(newest ->
                oldest = oldest == null || newest.isBefore(oldest) ? newest : oldest);
    }

    /** Entries of the log of enrollments that the table of enrollments need not have: those since it was made. */
    void logSince(Instant made, Consumer<DataSetRow> rows) {
        for (DataSetExtract extract : catalog.extracts(DataSet.ENROLLMENT_LOG)) {
            if (extract.createdAt().isAfter(made)) {
                download.each(extract, folder, row -> {
                    if (row.text("EnrollmentDate").compareTo(made.minusSeconds(86_400).toString()) > 0) {
                        rows.accept(row);
                    }
                });
            }
        }
    }

    /** When the full table was made, on which the changes build. */
    Instant fullMadeAt(DataSet set) {
        return catalog.extracts(set).get(0).createdAt();
    }

    /**
     * Sorts a set by offering.
     *
     * @param courseOf of a row; null for a row of an offering that is not wanted
     */
    void sort(DataSet set, Function<DataSetRow, @Nullable String> courseOf) {
        each(set, row -> {
            String courseId = courseOf.apply(row);
            if (courseId != null) {
                folder.append(set, courseId, row);
            }
        });
        folder.flush();
    }

    /** What is as old as this or older is in all that was downloaded. */
    @Nullable Instant asOf() {
        return oldest;
    }
}
