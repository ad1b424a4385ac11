package io.crosswalk.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shows what the sections and people of the LMSs are tied to in Ed-Fi. */
@Repository
public class MatchView {

    private static final TypeReference<Map<String, String>> IDENTIFIERS = new TypeReference<>() {};
    private static final Set<String> STATES = Set.of("matched", "unmatched", "ambiguous", "unidentified");

    private static final String SECTIONS = """
            select 'section' as kind, m.connector, m.id, m.name, m.identifiers, m.match_state, m.match_method, m.matched_at,
                m.section_identifier, m.school_id, m.session_name, null as student_unique_id
            from section m
            where """;

    private static final String STUDENTS = """
            select 'student' as kind, m.connector, m.id, null as name, m.identifiers, m.match_state, m.match_method, m.matched_at,
                null as section_identifier, null::bigint as school_id, null as session_name, m.student_unique_id
            from person m
            where exists (
                    select from enrollment e where e.connector = m.connector and e.person_id = m.id and e.role = 'STUDENT')
                and """;

    private static final String PART = """
             (m.connector, m.id) > (:afterConnector, :afterId)
                and (:connector::text is null or m.connector = :connector)
                and (:state::text is null or m.match_state = :state)
            order by m.connector, m.id
            limit :limit
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    MatchView(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param kind {@code section} or {@code student}
     * @param after the {@code next} of the page before; null for the first one
     * @throws InvalidParameterException for a kind, state or page that cannot be
     */
    public MatchPage list(@Nullable String connector, String kind, @Nullable String state, @Nullable String after, int limit) {
        if (!kind.equals("section") && !kind.equals("student")) {
            throw new InvalidParameterException("kind", "is '" + kind + "'", "section, student");
        }
        if (state != null && !STATES.contains(state)) {
            throw new InvalidParameterException("state", "is '" + state + "'", "matched, unmatched, ambiguous, unidentified");
        }
        String[] from = position(after);
        List<MatchRow> rows = database.sql((kind.equals("section") ? SECTIONS : STUDENTS) + PART)
                .param("connector", connector)
                .param("state", state)
                .param("afterConnector", from[0])
                .param("afterId", from[1])
                .param("limit", limit)
                .query(this::read)
                .list();
        MatchRow last = rows.size() < limit ? null : rows.get(rows.size() - 1);
        return new MatchPage(rows, last == null ? null : last.connector() + "/" + last.id());
    }

    private static String[] position(@Nullable String after) {
        if (after == null) {
            return new String[] {"", ""};
        }
        String[] parts = after.split("/", 2);
        if (parts.length != 2) {
            throw new InvalidParameterException("after", "is '" + after + "'", "what the page before gave as next");
        }
        return parts;
    }

    private MatchRow read(ResultSet row, int number) throws SQLException {
        return new MatchRow(
                row.getString("kind"),
                row.getString("connector"),
                row.getString("id"),
                row.getString("name"),
                identifiers(row.getString("identifiers")),
                row.getString("match_state"),
                row.getString("match_method"),
                LedgerRows.optionalMoment(row, "matched_at"),
                row.getString("section_identifier"),
                row.getObject("school_id", Long.class),
                row.getString("session_name"),
                row.getString("student_unique_id"));
    }

    private Map<String, String> identifiers(String written) {
        try {
            return json.readValue(written, IDENTIFIERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The identifiers of a section or person are not a JSON object of texts");
        }
    }
}
