package io.crosswalk.matching;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.database.Portions;
import io.crosswalk.edfi.EdFiReader;
import io.crosswalk.edfi.EdFiSection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A local copy of the keys of the target's sections and students. Refreshed whole: a reading that fails leaves the old copy
 * as it was, and one that would lose more than half of it is not believed.
 */
@Component
public class RosterMirror {

    private static final Logger LOG = LoggerFactory.getLogger(RosterMirror.class);
    private static final int SMALL = 20;

    private final EdFiReader reader;
    private final DistrictConfiguration district;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RosterMirror(EdFiReader reader, DistrictConfiguration district, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.reader = reader;
        this.district = district;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads the target's sections of the school year and its students anew. */
    public synchronized void refresh() {
        long generation = database.sql("""
                        insert into mirror (target, generation) values (:target, 1)
                        on conflict (target) do update set generation = mirror.generation + 1
                        returning generation""")
                .param("target", target())
                .query(Long.class)
                .single();
        var sections = new Portions<EdFiSection>(portion -> storeSections(portion, generation));
        reader.sections(district.schoolYear(), sections::add);
        sections.flush();
        var students = new Portions<String>(portion -> storeStudents(portion, generation));
        reader.students(students::add);
        students.flush();
        transaction.executeWithoutResult(status -> {
            forget("edfi_section", generation);
            forget("edfi_student", generation);
            conclude();
        });
    }

    private void storeSections(List<EdFiSection> sections, long generation) {
        database.sql("""
                        insert into edfi_section (target, school_year, section_identifier, school_id, session_name, local_course_code, generation)
                        select distinct :target, :year, s.*, :generation
                        from unnest(:identifier::text[], :school::bigint[], :session::text[], :course::text[]) as s
                        on conflict (target, school_year, section_identifier, school_id, session_name, local_course_code)
                            do update set generation = excluded.generation""")
                .param("target", target())
                .param("year", district.schoolYear())
                .param("generation", generation)
                .param("identifier", sections.stream().map(EdFiSection::sectionIdentifier).toArray(String[]::new))
                .param("school", sections.stream().map(EdFiSection::schoolId).toArray(Long[]::new))
                .param("session", sections.stream().map(EdFiSection::sessionName).toArray(String[]::new))
                .param("course", sections.stream().map(EdFiSection::localCourseCode).toArray(String[]::new))
                .update();
    }

    private void storeStudents(List<String> students, long generation) {
        database.sql("""
                        insert into edfi_student (target, student_unique_id, generation)
                        select distinct :target, s, :generation from unnest(:student::text[]) as s
                        on conflict (target, student_unique_id) do update set generation = excluded.generation""")
                .param("target", target())
                .param("generation", generation)
                .param("student", students.toArray(String[]::new))
                .update();
    }

    private void forget(String table, long generation) {
        var counts = database.sql("select count(*) as known, count(*) filter (where generation < :generation) as gone from " + table
                        + " where target = :target")
                .param("target", target())
                .param("generation", generation)
                .query((row, number) -> new long[] {row.getLong("known"), row.getLong("gone")})
                .single();
        if (counts[0] > SMALL && counts[1] * 2 > counts[0]) {
            LOG.warn("The Ed-Fi API lists {} of {} {} no more. That is not believed: they stay in the roster mirror. If it is"
                    + " meant, for example after a change of the school year, restart with an empty mirror", counts[1], counts[0], table);
            return;
        }
        database.sql("delete from " + table + " where target = :target and generation < :generation")
                .param("target", target())
                .param("generation", generation)
                .update();
    }

    private void conclude() {
        database.sql("""
                        update mirror set
                            sections = (select count(*) from edfi_section where target = :target),
                            students = (select count(*) from edfi_student where target = :target),
                            refreshed_at = :now
                        where target = :target""")
                .param("target", target())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private String target() {
        return district.target().id();
    }
}
