package io.crosswalk.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest first.
 *
 * @param next give it as {@code before} for the following page; null where this is the last one
 */
public record MatchEventPage(List<MatchEvent> events, @Nullable Long next) {}
