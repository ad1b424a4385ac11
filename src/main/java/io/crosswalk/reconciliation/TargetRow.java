package io.crosswalk.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.ledger.Kind;

/**
 * A row as the target has it.
 *
 * @param key of {@link NaturalKeys}
 * @param assignment identifier of the assignment that it is or belongs to, as the target has it
 * @param deliveredKey as the ledger would have it
 */
record TargetRow(Kind kind, String key, String resourceId, String assignment, String deliveredKey, JsonNode content) {}
