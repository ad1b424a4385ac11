package io.crosswalk.reconciliation;

import java.util.List;

/** Reconciliations, the latest first, without their examples. */
public record ReconciliationPage(List<Reconciliation> reconciliations) {}
