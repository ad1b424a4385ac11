package io.crosswalk.matching;

import io.crosswalk.edfi.EdFiSection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matches of one course, for reading its coursework. */
@Repository
public class Matches {

    private final JdbcClient database;

    Matches(JdbcClient database) {
        this.database = database;
    }

    /** The matched sections of a course, by the vendor's id. */
    public Map<String, EdFiSection> sections(String connector, String courseId) {
        Map<String, EdFiSection> matched = new HashMap<>();
        database.sql("""
                        select * from section
                        where connector = :connector and course_id = :course and match_state = 'matched'""")
                .param("connector", connector)
                .param("course", courseId)
                .query((RowCallbackHandler) row -> matched.put(row.getString("id"), new EdFiSection(
                        row.getString("section_identifier"),
                        row.getString("local_course_code"),
                        row.getLong("school_id"),
                        row.getInt("school_year"),
                        row.getString("session_name"))));
        return matched;
    }

    /** Everybody enrolled in a course, by the vendor's id of the person. */
    public Map<String, StudentMatch> students(String connector, String courseId) {
        Map<String, StudentMatch> matches = new HashMap<>();
        database.sql("""
                        select distinct p.id, p.match_state, p.student_unique_id
                        from section s
                        join enrollment e on e.connector = s.connector and e.section_id = s.id
                        join person p on p.connector = e.connector and p.id = e.person_id
                        where s.connector = :connector and s.course_id = :course""")
                .param("connector", connector)
                .param("course", courseId)
                .query((RowCallbackHandler) row -> matches.put(row.getString("id"),
                        StudentMatch.of(row.getString("match_state"), row.getString("student_unique_id"))));
        return matches;
    }
}
