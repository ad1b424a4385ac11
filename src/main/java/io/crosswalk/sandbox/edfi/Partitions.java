package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.List;

/** Splits the rows of a listing into ranges that clients can read side by side. */
final class Partitions {

    private static final int USUAL = 10;
    private static final int MOST = 200;
    private static final int PAGES_AT_LEAST = 5;

    private Partitions() {
    }

    /** @throws Refused the number of partitions is out of range */
    static int number(Call call) {
        long wanted = QueryNumbers.of(call, "number", USUAL);
        if (wanted < 1 || wanted > MOST) {
            throw new Refused(errors -> errors.invalidQuery("Number of partitions must be between 1 and " + MOST + "."));
        }
        return (int) wanted;
    }

    /** Perhaps fewer than wanted: each has room for five of the largest pages. */
    static List<String> of(List<Row> rows, int wanted, int largestPage) {
        int size = Math.max((rows.size() + wanted - 1) / wanted, largestPage * PAGES_AT_LEAST);
        List<String> tokens = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += size) {
            long last = start + size < rows.size() ? rows.get(start + size).number() - 1 : Long.MAX_VALUE;
            tokens.add(new PageToken(rows.get(start).number(), last).text());
        }
        return tokens;
    }
}
