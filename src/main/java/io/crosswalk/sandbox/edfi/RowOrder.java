package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a resource in the order of their creation, which is the order of reading by offset. */
final class RowOrder {

    private final List<@Nullable Row> rows = new ArrayList<>();
    private int gaps;

    synchronized void add(Row row) {
        row.moveTo(rows.size());
        rows.add(row);
    }

    synchronized void replace(Row old, Row replacement) {
        replacement.moveTo(old.position());
        rows.set(old.position(), replacement);
    }

    synchronized void remove(Row row) {
        rows.set(row.position(), null);
        gaps++;
        if (gaps > rows.size() / 8) {
            closeGaps();
        }
    }

    synchronized int size() {
        return rows.size() - gaps;
    }

    synchronized List<Row> page(int offset, int limit) {
        if (gaps > 0) {
            closeGaps();
        }
        int from = Math.min(offset, rows.size());
        int to = (int) Math.min((long) from + limit, rows.size());
        List<Row> page = new ArrayList<>(to - from);
        rows.subList(from, to).forEach(row -> {
            if (row != null) {
                page.add(row);
            }
        });
        return page;
    }

    List<Row> matching(Predicate<Row> condition) {
        return page(0, Integer.MAX_VALUE).stream().filter(condition).toList();
    }

    private void closeGaps() {
        rows.removeIf(row -> row == null);
        gaps = 0;
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (row != null) {
                row.moveTo(place);
            }
        }
    }
}
