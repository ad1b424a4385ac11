package io.crosswalk.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the rows of running replays back to work, portion by portion. Called once a second in every process: the row of the
 * replay is the lock, and the time of the last portion is kept in it, so that the pace holds for all processes together.
 */
@Component("replayJob")
public class ReplayJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayJob.class);

    /** A process that was away for long does not make up for it at once. */
    private static final Duration LONGEST_CREDIT = Duration.ofSeconds(2);
    private static final Duration FIRST_CREDIT = Duration.ofSeconds(1);

    private static final String CLAIM = """
            select id, per_second, ticked_at from replay where id = :id and state = 'running' for update skip locked
            """;

    /** What somebody or something else has put to work meanwhile is left alone. */
    private static final String RELEASE = """
            with portion as (
                select r.position, r.ledger_id
                from replay_row r
                where r.replay_id = :id and r.position > (select last_row from replay where id = :id)
                order by r.position
                limit :portion
            ), locked as (
                select l.id from ledger l join portion p on p.ledger_id = l.id
                where l.state in ('parked', 'dead')
                order by l.id
                for update of l
            ), released as (
                update ledger l set
                    state = case
                        when l.stage = 4 then 'waiting'
                        when l.stage = 2 and not exists (
                            select from ledger a
                            where a.target = l.target and a.connector = l.connector and a.kind = 'assignment' and a.identifier = l.parent
                                and a.delivered_hash is not null and a.desired is not null) then 'waiting'
                        else 'pending'
                    end,
                    reason = null, explanation = null, remedy = null, attempts = 0, due_at = :now, settled_at = null, replay_id = :id
                from locked
                where l.id = locked.id
                returning l.id
            )
            update replay set
                released = released + (select count(*) from released),
                last_row = coalesce((select max(position) from portion), last_row),
                ticked_at = :now
            where id = :id
            """;

    private static final String FINISH = """
            update replay r set state = 'finished', finished_at = :now
            where r.id = :id and r.state = 'running'
                and not exists (select from replay_row w where w.replay_id = r.id and w.position > r.last_row)
                and not exists (select from ledger l where l.replay_id = r.id and l.state in ('pending', 'waiting'))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReplayJob(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Claim(long id, int perSecond, @Nullable OffsetDateTime tickedAt) {}

    /** Releases what is due of each running replay. Returns at once where there is none. */
    public void tick() {
        List<Long> running = database.sql("select id from replay where state = 'running' order by id").query(Long.class).list();
        for (long id : running) {
            transaction.executeWithoutResult(status -> claim(id).ifPresent(this::advance));
        }
    }

    private Optional<Claim> claim(long id) {
        return database.sql(CLAIM)
                .param("id", id)
                .query((row, number) -> new Claim(row.getLong("id"), row.getInt("per_second"), row.getObject("ticked_at", OffsetDateTime.class)))
                .optional();
    }

    private void advance(Claim claim) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        long portion = credit(claim, now);
        if (portion == 0) {
            return;
        }
        database.sql(RELEASE).param("id", claim.id()).param("portion", portion).param("now", now).update();
        if (database.sql(FINISH).param("id", claim.id()).param("now", now).update() == 1) {
            database.sql("delete from replay_row where replay_id = :id").param("id", claim.id()).update();
            LOG.info("Replay {} is finished", claim.id());
        }
    }

    private static long credit(Claim claim, OffsetDateTime now) {
        Duration since = claim.tickedAt() == null ? FIRST_CREDIT : Duration.between(claim.tickedAt(), now);
        Duration counted = since.compareTo(LONGEST_CREDIT) < 0 ? since : LONGEST_CREDIT;
        return Math.max(0, counted.toMillis() * claim.perSecond() / 1000);
    }
}
