package io.crosswalk.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads sections and people from the database. */
@Component
class MatchRows {

    private static final TypeReference<Map<String, String>> IDENTIFIERS = new TypeReference<>() {};

    static final String SECTIONS = """
            select 'section' as kind, m.connector, m.id, m.name, m.identifiers, m.match_state, m.match_method, m.match_identifier, m.match_confidence,
                m.matched_at, m.section_identifier, m.local_course_code, m.school_id, m.session_name, null as student_unique_id, m.proposal, m.proposed_at
            from section m
            where """;

    static final String STUDENTS = """
            select 'student' as kind, m.connector, m.id, null as name, m.identifiers, m.match_state, m.match_method, m.match_identifier, m.match_confidence,
                m.matched_at, null as section_identifier, null as local_course_code, null::bigint as school_id, null as session_name,
                m.student_unique_id, m.proposal, m.proposed_at
            from person m
            where exists (
                    select from enrollment e where e.connector = m.connector and e.person_id = m.id and e.role = 'STUDENT')
                and """;

    private final ObjectMapper json;

    MatchRows(ObjectMapper json) {
        this.json = json;
    }

    MatchRow read(ResultSet row, int number) throws SQLException {
        return new MatchRow(
                row.getString("kind"),
                row.getString("connector"),
                row.getString("id"),
                row.getString("name"),
                parsed(row.getString("identifiers"), IDENTIFIERS),
                row.getString("match_state"),
                row.getString("match_method"),
                row.getString("match_identifier"),
                decimal(row.getBigDecimal("match_confidence")),
                LedgerRows.optionalMoment(row, "matched_at"),
                row.getString("section_identifier"),
                row.getString("local_course_code"),
                row.getObject("school_id", Long.class),
                row.getString("session_name"),
                row.getString("student_unique_id"),
                proposal(row.getString("proposal")),
                LedgerRows.optionalMoment(row, "proposed_at"));
    }

    private @Nullable MatchKey proposal(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Map<String, Object> values = parsed(written, new TypeReference<Map<String, Object>>() {});
        return new MatchKey((String) values.get("studentUniqueId"), (String) values.get("sectionIdentifier"), (String) values.get("localCourseCode"),
                values.get("schoolId") instanceof Number school ? school.longValue() : null, (String) values.get("sessionName"),
                (String) values.get("method"), values.get("confidence") instanceof Number confidence ? confidence.doubleValue() : null, null);
    }

    private <T> T parsed(String written, TypeReference<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The identifiers or the proposal of a section or person are not the JSON that the hub writes");
        }
    }

    static @Nullable Double decimal(@Nullable BigDecimal stored) {
        return stored == null ? null : stored.doubleValue();
    }
}
