package io.crosswalk.move;

import io.crosswalk.operations.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MoveReader {

    private static final String MOVES = """
            select m.*, there.*, here.*, job.*
            from move m
            cross join lateral (
                select count(*) filter (where l.state = 'delivered') as created,
                    count(*) filter (where l.state in ('pending', 'waiting') and l.desired is not null) as to_create,
                    count(*) filter (where l.state in ('parked', 'dead')) as undeliverable
                from ledger l where l.target = m.target
            ) there
            cross join lateral (
                select count(*) filter (where moved) as to_remove, count(*) filter (where not moved) as kept
                from (select %s as moved from ledger l where %s) standing
            ) here
            cross join lateral (
                select count(*) filter (where l.state in ('pending', 'waiting')) as removing, count(*) filter (where l.state = 'gone') as removed,
                    count(*) filter (where l.state in ('parked', 'dead')) as failed
                from ledger l where l.move_id = m.id
            ) job
            """.formatted(MovedRows.MOVED, MovedRows.STANDING);

    private final JdbcClient database;

    MoveReader(JdbcClient database) {
        this.database = database;
    }

    Move get(long id) {
        return database.sql(MOVES + "where m.id = :id").param("id", id).query(MoveReader::read).optional()
                .orElseThrow(() -> new NotFoundException("move", id, "List the moves to see those that there are."));
    }

    MovePage latest(int limit) {
        return new MovePage(database.sql(MOVES + "order by m.id desc limit :limit").param("limit", limit).query(MoveReader::read).list());
    }

    private static Move read(ResultSet row, int number) throws SQLException {
        return new Move(row.getLong("id"), row.getString("source"), row.getString("target"), row.getString("state"), row.getInt("per_second"),
                row.getString("requested_by"), row.getObject("planned_at", OffsetDateTime.class).toInstant(), moment(row, "started_at"),
                moment(row, "finished_at"), row.getLong("created"), row.getLong("to_create"), row.getLong("undeliverable"),
                row.getLong("to_remove"), row.getLong("kept"), row.getLong("removing"), row.getLong("removed"), row.getLong("failed"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
