package io.crosswalk.move;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives rows of the old place to delivery for removal, portion by portion. Called once a second in every process; the row of the move is the lock. */
@Component("moveJob")
public class MoveJob {

    private static final Logger LOG = LoggerFactory.getLogger(MoveJob.class);

    /** Also keeps the pace of all processes together. */
    private static final String CLAIM = """
            select id from move
            where id = :id and state = 'running' and (ticked_at is null or ticked_at <= :now::timestamptz - interval '900 milliseconds')
            for update skip locked
            """;

    private static final String WITHDRAW = """
            with portion as (
                select l.id from move m join ledger l on %s
                where m.id = :id and l.id > m.last_row and %s
                order by l.id
                limit (select per_second from move where id = :id)
            ), withdrawn as (
                update ledger l set
                    desired = null, desired_hash = null, desired_key = null, reason = null, explanation = null, remedy = null, attempts = 0,
                    stage = case l.kind when 'submission' then 3 else 4 end,
                    state = case l.kind when 'submission' then 'pending' else 'waiting' end,
                    due_at = now(), changed_at = now(), move_id = :id
                from portion where l.id = portion.id
            )
            update move set last_row = coalesce((select max(id) from portion), last_row), ticked_at = :now where id = :id
            returning (select count(*) from portion)
            """.formatted(MovedRows.STANDING, MovedRows.MOVED);

    private static final String FINISH = """
            update move m set state = 'finished', finished_at = :now
            where m.id = :id and not exists (select from ledger l where l.move_id = m.id and l.state in ('pending', 'waiting'))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoveJob(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Advances each running move. Returns at once where there is none. */
    public void tick() {
        List<Long> running = database.sql("select id from move where state = 'running' order by id").query(Long.class).list();
        running.forEach(id -> transaction.executeWithoutResult(status -> advance(id)));
    }

    private void advance(long id) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (database.sql(CLAIM).param("id", id).param("now", now).query(Long.class).optional().isEmpty()) {
            return;
        }
        long withdrawn = database.sql(WITHDRAW).param("id", id).param("now", now).query(Long.class).single();
        if (withdrawn == 0 && database.sql(FINISH).param("id", id).param("now", now).update() == 1) {
            LOG.info("Move {} is finished", id);
        }
    }
}
