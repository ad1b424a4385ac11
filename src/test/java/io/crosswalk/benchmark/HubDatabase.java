package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of a hub: looked at from outside, so that nothing of the hub is changed by being measured. */
final class HubDatabase implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final SingleConnectionDataSource connection;
    private final JdbcClient client;
    private final long process;

    /**
     * A run as the hub has written it down.
     *
     * @param read unchanged, changed, rejected and ignored records together
     */
    record Run(long id, String state, double seconds, long read, long unchanged, long changed, long requests, long waitedMillis) {}

    private HubDatabase(SingleConnectionDataSource connection, long process) {
        this.connection = connection;
        this.client = JdbcClient.create(connection);
        this.process = process;
    }

    static HubDatabase open(Path folder) throws IOException {
        List<String> server = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
        String password = Files.readString(folder.resolve("password")).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + server.get(PORT_LINE).strip() + "/postgres";
        return new HubDatabase(new SingleConnectionDataSource(url, "postgres", password, true), Long.parseLong(server.get(0).strip()));
    }

    JdbcClient client() {
        return client;
    }

    String version() {
        return client.sql("show server_version").query(String.class).single();
    }

    long cpuMillis() throws IOException {
        return ProcessTimes.cpuMillis(process);
    }

    /** Keeps the schedule from starting anything. */
    void pauseHarvests(boolean paused) {
        client.sql("""
                        insert into connector_state (connector, paused) values ('canvas-main', :paused)
                        on conflict (connector) do update set paused = excluded.paused""")
                .param("paused", paused)
                .update();
    }

    /** Lets the schedule start one harvest and waits for its end. */
    Run harvest(Hub hub) throws IOException, InterruptedException {
        long last = client.sql("select coalesce(max(id), 0) from run").query(Long.class).single();
        pauseHarvests(false);
        while (client.sql("select max(id) from run").query(Long.class).single() <= last) {
            Thread.sleep(20);
        }
        pauseHarvests(true);
        while (true) {
            hub.mustLive();
            Run run = lastRun();
            if (!run.state().equals("running")) {
                if (!run.state().equals("succeeded")) {
                    throw new IOException("The harvest did not succeed: " + run);
                }
                return run;
            }
            Thread.sleep(100);
        }
    }

    private Run lastRun() {
        return client.sql("""
                        select id, state, extract(epoch from coalesce(finished_at, now()) - started_at) as seconds, read, unchanged, changed, requests,
                            waited_millis
                        from run order by id desc limit 1""")
                .query(Run.class)
                .single();
    }

    /** Waits until nothing is on its way. */
    void awaitDelivery(Hub hub) throws IOException, InterruptedException {
        while (client.sql("select exists (select from ledger where state in ('pending', 'waiting'))").query(Boolean.class).single()) {
            hub.mustLive();
            Thread.sleep(200);
        }
    }

    long rows(String kind, String state) {
        return client.sql("select count(*) from ledger where kind = :kind and state = :state")
                .param("kind", kind)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    List<String> matchedCourses() {
        return client.sql("select distinct course_id from section where match_state = 'matched'").query(String.class).list();
    }

    List<String> courses() {
        return client.sql("select id from course").query(String.class).list();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
