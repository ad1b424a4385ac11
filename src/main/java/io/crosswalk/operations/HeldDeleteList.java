package io.crosswalk.operations;

import java.util.List;

/** Deletes that wait for a person, or were approved and wait for the next harvest. */
public record HeldDeleteList(List<HeldDelete> heldDeletes) {}
