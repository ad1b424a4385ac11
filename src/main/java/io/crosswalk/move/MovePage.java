package io.crosswalk.move;

import java.util.List;

/** Moves, the latest first. */
public record MovePage(List<Move> moves) {}
