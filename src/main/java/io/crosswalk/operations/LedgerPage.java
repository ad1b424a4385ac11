package io.crosswalk.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows by ascending id.
 *
 * @param next give it as {@code after} for the following page; null where this is the last one
 */
public record LedgerPage(List<LedgerRow> rows, @Nullable Long next) {}
