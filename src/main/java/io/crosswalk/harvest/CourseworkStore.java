package io.crosswalk.harvest;

import io.crosswalk.ledger.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The canonical assignments and submissions as last seen. */
@Repository
class CourseworkStore {

    private static final String STORE = """
            insert into coursework (connector, kind, identifier, course_id, section_id, assignment_id, person_id, hash, body)
            select :connector, r.*
            from unnest(:kind::text[], :identifier::text[], :courseId::text[], :sectionId::text[], :assignmentId::text[],
                :personId::text[], :hash::uuid[], :body::text[]) as r
            on conflict (connector, kind, identifier) do update set
                course_id = excluded.course_id, hash = excluded.hash, body = excluded.body
            """;

    /** The offset keeps the row's lookup apart, by its whole key: without statistics PostgreSQL may join by a part of it. */
    private static final String KNOWN = """
            select c.kind, c.identifier, c.section_id, c.assignment_id, c.person_id, replace(c.hash::text, '-', '') as hash, l.state,
                c.body like '%"submittedAt":%' or c.body like '%"points":%' or c.body like '%"grade":%' or c.body like '%"EXCUSED"%' as worked
            from coursework c
            left join lateral (
                select state
                from ledger
                where target = :target and connector = c.connector and kind = c.kind and identifier = c.identifier
                offset 0) l on true
            where c.connector = :connector and c.course_id = :course
            """;

    private final JdbcClient database;

    CourseworkStore(JdbcClient database) {
        this.database = database;
    }

    /** @param hash of everything that counts as a change of the record */
    record Row(Kind kind, String identifier, String courseId, String sectionId, String assignmentId, @Nullable String personId, String hash, String body) {}

    /**
     * What was seen of a course.
     *
     * @param hash null: what was last said of it could not be used
     * @param state of the row in the ledger; null where there is none
     * @param worked of a submission: something was handed in, judged or excused
     */
    record Known(Kind kind, String identifier, String sectionId, String assignmentId, @Nullable String personId, @Nullable String hash, @Nullable String state,
            boolean worked) {}

    Map<String, Known> known(String target, String connector, String courseId) {
        Map<String, Known> known = new HashMap<>();
        database.sql(KNOWN)
                .param("target", target)
                .param("connector", connector)
                .param("course", courseId)
                .query((RowCallbackHandler) row -> known.put(row.getString("identifier"), new Known(Kind.of(row.getString("kind")),
                        row.getString("identifier"), row.getString("section_id"), row.getString("assignment_id"),
                        row.getString("person_id"), row.getString("hash"), row.getString("state"), row.getBoolean("worked"))));
        return known;
    }

    void store(String connector, List<Row> rows) {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::identifier)).toList();
        database.sql(STORE)
                .param("connector", connector)
                .param("kind", column(sorted, row -> row.kind().code()))
                .param("identifier", column(sorted, Row::identifier))
                .param("courseId", column(sorted, Row::courseId))
                .param("sectionId", column(sorted, Row::sectionId))
                .param("assignmentId", column(sorted, Row::assignmentId))
                .param("personId", column(sorted, Row::personId))
                .param("hash", column(sorted, Row::hash))
                .param("body", column(sorted, Row::body))
                .update();
    }

    void delete(String connector, Kind kind, Collection<String> identifiers) {
        database.sql("delete from coursework where connector = :connector and kind = :kind and identifier = any(:identifier::text[])")
                .param("connector", connector)
                .param("kind", kind.code())
                .param("identifier", identifiers.toArray(String[]::new))
                .update();
    }

    /** The next usable version of these counts as changed, whatever it is. */
    void distrust(String connector, Collection<String> identifiers) {
        database.sql("update coursework set hash = null where connector = :connector and identifier = any(:identifier::text[])")
                .param("connector", connector)
                .param("identifier", identifiers.toArray(String[]::new))
                .update();
    }

    private static @Nullable String[] column(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
