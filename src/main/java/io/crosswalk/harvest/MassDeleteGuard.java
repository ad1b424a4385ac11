package io.crosswalk.harvest;

import io.crosswalk.configuration.DistrictConfiguration;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds deletes for a person where more of a scope would go than the policy allows. A person's approval counts for the next
 * harvest that would delete in that scope, once.
 */
@Component
class MassDeleteGuard {

    private final JdbcClient database;
    private final double share;
    private final Clock clock;

    MassDeleteGuard(JdbcClient database, DistrictConfiguration district, Clock clock) {
        this.database = database;
        this.share = district.policies().massDeleteShare();
        this.clock = clock;
    }

    /** The guard of one run. */
    ForRun forRun(String connector) {
        Map<String, Boolean> approvals = new ConcurrentHashMap<>();
        database.sql("select scope, approved_at is not null as approved from held_delete where connector = :connector")
                .param("connector", connector)
                .query((RowCallbackHandler) row -> approvals.put(row.getString("scope"), row.getBoolean("approved")));
        return new ForRun(connector, approvals);
    }

    final class ForRun {

        private final String connector;
        private final Map<String, Boolean> approvals;
        private final Set<String> heldNow = ConcurrentHashMap.newKeySet();

        private ForRun(String connector, Map<String, Boolean> approvals) {
            this.connector = connector;
            this.approvals = approvals;
        }

        /** @return whether {@code gone} of the {@code known} records of the scope may be deleted now */
        boolean allows(String scope, int gone, int known) {
            boolean held = approvals.containsKey(scope);
            boolean allowed = gone <= known * share || approvals.getOrDefault(scope, false);
            if (allowed && held) {
                withdraw(scope);
            }
            if (!allowed) {
                hold(scope, gone, known);
            }
            return allowed;
        }

        /** Every scope has been read: what nothing is to be deleted of any more waits for nobody, and no approval of it outlives this. */
        void withdrawOthers() {
            approvals.keySet().stream().filter(scope -> !heldNow.contains(scope)).forEach(this::withdraw);
        }

        private void hold(String scope, int gone, int known) {
            heldNow.add(scope);
            database.sql("""
                            insert into held_delete (connector, scope, gone, known, since)
                            values (:connector, :scope, :gone, :known, :now)
                            on conflict (connector, scope) do update set gone = excluded.gone, known = excluded.known""")
                    .param("connector", connector)
                    .param("scope", scope)
                    .param("gone", gone)
                    .param("known", known)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }

        private void withdraw(String scope) {
            database.sql("delete from held_delete where connector = :connector and scope = :scope")
                    .param("connector", connector)
                    .param("scope", scope)
                    .update();
        }
    }
}
