package io.crosswalk.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The crosswalk in the database: a copy of the file's lines, and beside it what people laid down through the hub. */
@Repository
class CrosswalkTable {

    private final JdbcClient database;

    CrosswalkTable(JdbcClient database) {
        this.database = database;
    }

    void replaceFile(List<CrosswalkLine> lines) {
        database.sql("delete from crosswalk where origin = 'file'").update();
        insert(lines, "file", null, null);
    }

    /** Takes the place of what was laid down for the same records before; the file's lines stay, and win. */
    void layDown(List<CrosswalkLine> lines, String by, Instant at) {
        insert(lines, "database", by, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private void insert(List<CrosswalkLine> lines, String origin, @Nullable String by, @Nullable OffsetDateTime at) {
        database.sql("""
                        insert into crosswalk (connector, kind, vendor_id, student_unique_id, section_identifier, local_course_code, school_id,
                            session_name, origin, laid_down_by, laid_down_at)
                        select f.*, :origin, :by, :at::timestamptz
                        from unnest(:connector::text[], :kind::text[], :vendorId::text[], :student::text[], :section::text[],
                            :course::text[], :school::bigint[], :session::text[]) as f(connector, kind, vendor_id, student, section, course, school, session)
                        on conflict (connector, kind, vendor_id, origin) do update set
                            student_unique_id = excluded.student_unique_id, section_identifier = excluded.section_identifier,
                            local_course_code = excluded.local_course_code, school_id = excluded.school_id, session_name = excluded.session_name,
                            laid_down_by = excluded.laid_down_by, laid_down_at = excluded.laid_down_at""")
                .param("origin", origin)
                .param("by", by)
                .param("at", at)
                .param("connector", texts(lines, CrosswalkLine::connector))
                .param("kind", texts(lines, CrosswalkLine::kind))
                .param("vendorId", texts(lines, CrosswalkLine::vendorId))
                .param("student", texts(lines, line -> line.key().studentUniqueId()))
                .param("section", texts(lines, line -> line.key().sectionIdentifier()))
                .param("course", texts(lines, line -> line.key().localCourseCode()))
                .param("school", lines.stream().map(line -> line.key().schoolId()).toArray(Long[]::new))
                .param("session", texts(lines, line -> line.key().sessionName()))
                .update();
    }

    private static @Nullable String[] texts(List<CrosswalkLine> lines, Function<CrosswalkLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    /** What counts, in the order of connectors. */
    List<CrosswalkLine> inForce() {
        return database.sql("select * from crosswalk_in_force order by connector, kind, vendor_id")
                .query((row, number) -> new CrosswalkLine(row.getString("connector"), row.getString("kind"), row.getString("vendor_id"),
                        new EdFiKey(row.getString("student_unique_id"), row.getString("section_identifier"), row.getString("local_course_code"),
                                row.getObject("school_id", Long.class), row.getString("session_name"))))
                .list();
    }

    boolean isInFile(String connector, String kind, String vendorId) {
        return database.sql("select exists (select from crosswalk where connector = :connector and kind = :kind and vendor_id = :id and origin = 'file')")
                .param("connector", connector)
                .param("kind", kind)
                .param("id", vendorId)
                .query(Boolean.class)
                .single();
    }

    /** @return whether there was a line */
    boolean withdraw(String connector, String kind, String vendorId) {
        return database.sql("delete from crosswalk where connector = :connector and kind = :kind and vendor_id = :id and origin = 'database'")
                .param("connector", connector)
                .param("kind", kind)
                .param("id", vendorId)
                .update() > 0;
    }
}
