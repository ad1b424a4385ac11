package io.crosswalk;

import io.crosswalk.configuration.DistrictConfiguration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on the console, once and in plain words, what a run has brought about. */
@Component
class ConsoleSummary implements AutoCloseable {

    private final JdbcClient database;
    private final DistrictConfiguration district;
    private final int port;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "console-summary");
        thread.setDaemon(true);
        return thread;
    });

    ConsoleSummary(JdbcClient database, DistrictConfiguration district, @Value("${server.port}") int port) {
        this.database = database;
        this.district = district;
        this.port = port;
    }

    /** Prints when the run is over and nothing of it is on its way any more. */
    void announce(long run, String connector) {
        AtomicReference<ScheduledFuture<?>> watch = new AtomicReference<>();
        watch.set(watcher.scheduleWithFixedDelay(() -> {
            if (isOver(run) && !isAnythingOnItsWay()) {
                print(run, connector);
                watch.get().cancel(false);
            }
        }, 500, 250, TimeUnit.MILLISECONDS));
    }

    private boolean isOver(long run) {
        return !database.sql("select state = 'running' from run where id = :run").param("run", run).query(Boolean.class).single();
    }

    private boolean isAnythingOnItsWay() {
        return database.sql("select exists (select from ledger where target = :target and state in ('pending', 'waiting'))")
                .param("target", district.target().id())
                .query(Boolean.class)
                .single();
    }

    private void print(long run, String connector) {
        Map<String, Object> ended = database.sql("""
                        select state, kind, courses, read, unchanged, changed, removed, held, requests, explanation,
                            extract(epoch from finished_at - started_at)::numeric(10, 1) as seconds
                        from run where id = :run""")
                .param("run", run)
                .query()
                .singleRow();
        Map<String, Long> rows = counts("select kind || ' ' || state as name, count(*) as number from ledger group by 1");
        Map<String, Long> sections = counts("select match_state as name, count(*) as number from section where connector = '" + connector + "' group by 1");
        Map<String, Long> people = counts("select match_state as name, count(*) as number from person where connector = '" + connector + "' group by 1");
        String text = """

                %s: the %s harvest of %s %s after %s s and %s requests.

                  sections      %d of %d matched
                  students      %d of %d matched
                  assignments   %d delivered, %d parked, %d dead
                  submissions   %d delivered, %d parked, %d dead
                  this run      %s records read, %s unchanged, %s changed, %s removed, %s held for a person

                Look further:   http://127.0.0.1:%d/api/v1/status
                                http://127.0.0.1:%d/api/v1/runs/%d
                                http://127.0.0.1:%d/api/v1/reasons
                """.formatted(district.district(), ended.get("kind"), connector, ended.get("state"), ended.get("seconds"), ended.get("requests"),
                of(sections, "matched"), total(sections), of(people, "matched"), total(people),
                of(rows, "assignment delivered"), of(rows, "assignment parked"), of(rows, "assignment dead"),
                of(rows, "submission delivered"), of(rows, "submission parked"), of(rows, "submission dead"),
                ended.get("read"), ended.get("unchanged"), ended.get("changed"), ended.get("removed"), ended.get("held"),
                port, port, run, port);
        System.out.println(text);
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new HashMap<>();
        database.sql(sql).query((RowCallbackHandler) row -> counts.put(row.getString("name"), row.getLong("number")));
        return counts;
    }

    private static long of(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
