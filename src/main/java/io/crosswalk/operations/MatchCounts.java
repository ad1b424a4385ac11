package io.crosswalk.operations;

import java.util.Map;

/**
 * How many sections or people are tied to Ed-Fi.
 *
 * @param matchedPercent of all, with one decimal; 100 where there are none
 */
public record MatchCounts(long matched, long unmatched, long ambiguous, long unidentified, double matchedPercent) {

    static MatchCounts of(Map<String, Long> states) {
        long matched = states.getOrDefault("matched", 0L);
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        double percent = all == 0 ? 100 : Math.floor(1000.0 * matched / all) / 10;
        return new MatchCounts(matched, states.getOrDefault("unmatched", 0L), states.getOrDefault("ambiguous", 0L),
                states.getOrDefault("unidentified", 0L), percent);
    }
}
