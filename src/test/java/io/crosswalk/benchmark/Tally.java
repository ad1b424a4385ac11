package io.crosswalk.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests, by what they are for. */
final class Tally {

    private final Map<String, Long> requests = new LinkedHashMap<>();

    void add(String purpose, long number) {
        requests.merge(purpose, number, Long::sum);
    }

    long total() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For example {@code courses 1, enrollments 3}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        requests.forEach((purpose, number) -> text.append(text.isEmpty() ? "" : ", ").append(purpose).append(' ').append(number));
        return text.toString();
    }

    /** As many pages as these rows fill; an empty list is a page too. */
    static long pages(long rows, int page) {
        return Math.max(1, (rows + page - 1) / page);
    }

    /** Where only a page that is not full is known to be the last. */
    static long pagesWithoutTotal(long rows, int page) {
        return rows / page + 1;
    }
}
