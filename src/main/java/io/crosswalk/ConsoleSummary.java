package io.crosswalk;

import io.crosswalk.configuration.DistrictConfiguration;
import java.util.List;
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

    private static final String LINE = "  %-18s %-20s %8s %9s  %-12s %-14s %12s %12s %7s %5s %4s%n";

    /** Sections and students are those matched, of all; assignments and submissions those delivered. */
    private static final String RUNS = """
            select r.id, r.connector, r.kind, r.state, r.requests, extract(epoch from r.finished_at - r.started_at)::numeric(10, 1) as seconds,
                (select count(*) filter (where match_state = 'matched') || ' of ' || count(*) from section s where s.connector = r.connector) as sections,
                (select count(*) filter (where match_state = 'matched') || ' of ' || count(*) from person p where p.connector = r.connector) as students,
                count(l.id) filter (where l.kind = 'assignment' and l.state = 'delivered') as assignments,
                count(l.id) filter (where l.kind = 'submission' and l.state = 'delivered') as submissions,
                count(l.id) filter (where l.state = 'parked') as parked,
                count(l.id) filter (where l.state = 'dead') as dead
            from run r
            left join ledger l on l.connector = r.connector
            where r.id = any(:runs)
            group by r.id
            order by r.id
            """;

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

    /** Prints when the runs are over and nothing of them is on its way any more. */
    void announce(List<Long> runs) {
        AtomicReference<ScheduledFuture<?>> watch = new AtomicReference<>();
        watch.set(watcher.scheduleWithFixedDelay(() -> {
            if (areOver(runs) && !isAnythingOnItsWay()) {
                System.out.println(text(runs));
                watch.get().cancel(false);
            }
        }, 500, 250, TimeUnit.MILLISECONDS));
    }

    private boolean areOver(List<Long> runs) {
        return !database.sql("select exists (select from run where id = any(:runs) and state = 'running')")
                .param("runs", runs.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean isAnythingOnItsWay() {
        return database.sql("select exists (select from ledger where target = :target and state in ('pending', 'waiting'))")
                .param("target", district.target().id())
                .query(Boolean.class)
                .single();
    }

    private String text(List<Long> runs) {
        StringBuilder text = new StringBuilder("\n" + district.district() + ": what was harvested and delivered.\n\n"
                + LINE.formatted("", "harvest", "seconds", "requests", "sections", "students", "assignments", "submissions", "parked", "dead", "run"));
        database.sql(RUNS).param("runs", runs.toArray(Long[]::new)).query((RowCallbackHandler) row -> text.append(LINE.formatted(
                row.getString("connector"), row.getString("kind") + " " + row.getString("state"), row.getString("seconds"), row.getString("requests"),
                row.getString("sections"), row.getString("students"), row.getString("assignments"), row.getString("submissions"),
                row.getString("parked"), row.getString("dead"), row.getString("id"))));
        String address = "http://127.0.0.1:" + port + "/api/v1/";
        return text + "\nLook further:   " + address + "status\n                " + address + "runs/" + runs.get(0) + "\n                " + address + "reasons\n";
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
