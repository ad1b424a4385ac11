package io.crosswalk.operations;

import java.util.List;

/** Why rows are kept back, the largest group first. */
public record ReasonList(List<ReasonGroup> reasons) {}
