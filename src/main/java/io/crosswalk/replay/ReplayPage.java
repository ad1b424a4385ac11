package io.crosswalk.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays, the latest first.
 *
 * @param next give it as {@code before} for earlier ones; null where there are none
 */
public record ReplayPage(List<Replay> replays, @Nullable Long next) {}
