package io.crosswalk.matching;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.edfi.RosterEntry;
import io.crosswalk.edfi.StudentSectionAssociation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what a reading has listed, a portion at a time, under the reading's generation. */
@Repository
class MirrorRows {

    private final JdbcClient database;
    private final String target;
    private final int year;

    MirrorRows(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.target = district.target().id();
        this.year = district.schoolYear();
    }

    void sections(List<RosterEntry<EdFiSection>> sections, long generation) {
        database.sql("""
                        insert into edfi_section (target, school_year, section_identifier, school_id, session_name, local_course_code, resource_id, generation)
                        select distinct on (s.identifier, s.school, s.session, s.course)
                            :target, :year, s.identifier, s.school, s.session, s.course, s.id, :generation
                        from unnest(:identifier::text[], :school::bigint[], :session::text[], :course::text[], :id::text[])
                            as s(identifier, school, session, course, id)
                        on conflict (target, school_year, section_identifier, school_id, session_name, local_course_code)
                            do update set generation = excluded.generation, resource_id = excluded.resource_id""")
                .param("target", target)
                .param("year", year)
                .param("generation", generation)
                .param("identifier", texts(sections, EdFiSection::sectionIdentifier))
                .param("school", sections.stream().map(entry -> entry.value().schoolId()).toArray(Long[]::new))
                .param("session", texts(sections, EdFiSection::sessionName))
                .param("course", texts(sections, EdFiSection::localCourseCode))
                .param("id", ids(sections))
                .update();
    }

    void students(List<RosterEntry<String>> students, long generation) {
        database.sql("""
                        insert into edfi_student (target, student_unique_id, resource_id, generation)
                        select distinct on (s.student) :target, s.student, s.id, :generation
                        from unnest(:student::text[], :id::text[]) as s(student, id)
                        on conflict (target, student_unique_id)
                            do update set generation = excluded.generation, resource_id = excluded.resource_id""")
                .param("target", target)
                .param("generation", generation)
                .param("student", texts(students, Function.identity()))
                .param("id", ids(students))
                .update();
    }

    void associations(List<RosterEntry<StudentSectionAssociation>> associations, long generation) {
        database.sql("""
                        insert into edfi_association (target, resource_id, student_unique_id, school_year, section_identifier, school_id, session_name,
                            local_course_code, begin_date, end_date, generation)
                        select distinct on (a.id) :target, a.id, a.student, :year, a.identifier, a.school, a.session, a.course, a.begins, a.ends, :generation
                        from unnest(:id::text[], :student::text[], :identifier::text[], :school::bigint[], :session::text[], :course::text[],
                            :begins::date[], :ends::date[]) as a(id, student, identifier, school, session, course, begins, ends)
                        on conflict (target, resource_id) do update set
                            student_unique_id = excluded.student_unique_id, school_year = excluded.school_year,
                            section_identifier = excluded.section_identifier, school_id = excluded.school_id, session_name = excluded.session_name,
                            local_course_code = excluded.local_course_code, begin_date = excluded.begin_date, end_date = excluded.end_date,
                            generation = excluded.generation""")
                .param("target", target)
                .param("year", year)
                .param("generation", generation)
                .param("id", ids(associations))
                .param("student", texts(associations, StudentSectionAssociation::studentUniqueId))
                .param("identifier", texts(associations, association -> association.section().sectionIdentifier()))
                .param("school", associations.stream().map(entry -> entry.value().section().schoolId()).toArray(Long[]::new))
                .param("session", texts(associations, association -> association.section().sessionName()))
                .param("course", texts(associations, association -> association.section().localCourseCode()))
                .param("begins", associations.stream().map(entry -> entry.value().beginDate().toString()).toArray(String[]::new))
                .param("ends", associations.stream().map(entry -> text(entry.value().endDate())).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static <T> String[] ids(List<RosterEntry<T>> entries) {
        return entries.stream().map(RosterEntry::id).toArray(String[]::new);
    }

    private static <T> String[] texts(List<RosterEntry<T>> entries, Function<T, String> text) {
        return entries.stream().map(entry -> text.apply(entry.value())).toArray(String[]::new);
    }
}
