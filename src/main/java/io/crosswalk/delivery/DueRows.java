package io.crosswalk.delivery;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.ledger.DueRow;
import io.crosswalk.ledger.Kind;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the ledger as the database returns them. */
@Component("dueRows")
public class DueRows {

    private final String target;

    DueRows(DistrictConfiguration district) {
        this.target = district.target().id();
    }

    /** For the claim: the target whose rows are delivered. */
    public String target() {
        return target;
    }

    /** What the claim returned. */
    public List<DueRow> read(@Body List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(DueRows::row).toList();
    }

    private static DueRow row(Map<String, @Nullable Object> row) {
        return new DueRow(
                (Long) row.get("id"),
                (String) row.get("target"),
                (String) row.get("connector"),
                Kind.of((String) row.get("kind")),
                (String) row.get("identifier"),
                (String) row.get("parent"),
                (String) row.get("desired"),
                hash((UUID) row.get("desired_hash")),
                (String) row.get("desired_key"),
                (String) row.get("delivered_key"),
                (String) row.get("resource_id"),
                (Integer) row.get("attempts"),
                ((Timestamp) row.get("lease_until")).toInstant());
    }

    private static @Nullable String hash(@Nullable UUID stored) {
        return stored == null ? null : stored.toString();
    }
}
