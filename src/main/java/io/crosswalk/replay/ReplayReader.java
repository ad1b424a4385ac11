package io.crosswalk.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.operations.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads replays and how the rows that they released are doing. */
@Repository
class ReplayReader {

    private static final TypeReference<Map<String, Object>> SELECTION = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    /** A row that a later replay or harvest has taken over counts as delivered once it is. */
    private static final String REPLAYS = """
            select r.*, now.delivered, now.failed, now.under_way
            from replay r
            cross join lateral (
                select count(*) filter (where l.state in ('delivered', 'gone')) as delivered,
                    count(*) filter (where l.state in ('parked', 'dead')) as failed,
                    count(*) filter (where l.state in ('pending', 'waiting')) as under_way
                from ledger l
                where l.replay_id = r.id
            ) now
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    ReplayReader(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Replay get(long id) {
        return database.sql(REPLAYS + "where r.id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("replay", id, "List the replays to see those that there are."));
    }

    ReplayPage list(@Nullable Long before, int limit) {
        List<Replay> replays = database.sql(REPLAYS + "where r.id < :before order by r.id desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::read)
                .list();
        return new ReplayPage(replays, replays.size() < limit ? null : replays.get(replays.size() - 1).id());
    }

    private Replay read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        long wouldSend = row.getLong("would_send");
        boolean over = state.equals("cancelled") || state.equals("finished");
        return new Replay(
                row.getLong("id"),
                state,
                json(row.getString("selection"), SELECTION),
                row.getInt("per_second"),
                row.getString("requested_by"),
                row.getString("note"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                moment(row, "started_at"),
                moment(row, "finished_at"),
                row.getLong("selected"),
                wouldSend,
                row.getLong("unchanged"),
                row.getLong("would_fail"),
                json(row.getString("failing"), COUNTS),
                row.getLong("released"),
                row.getLong("delivered"),
                row.getLong("failed"),
                row.getLong("under_way"),
                over ? 0 : Math.max(0, wouldSend - row.getLong("last_row")));
    }

    private <T> T json(String written, TypeReference<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A replay is not stored as this version stores it");
        }
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
