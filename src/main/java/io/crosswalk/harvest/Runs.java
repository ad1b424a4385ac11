package io.crosswalk.harvest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.connector.RequestCount;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as stored. */
@Repository
class Runs {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Runs(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    long begin(String connector, HarvestKind kind) {
        return database.sql("""
                        insert into run (connector, kind, state, started_at)
                        values (:connector, :kind, 'running', :now)
                        returning id""")
                .param("connector", connector)
                .param("kind", kind.code())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void problem(long run, String scope, String reason, String explanation) {
        database.sql("""
                        insert into run_problem (run_id, scope, reason, explanation, at)
                        values (:run, :scope, :reason, :explanation, :now)""")
                .param("run", run)
                .param("scope", scope)
                .param("reason", reason)
                .param("explanation", explanation)
                .param("now", now())
                .update();
    }

    /** Writes how far the run is; may be called at any time. */
    void progress(Harvest harvest) {
        Tally tally = harvest.tally();
        RequestCount requests = harvest.requests();
        database.sql("""
                        update run set
                            courses = :courses, read = :read, unchanged = :unchanged, still_parked = :stillParked,
                            still_dead = :stillDead, changed = :changed, rejected = :rejected, removed = :removed,
                            held = :held, ignored = :ignored::jsonb, requests = :requests, waited_millis = :waited
                        where id = :run""")
                .param("run", harvest.run())
                .param("courses", harvest.courses().size())
                .param("read", tally.read())
                .param("unchanged", tally.unchanged.sum())
                .param("stillParked", tally.stillParked.sum())
                .param("stillDead", tally.stillDead.sum())
                .param("changed", tally.changed.sum())
                .param("rejected", tally.rejected.sum())
                .param("removed", tally.removed.sum())
                .param("held", tally.held.sum())
                .param("ignored", written(tally))
                .param("requests", requests.requests())
                .param("waited", requests.waited().toMillis())
                .update();
    }

    void finish(long run, String state, @Nullable String explanation) {
        database.sql("update run set state = :state, finished_at = :now, explanation = :explanation where id = :run")
                .param("run", run)
                .param("state", state)
                .param("explanation", explanation)
                .param("now", now())
                .update();
    }

    /** Runs that a process left behind when it died. Only to be called by who holds the lock of the connector. */
    int markInterrupted(String connector) {
        return database.sql("""
                        update run set state = 'interrupted', finished_at = :now,
                            explanation = 'The process ended in the middle of the run. The next run does what is left.'
                        where connector = :connector and state = 'running'""")
                .param("connector", connector)
                .param("now", now())
                .update();
    }

    /** Notes a run in which every scope was read in full. */
    void fullySwept(String connector) {
        database.sql("""
                        insert into connector_state (connector, full_at) values (:connector, :now)
                        on conflict (connector) do update set full_at = excluded.full_at""")
                .param("connector", connector)
                .param("now", now())
                .update();
    }

    /** Whether a full harvest has ever come to its end, be it with scopes that could not be read: each course knows for itself. */
    boolean hasFullHarvest(String connector) {
        return database.sql("select exists (select from run where connector = :connector and kind = 'full' and state in ('succeeded', 'partial'))")
                .param("connector", connector)
                .query(Boolean.class)
                .single();
    }

    private String written(Tally tally) {
        try {
            return json.writeValueAsString(tally.ignored());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of counts can always be written", e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
