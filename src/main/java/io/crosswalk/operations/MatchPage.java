package io.crosswalk.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sections or people, ordered by connector and id.
 *
 * @param next give it as {@code after} for the following page; null where this is the last one
 */
public record MatchPage(List<MatchRow> matches, @Nullable String next) {}
