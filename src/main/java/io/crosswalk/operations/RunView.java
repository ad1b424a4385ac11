package io.crosswalk.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.operations.RunDetail.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at the harvests that ran. */
@Repository
public class RunView {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String RUN = "select r.*, (select count(*) from run_problem p where p.run_id = r.id) as problems from run r ";

    /** What a run removed is not part of what it read. */
    private static final String STATES = """
            select state, count(*) as rows_of_it
            from ledger
            where run_id = :run and stage in (1, 2)
            group by state
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    RunView(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param connector null: all
     * @param before only runs with a smaller id; null: from the latest
     */
    public RunPage list(@Nullable String connector, @Nullable Long before, int limit) {
        List<RunSummary> runs = database.sql(RUN + """
                        where (:connector::text is null or r.connector = :connector) and r.id < :before
                        order by r.id desc limit :limit""")
                .param("connector", connector)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::read)
                .list();
        return new RunPage(runs, runs.size() < limit ? null : runs.get(runs.size() - 1).id());
    }

    /** The latest run of each connector that has had one. */
    Map<String, RunSummary> latest() {
        Map<String, RunSummary> latest = new HashMap<>();
        database.sql(RUN + "where r.id in (select max(id) from run group by connector)")
                .query(this::read)
                .list()
                .forEach(run -> latest.put(run.connector(), run));
        return latest;
    }

    /** @throws NotFoundException if there is none */
    public RunDetail get(long id) {
        RunSummary run = database.sql(RUN + "where r.id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("run", id, "List the runs to see those that there are."));
        RunBalance balance = RunBalance.of(run, states(id));
        return new RunDetail(run, balance, !run.running() && balance.pending() == 0, problems(id));
    }

    private Map<String, Long> states(long id) {
        Map<String, Long> states = new HashMap<>();
        database.sql(STATES)
                .param("run", id)
                .query((row, number) -> Map.entry(row.getString("state"), row.getLong("rows_of_it")))
                .list()
                .forEach(state -> states.put(state.getKey(), state.getValue()));
        return states;
    }

    private List<Problem> problems(long id) {
        return database.sql("select * from run_problem where run_id = :run order by id limit 200")
                .param("run", id)
                .query((row, number) -> new Problem(row.getString("scope"), row.getString("reason"), row.getString("explanation"), LedgerRows.moment(row, "at")))
                .list();
    }

    private RunSummary read(ResultSet row, int number) throws SQLException {
        return new RunSummary(
                row.getLong("id"),
                row.getString("connector"),
                row.getString("kind"),
                row.getString("state"),
                LedgerRows.moment(row, "started_at"),
                LedgerRows.optionalMoment(row, "finished_at"),
                row.getString("explanation"),
                row.getInt("courses"),
                row.getLong("read"),
                row.getLong("unchanged"),
                row.getLong("still_parked"),
                row.getLong("still_dead"),
                row.getLong("changed"),
                row.getLong("rejected"),
                counts(row.getString("ignored")),
                row.getLong("removed"),
                row.getLong("held"),
                row.getLong("problems"),
                row.getLong("requests"),
                row.getLong("waited_millis"));
    }

    private Map<String, Long> counts(String written) {
        try {
            return json.readValue(written, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The counts of a run are not a JSON object of numbers", e);
        }
    }
}
