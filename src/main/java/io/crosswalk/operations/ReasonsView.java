package io.crosswalk.operations;

import io.crosswalk.configuration.DistrictConfiguration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups what is parked or dead by its reason, since one act usually mends all of a group. */
@Repository
public class ReasonsView {

    private static final String GROUPS = """
            select g.*, sample.rows
            from (
                select l.target, l.state, l.reason, l.explanation, min(l.remedy) as remedy, count(*) as rows_of_it,
                    min(coalesce(l.settled_at, l.changed_at)) as first_seen, max(coalesce(l.settled_at, l.changed_at)) as last_seen
                from ledger l
                where l.target = :target and l.state in ('parked', 'dead')
                group by l.target, l.state, l.reason, l.explanation
            ) g
            cross join lateral (
                select array_agg(few.id order by few.id) as rows
                from (
                    select l.id
                    from ledger l
                    where l.target = g.target and l.state in ('parked', 'dead') and l.state = g.state and l.reason is not distinct from g.reason
                        and l.explanation is not distinct from g.explanation
                    order by l.id
                    limit 3
                ) few
            ) sample
            order by g.rows_of_it desc, g.reason
            """;

    private final JdbcClient database;
    private final DistrictConfiguration district;

    ReasonsView(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.district = district;
    }

    /** The largest group first. */
    public List<ReasonGroup> all() {
        return database.sql(GROUPS).param("target", district.target().id()).query(ReasonsView::read).list();
    }

    private static ReasonGroup read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new ReasonGroup(
                row.getString("state"),
                reason == null ? "UNEXPLAINED" : reason,
                row.getLong("rows_of_it"),
                LedgerRows.moment(row, "first_seen"),
                LedgerRows.moment(row, "last_seen"),
                List.of((Long[]) row.getArray("rows").getArray()),
                LedgerRows.explanation(row.getString("explanation"), reason),
                LedgerRows.remedy(row.getString("remedy"), reason));
    }
}
