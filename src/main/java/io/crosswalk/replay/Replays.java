package io.crosswalk.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.NotFoundException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans replays and steers their jobs. A job takes notice of what is said here within a second, in whatever process it runs. */
@Service
public class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ReplayPlanner planner;
    private final ReplayReader reader;
    private final ObjectMapper json;
    private final Clock clock;

    Replays(JdbcClient database, TransactionTemplate transaction, ReplayPlanner planner, ReplayReader reader, ObjectMapper json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.planner = planner;
        this.reader = reader;
        this.json = json.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
        this.clock = clock;
    }

    /**
     * Works out what a replay would do. Nothing is put to work yet.
     *
     * @param by who asks, for others to see
     */
    public Replay plan(ReplayRequest request, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = database.sql("""
                            insert into replay (state, selection, per_second, requested_by, note, planned_at)
                            values ('planned', :selection::jsonb, :perSecond, :by, :note, :now)
                            returning id""")
                    .param("selection", selection(request))
                    .param("perSecond", request.perSecond() == null ? ReplayRequest.DEFAULT_PER_SECOND : request.perSecond())
                    .param("by", by)
                    .param("note", request.note() == null ? "" : request.note())
                    .param("now", now())
                    .query(Long.class)
                    .single();
            Map<String, Long> failing = planner.plan(id, request);
            database.sql("update replay set failing = :failing::jsonb where id = :id").param("failing", written(failing)).param("id", id).update();
            Replay replay = reader.get(id);
            LOG.info("Replay {} is planned: {} rows selected, {} would be sent, {} need nothing, {} would fail again", id, replay.selected(),
                    replay.wouldSend(), replay.unchanged(), replay.wouldFail());
            return replay;
        }));
    }

    /** @throws NotFoundException if there is none */
    public Replay get(long id) {
        return reader.get(id);
    }

    /** @param before only replays with a smaller id; null: from the latest */
    public ReplayPage list(@Nullable Long before, int limit) {
        return reader.list(before, limit);
    }

    /**
     * Sets the job going, or going on. Harmless if it is going already.
     *
     * @throws ConflictException if it is over
     */
    public Replay start(long id) {
        return change(id, "running", Set.of("planned", "paused"), """
                update replay set state = 'running', started_at = coalesce(started_at, :now), ticked_at = null
                where id = :id and state in ('planned', 'paused')""");
    }

    /**
     * Stops releasing rows until it is started again. What is released already is delivered.
     *
     * @throws ConflictException if it is not running
     */
    public Replay pause(long id) {
        return change(id, "paused", Set.of("running"), "update replay set state = 'paused' where id = :id and state = 'running'");
    }

    /**
     * Ends it. What is released already is delivered; the other rows stay as they are.
     *
     * @throws ConflictException if it is finished
     */
    public Replay cancel(long id) {
        return change(id, "cancelled", Set.of("planned", "running", "paused"), """
                update replay set state = 'cancelled', finished_at = :now
                where id = :id and state in ('planned', 'running', 'paused')""");
    }

    private Replay change(long id, String to, Set<String> from, String sql) {
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean changed = database.sql(sql).param("id", id).param("now", now()).update() == 1;
            if (changed && to.equals("cancelled")) {
                database.sql("delete from replay_row where replay_id = :id").param("id", id).update();
            }
            return changed;
        }));
        Replay replay = reader.get(id);
        if (!done && !replay.state().equals(to)) {
            throw new ConflictException("Replay " + id + " is " + replay.state() + " and cannot become " + to + "; only one that is "
                    + String.join(" or ", from.stream().sorted().toList()) + " can. Plan another one.");
        }
        return replay;
    }

    private String selection(ReplayRequest request) {
        return written(request.ids() != null && !request.ids().isEmpty() ? Map.of("ids", request.ids()) : Map.of("filter", request.wholeFilter()));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new InvalidParameterException("filter", "cannot be kept", "plain text");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
