package io.crosswalk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps delivery back: a person's word, a refusal that concerns everything, or a target that asks to be left alone. For all processes. */
@Repository
public class Holds {

    /** Stands for every connector. */
    public static final String EVERY_CONNECTOR = "*";

    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    Holds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param connector {@link #EVERY_CONNECTOR}, or one
     * @param kind {@code paused} by a person; {@code stopped} for a permission or the configuration; {@code waiting} for the target
     * @param until null: until a person ends it
     */
    public record Hold(String target, String connector, String kind, @Nullable Instant until, String reason, String explanation,
            @Nullable String remedy, Instant since) {}

    public List<Hold> current(String target) {
        return database.sql("select * from hold where target = :target and (until is null or until > :now) order by connector, kind")
                .param("target", target)
                .param("now", now())
                .query((row, number) -> {
                    OffsetDateTime end = row.getObject("until", OffsetDateTime.class);
                    return new Hold(row.getString("target"), row.getString("connector"), row.getString("kind"), end == null ? null : end.toInstant(),
                            row.getString("reason"), row.getString("explanation"), row.getString("remedy"),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Whether this process knows that a request would be in vain. */
    boolean isHeld(String connector) {
        Instant now = clock.instant();
        return now.isBefore(until.getOrDefault(EVERY_CONNECTOR, Instant.MIN)) || now.isBefore(until.getOrDefault(connector, Instant.MIN));
    }

    /** Lets the target alone for as long as it asks, or longer each time while it keeps failing. */
    void await(String target, @Nullable Duration asked, String reason, String explanation, String remedy) {
        if (isHeld(EVERY_CONNECTOR)) {
            return;
        }
        int failures = 1 + database.sql("select coalesce(max(failures), 0) from hold where target = :target and kind = 'waiting'")
                .param("target", target)
                .query(Integer.class)
                .single();
        Duration wait = asked == null ? backoff(failures) : asked;
        LOG.warn("Delivery to {} waits for {} s ({}): {}", target, wait.toSeconds(), reason, explanation);
        put(target, EVERY_CONNECTOR, "waiting", clock.instant().plus(wait), reason, explanation, remedy, failures);
    }

    private static Duration backoff(int failures) {
        Duration doubled = Duration.ofSeconds(1).multipliedBy(1L << Math.min(failures - 1, 9));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Stops a connector's delivery, since every other record would meet the same. It is tried again from time to time. */
    void stop(String target, String connector, String reason, String explanation, String remedy) {
        if (isHeld(connector)) {
            return;
        }
        LOG.error("Delivery of {} to {} is stopped ({}): {} {}", connector, target, reason, explanation, remedy);
        put(target, connector, "stopped", clock.instant().plus(STOP), reason, explanation, remedy, 1);
    }

    /** A person holds delivery until further notice. */
    public void pause(String target, String connector, String by) {
        put(target, connector, "paused", null, "PAUSED", "Delivery was paused by " + by + ".", "Resume it when the cause is gone.", 0);
    }

    /** Ends every hold of a target, or of one connector. */
    public void resume(String target, String connector) {
        until.remove(connector);
        database.sql("delete from hold where target = :target and connector = :connector")
                .param("target", target)
                .param("connector", connector)
                .update();
    }

    /** The target has answered as it should. */
    void answered(String target, String connector) {
        for (String concerned : List.of(EVERY_CONNECTOR, connector)) {
            if (until.remove(concerned) != null) {
                LOG.info("Delivery of {} to {} goes on", concerned.equals(EVERY_CONNECTOR) ? "every connector" : concerned, target);
                database.sql("delete from hold where target = :target and connector = :connector and kind <> 'paused'")
                        .param("target", target)
                        .param("connector", concerned)
                        .update();
            }
        }
    }

    private void put(String target, String connector, String kind, @Nullable Instant end, String reason, String explanation,
            @Nullable String remedy, int failures) {
        if (end != null) {
            until.put(connector, end);
        }
        database.sql("""
                        insert into hold (target, connector, kind, until, reason, explanation, remedy, since, failures)
                        values (:target, :connector, :kind, :until, :reason, :explanation, :remedy, :now, :failures)
                        on conflict (target, connector, kind) do update set
                            until = excluded.until, reason = excluded.reason, explanation = excluded.explanation,
                            remedy = excluded.remedy, failures = excluded.failures""")
                .param("target", target)
                .param("connector", connector)
                .param("kind", kind)
                .param("until", end == null ? null : OffsetDateTime.ofInstant(end, ZoneOffset.UTC))
                .param("reason", reason)
                .param("explanation", explanation)
                .param("remedy", remedy)
                .param("now", now())
                .param("failures", failures)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
