package io.crosswalk.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.ledger.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds rows of the target against the ledger, a portion at a time. */
final class Comparison {

    /** What is on its way, or was settled since the comparison began, may rightly differ: it is left for the next one. */
    private static final String KNOWN = """
            select e.key, l.id, l.connector, l.state, l.desired, l.delivered_hash,
                l.lease_owner is null and coalesce(l.settled_at, l.changed_at) < r.started_at
                    and (l.state = 'gone' or l.state = 'delivered' and l.desired_hash = l.delivered_hash) as settled
            from reconciliation_expected e
            join reconciliation r on r.id = e.reconciliation_id
            join ledger l on l.id = e.ledger_id
            where e.reconciliation_id = :id and e.key = any(:keys::uuid[])
            """;

    private static final String SEEN = """
            update reconciliation_expected set seen = true where reconciliation_id = :id and key = any(:keys::uuid[])
            """;

    private static final String FOUND = """
            insert into reconciliation_finding (reconciliation_id, difference, connector, kind, ledger_id, assignment, delivered_key,
                delivered_hash, resource_id)
            select :id, * from unnest(:difference::text[], :connector::text[], :kind::text[], :ledger::bigint[], :assignment::text[],
                :key::text[], :hash::uuid[], :resource::text[])
            on conflict do nothing
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient database;
    private final long id;
    private final String connector;

    /** @param connector to which a row is put down that the ledger does not know */
    Comparison(JdbcClient database, long id, String connector) {
        this.database = database;
        this.id = id;
        this.connector = connector;
    }

    private record Known(long id, String connector, String state, @Nullable String desired, @Nullable String hash, boolean settled) {}

    private record Found(Difference difference, String connector, TargetRow row, @Nullable Known known) {}

    void compare(List<TargetRow> rows) {
        Map<String, Known> known = known(rows);
        database.sql(SEEN).param("id", id).param("keys", keys(rows)).update();
        List<Found> found = new ArrayList<>();
        for (TargetRow row : rows) {
            Known expected = known.get(row.key());
            difference(row, expected).ifPresent(difference ->
                    found.add(new Found(difference, expected == null ? connector : expected.connector(), row, expected)));
        }
        write(found);
        database.sql("update reconciliation set heard_at = now() where id = :id").param("id", id).update();
    }

    private Map<String, Known> known(List<TargetRow> rows) {
        Map<String, Known> known = new HashMap<>();
        database.sql(KNOWN).param("id", id).param("keys", keys(rows)).query((RowCallbackHandler) row ->
                known.put(row.getString("key").replace("-", ""), new Known(row.getLong("id"), row.getString("connector"), row.getString("state"),
                        row.getString("desired"), row.getString("delivered_hash"), row.getBoolean("settled"))));
        return known;
    }

    private static Optional<Difference> difference(TargetRow row, @Nullable Known known) {
        if (known == null) {
            return Optional.of(Difference.UNKNOWN);
        }
        if (!known.settled()) {
            return Optional.empty();
        }
        if (known.state().equals("gone")) {
            return Optional.of(Difference.UNWANTED);
        }
        return agrees(row, String.valueOf(known.desired())) ? Optional.empty() : Optional.of(Difference.DIFFERENT);
    }

    private static boolean agrees(TargetRow row, String payload) {
        try {
            return Contents.agree(JSON.readTree(payload), row.content());
        } catch (JsonProcessingException e) {
            // Its message would show the payload.
            throw new IllegalStateException("A payload of the ledger is not JSON");
        }
    }

    private void write(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        database.sql(FOUND)
                .param("id", id)
                .param("difference", texts(found, each -> each.difference().code()))
                .param("connector", texts(found, Found::connector))
                .param("kind", texts(found, each -> each.row().kind().code()))
                .param("ledger", found.stream().map(each -> each.known() == null ? null : each.known().id()).toArray(Long[]::new))
                .param("assignment", texts(found, each -> each.row().assignment()))
                .param("key", texts(found, each -> each.row().deliveredKey()))
                .param("hash", texts(found, each -> each.known() == null ? null : each.known().hash()))
                .param("resource", texts(found, each -> each.row().resourceId()))
                .update();
    }

    private static @Nullable String[] texts(List<Found> found, Function<Found, @Nullable String> value) {
        return found.stream().map(value).toArray(String[]::new);
    }

    private static String[] keys(List<TargetRow> rows) {
        return rows.stream().map(TargetRow::key).toArray(String[]::new);
    }
}
