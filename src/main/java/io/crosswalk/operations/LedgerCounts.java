package io.crosswalk.operations;

import java.util.Map;

/**
 * How many rows are in which state.
 *
 * @param pending due, or waiting for their assignment
 * @param gone taken back, or never sent
 */
public record LedgerCounts(long pending, long delivered, long parked, long dead, long gone) {

    static LedgerCounts of(Map<RowState, Long> rows) {
        return new LedgerCounts(
                rows.getOrDefault(RowState.PENDING, 0L) + rows.getOrDefault(RowState.WAITING, 0L),
                rows.getOrDefault(RowState.DELIVERED, 0L),
                rows.getOrDefault(RowState.PARKED, 0L),
                rows.getOrDefault(RowState.DEAD, 0L),
                rows.getOrDefault(RowState.GONE, 0L));
    }
}
