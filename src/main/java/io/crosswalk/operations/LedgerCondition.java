package io.crosswalk.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as SQL over {@code ledger l}.
 *
 * @param sql holds only text of this program; whatever a person wrote is a parameter
 */
public record LedgerCondition(String sql, Map<String, Object> parameters) {

    static LedgerCondition allOf(List<String> parts, Map<String, Object> parameters) {
        return new LedgerCondition(String.join("\n    and ", parts), new LinkedHashMap<>(parameters));
    }
}
