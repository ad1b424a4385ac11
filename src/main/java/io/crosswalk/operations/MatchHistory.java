package io.crosswalk.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of matches, and who decided what. */
@Repository
public class MatchHistory {

    private final JdbcClient database;

    MatchHistory(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param kind {@code section} or {@code student}; null, like the others, for all
     * @param before only events with a smaller id
     */
    public MatchEventPage list(@Nullable String connector, @Nullable String kind, @Nullable String vendorId, @Nullable Long before, int limit) {
        if (kind != null) {
            MatchView.requireKind(kind);
        }
        List<MatchEvent> events = database.sql("""
                        select * from match_event
                        where (:connector::text is null or connector = :connector) and (:kind::text is null or kind = :kind)
                            and (:id::text is null or vendor_id = :id) and (:before::bigint is null or id < :before)
                        order by id desc
                        limit :limit""")
                .param("connector", connector)
                .param("kind", kind)
                .param("id", vendorId)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new MatchEvent(row.getLong("id"), row.getString("connector"), row.getString("kind"), row.getString("vendor_id"),
                        row.getString("event"), row.getString("before"), row.getString("after"), row.getString("by_whom"), LedgerRows.moment(row, "at")))
                .list();
        return new MatchEventPage(events, events.size() < limit ? null : events.get(events.size() - 1).id());
    }
}
