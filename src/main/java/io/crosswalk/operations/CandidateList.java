package io.crosswalk.operations;

import java.util.List;

/**
 * What a section or student might be in Ed-Fi.
 *
 * @param candidates the nearest first, each with why it was not taken; none where nothing comes near
 */
public record CandidateList(MatchRow match, List<MatchKey> candidates) {}
