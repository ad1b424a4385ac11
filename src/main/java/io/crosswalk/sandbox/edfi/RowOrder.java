package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a resource in the order of their creation, which is the order of reading by offset. */
final class RowOrder {

    private final List<@Nullable Row> rows = new ArrayList<>();
    private int gaps;
    private int numbers;

    synchronized void add(Row row) {
        row.moveTo(rows.size());
        row.numberAs(numbers++);
        rows.add(row);
    }

    synchronized void replace(Row old, Row replacement) {
        replacement.moveTo(old.position());
        replacement.numberAs(old.number());
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
        closeGaps();
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

    /** At most so many rows, from the first whose number is not smaller. */
    synchronized List<Row> from(long number, int most) {
        closeGaps();
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Row row = rows.get(middle);
            if (row != null && row.number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return page(low, most);
    }

    List<Row> matching(Predicate<Row> condition) {
        return page(0, Integer.MAX_VALUE).stream().filter(condition).toList();
    }

    private void closeGaps() {
        if (gaps == 0) {
            return;
        }
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
