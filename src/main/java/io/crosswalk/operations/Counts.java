package io.crosswalk.operations;

import io.crosswalk.configuration.DistrictConfiguration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts that take long where there are millions of rows. They are counted at most once a second, and never for more than a
 * tenth of the time, however often somebody asks.
 */
@Repository
class Counts {

    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);
    private static final int LIFE_TO_COST = 10;

    private static final String ROWS = """
            select connector, state, count(*) as rows_of_it,
                min(changed_at) filter (where state in ('pending', 'waiting')) as oldest
            from ledger
            where target = :target
            group by connector, state
            """;

    private static final String SECTIONS = "select connector, match_state, count(*) as rows_of_it from section group by connector, match_state";

    /** Teachers and test students are nobody's match. */
    private static final String STUDENTS = """
            select p.connector, p.match_state, count(*) as rows_of_it
            from person p
            where exists (
                select from enrollment e
                where e.connector = p.connector and e.person_id = p.id and e.role = 'STUDENT')
            group by p.connector, p.match_state
            """;

    private final JdbcClient database;
    private final DistrictConfiguration district;
    private final Clock clock;
    private @Nullable Counted latest;

    Counts(JdbcClient database, DistrictConfiguration district, Clock clock) {
        this.database = database;
        this.district = district;
        this.clock = clock;
    }

    /** @param oldestUndelivered when the oldest row that is on its way was laid down */
    record Counted(
            Map<String, Map<RowState, Long>> rows,
            Map<String, Map<String, Long>> sections,
            Map<String, Map<String, Long>> students,
            @Nullable Instant oldestUndelivered,
            Instant goodUntil) {

        LedgerCounts ledger() {
            Map<RowState, Long> all = new EnumMap<>(RowState.class);
            rows.values().forEach(states -> states.forEach((state, count) -> all.merge(state, count, Long::sum)));
            return LedgerCounts.of(all);
        }

        LedgerCounts ledger(String connector) {
            return LedgerCounts.of(rows.getOrDefault(connector, Map.of()));
        }

        MatchCounts sections(String connector) {
            return MatchCounts.of(sections.getOrDefault(connector, Map.of()));
        }

        MatchCounts students(String connector) {
            return MatchCounts.of(students.getOrDefault(connector, Map.of()));
        }
    }

    synchronized Counted current() {
        if (latest == null || !clock.instant().isBefore(latest.goodUntil())) {
            latest = count();
        }
        return latest;
    }

    private Counted count() {
        Instant begun = clock.instant();
        Map<String, Map<RowState, Long>> rows = new HashMap<>();
        Instant[] oldest = new Instant[1];
        database.sql(ROWS).param("target", district.target().id()).query(row -> {
            rows.computeIfAbsent(row.getString("connector"), connector -> new EnumMap<>(RowState.class))
                    .put(RowState.of(row.getString("state")), row.getLong("rows_of_it"));
            oldest[0] = earlier(oldest[0], row.getObject("oldest", OffsetDateTime.class));
        });
        Map<String, Map<String, Long>> sections = matches(SECTIONS);
        Map<String, Map<String, Long>> students = matches(STUDENTS);
        Instant done = clock.instant();
        Duration life = Duration.between(begun, done).multipliedBy(LIFE_TO_COST);
        return new Counted(rows, sections, students, oldest[0], done.plus(life.compareTo(SHORTEST_LIFE) < 0 ? SHORTEST_LIFE : life));
    }

    private Map<String, Map<String, Long>> matches(String sql) {
        Map<String, Map<String, Long>> matches = new HashMap<>();
        database.sql(sql).query((ResultSet row) -> add(matches, row));
        return matches;
    }

    private static void add(Map<String, Map<String, Long>> matches, ResultSet row) throws SQLException {
        matches.computeIfAbsent(row.getString("connector"), connector -> new HashMap<>())
                .put(row.getString("match_state"), row.getLong("rows_of_it"));
    }

    private static @Nullable Instant earlier(@Nullable Instant known, @Nullable OffsetDateTime other) {
        if (other == null) {
            return known;
        }
        return known == null || other.toInstant().isBefore(known) ? other.toInstant() : known;
    }
}
