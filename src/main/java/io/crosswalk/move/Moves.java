package io.crosswalk.move;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.NotFoundException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Plans moves to the configured target and steers their jobs, in whatever process those run. */
@Service
public class Moves {

    private final JdbcClient database;
    private final MoveReader reader;
    private final DistrictConfiguration district;
    private final Clock clock;

    Moves(JdbcClient database, MoveReader reader, DistrictConfiguration district, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Works out what a move would do. Nothing is removed yet.
     *
     * @param by who asks, for others to see
     * @throws NotFoundException if nothing was ever delivered to the source
     */
    public Move plan(MoveRequest request, String by) {
        String target = district.target().id();
        if (request.source().equals(target)) {
            throw new InvalidParameterException("source", "is the configured target", "the target.id of the old place; configure the new one first");
        }
        List<String> known = database.sql("select target from ledger group by target order by target").query(String.class).list();
        if (!known.contains(request.source())) {
            throw new NotFoundException("target", request.source(), "The ledger knows " + String.join(", ", known) + ".");
        }
        long id = database.sql("""
                        insert into move (source, target, state, per_second, requested_by, planned_at)
                        values (:source, :target, 'planned', :perSecond, :by, :now) returning id""")
                .param("source", request.source())
                .param("target", target)
                .param("perSecond", request.pace())
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
        return reader.get(id);
    }

    /** @throws NotFoundException if there is none */
    public Move get(long id) {
        return reader.get(id);
    }

    public MovePage latest(int limit) {
        return reader.latest(limit);
    }

    /**
     * Sets the job going, or going on. Harmless if it is going already.
     *
     * @throws ConflictException if it is over, or another one of the same source is under way
     */
    public Move start(long id) {
        try {
            return change(id, "running", List.of("planned", "paused"));
        } catch (DuplicateKeyException e) {
            throw new ConflictException("Another move from the same target is under way. Finish or cancel it first.");
        }
    }

    /** @throws ConflictException if it is not running */
    public Move pause(long id) {
        return change(id, "paused", List.of("running"));
    }

    /**
     * Ends it. What delivery was given already is removed; the other rows stay.
     *
     * @throws ConflictException if it is finished
     */
    public Move cancel(long id) {
        return change(id, "cancelled", List.of("planned", "running", "paused"));
    }

    private Move change(long id, String to, List<String> from) {
        boolean done = database.sql("""
                        update move set state = :to,
                            started_at = case :to when 'running' then coalesce(started_at, :now) else started_at end,
                            finished_at = case :to when 'cancelled' then :now end,
                            ticked_at = null
                        where id = :id and state = any(:from::text[])""")
                .param("to", to)
                .param("now", now())
                .param("id", id)
                .param("from", from.toArray(String[]::new))
                .update() == 1;
        Move move = reader.get(id);
        if (!done && !move.state().equals(to)) {
            throw new ConflictException("Move " + id + " is " + move.state() + " and cannot become " + to + "; only one that is "
                    + String.join(" or ", from) + " can. Plan another one.");
        }
        return move;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
