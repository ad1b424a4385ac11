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
    record Run(long id, String state, double seconds, long read, long unchanged, long changed, long rejected, long requests, long waitedMillis) {}

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

    Run run(long id) {
        return client.sql("""
                        select id, state, extract(epoch from coalesce(finished_at, now()) - started_at) as seconds, read, unchanged, changed, rejected, requests,
                            waited_millis
                        from run where id = :id""")
                .param("id", id)
                .query(Run.class)
                .single();
    }

    boolean isAnythingOnItsWay() {
        return client.sql("select exists (select from ledger where state in ('pending', 'waiting'))").query(Boolean.class).single();
    }

    long rows(String kind, String state) {
        return client.sql("select count(*) from ledger where kind = :kind and state = :state")
                .param("kind", kind)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    long rows() {
        return client.sql("select count(*) from ledger").query(Long.class).single();
    }

    String largestCourse() {
        return client.sql("select course_id from coursework group by course_id order by count(*) desc, course_id limit 1").query(String.class).single();
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
