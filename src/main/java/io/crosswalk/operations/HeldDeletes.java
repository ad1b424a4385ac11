package io.crosswalk.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletes that the mass-delete guard holds. */
@Repository
public class HeldDeletes {

    private final JdbcClient database;
    private final Clock clock;

    HeldDeletes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<HeldDelete> all() {
        return database.sql("select * from held_delete order by connector, id").query(HeldDeletes::read).list();
    }

    /**
     * Lets the next harvest that finds the records gone delete them.
     *
     * @param by who approves, for others to see
     * @throws NotFoundException if there is none, for example because the records have come back
     */
    public HeldDelete approve(long id, String by) {
        return database.sql("""
                        update held_delete set approved_at = coalesce(approved_at, :now), approved_by = coalesce(approved_by, :by)
                        where id = :id
                        returning *""")
                .param("id", id)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by)
                .query(HeldDeletes::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("held delete with the id", id,
                        "List the held deletes to see those that there are; the records may have come back."));
    }

    private static HeldDelete read(ResultSet row, int number) throws SQLException {
        return new HeldDelete(row.getLong("id"), row.getString("connector"), row.getString("scope"), row.getInt("gone"), row.getInt("known"),
                LedgerRows.moment(row, "since"), LedgerRows.optionalMoment(row, "approved_at"), row.getString("approved_by"));
    }
}
