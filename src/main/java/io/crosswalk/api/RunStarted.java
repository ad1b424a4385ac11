package io.crosswalk.api;

/** A harvest has begun; {@code GET /api/v1/runs/{run}} tells how far it is. */
public record RunStarted(long run, String connector, String kind) {}
