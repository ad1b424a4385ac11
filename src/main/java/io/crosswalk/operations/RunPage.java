package io.crosswalk.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs, the latest first.
 *
 * @param next give it as {@code before} for earlier ones; null where there are none
 */
public record RunPage(List<RunSummary> runs, @Nullable Long next) {}
