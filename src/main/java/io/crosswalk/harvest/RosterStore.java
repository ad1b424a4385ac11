package io.crosswalk.harvest;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Course;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses, sections, people and enrollments as last seen. Of people only the identifiers that matching needs are kept. */
@Repository
class RosterStore {

    private final JdbcClient database;

    RosterStore(JdbcClient database) {
        this.database = database;
    }

    void storeCourses(String connector, long run, List<Course> courses) {
        database.sql("""
                        insert into course (connector, id, name, seen_run)
                        select :connector, c.id, c.name, :run from unnest(:id::text[], :name::text[]) as c(id, name)
                        on conflict (connector, id) do update set name = excluded.name, seen_run = excluded.seen_run""")
                .param("connector", connector)
                .param("run", run)
                .param("id", courses.stream().map(Course::id).toArray(String[]::new))
                .param("name", courses.stream().map(course -> CanonicalJson.storable(course.name())).toArray(String[]::new))
                .update();
    }

    void storeSections(String connector, long run, List<Section> sections) {
        database.sql("""
                        insert into section as s (connector, id, course_id, name, identifiers, seen_run)
                        select :connector, r.id, r.course_id, r.name, r.identifiers, :run
                        from unnest(:id::text[], :course::text[], :name::text[], :identifiers::jsonb[]) as r(id, course_id, name, identifiers)
                        on conflict (connector, id) do update set
                            course_id = excluded.course_id, name = excluded.name, identifiers = excluded.identifiers, seen_run = excluded.seen_run""")
                .param("connector", connector)
                .param("run", run)
                .param("id", sections.stream().map(Section::id).toArray(String[]::new))
                .param("course", sections.stream().map(Section::courseId).toArray(String[]::new))
                .param("name", sections.stream().map(section -> CanonicalJson.storable(section.name())).toArray(String[]::new))
                .param("identifiers", sections.stream().map(section -> CanonicalJson.storable(CanonicalJson.write(section.identifiers()))).toArray(String[]::new))
                .update();
    }

    /** The ids of the courses of which a section is matched. */
    Set<String> coursesWithMatches(String connector) {
        return database.sql("select distinct course_id from section where connector = :connector and match_state = 'matched'")
                .param("connector", connector)
                .query(String.class)
                .set();
    }

    void storePeople(String connector, Collection<Person> people, Set<String> wanted) {
        List<Person> sorted = people.stream().sorted(Comparator.comparing(Person::id)).toList();
        database.sql("""
                        insert into person as p (connector, id, identifiers)
                        select :connector, r.id, r.identifiers from unnest(:id::text[], :identifiers::jsonb[]) as r(id, identifiers)
                        on conflict (connector, id) do update set identifiers = excluded.identifiers
                        where p.identifiers <> excluded.identifiers""")
                .param("connector", connector)
                .param("id", sorted.stream().map(Person::id).toArray(String[]::new))
                .param("identifiers", sorted.stream().map(person -> CanonicalJson.storable(CanonicalJson.write(only(person.identifiers(), wanted)))).toArray(String[]::new))
                .update();
    }

    private static Map<String, String> only(Map<String, String> identifiers, Set<String> wanted) {
        Map<String, String> kept = new TreeMap<>(identifiers);
        kept.keySet().retainAll(wanted);
        return kept;
    }

    void storeEnrollments(String connector, long run, List<Enrollment> enrollments) {
        database.sql("""
                        insert into enrollment as e (connector, section_id, person_id, role, state, seen_run)
                        select distinct on (r.section_id, r.person_id, r.role) :connector, r.*, :run
                        from unnest(:section::text[], :person::text[], :role::text[], :state::text[]) as r(section_id, person_id, role, state)
                        on conflict (connector, section_id, person_id, role) do update set state = excluded.state, seen_run = excluded.seen_run""")
                .param("connector", connector)
                .param("run", run)
                .param("section", enrollments.stream().map(Enrollment::sectionId).toArray(String[]::new))
                .param("person", enrollments.stream().map(Enrollment::personId).toArray(String[]::new))
                .param("role", enrollments.stream().map(enrollment -> enrollment.role().name()).toArray(String[]::new))
                .param("state", enrollments.stream().map(enrollment -> enrollment.state().name()).toArray(String[]::new))
                .update();
    }

    /**
     * @param gone how many of the known ones this run did not see
     */
    record Scope(String sectionId, int known, int gone) {}

    /** The sections of a course with how many of their enrollments this run did not see. */
    List<Scope> enrollmentScopes(String connector, String courseId, long run) {
        return database.sql("""
                        select e.section_id, count(*) as known, count(*) filter (where e.seen_run < :run) as gone
                        from section s
                        join enrollment e on e.connector = s.connector and e.section_id = s.id
                        where s.connector = :connector and s.course_id = :course and s.seen_run = :run
                        group by e.section_id
                        order by e.section_id""")
                .param("connector", connector)
                .param("course", courseId)
                .param("run", run)
                .query((row, number) -> new Scope(row.getString("section_id"), row.getInt("known"), row.getInt("gone")))
                .list();
    }

    void dropUnseenEnrollments(String connector, String sectionId, long run) {
        database.sql("delete from enrollment where connector = :connector and section_id = :section and seen_run < :run")
                .param("connector", connector)
                .param("section", sectionId)
                .param("run", run)
                .update();
    }

    /** Sections that left the course (deleted, or cross-listed into another), with how many records of each are kept for this course. */
    List<Scope> departedSections(String connector, String courseId, long run) {
        return database.sql("""
                        select d.id, (select count(*) from coursework c where c.connector = :connector and c.course_id = :course and c.section_id = d.id) as known
                        from (
                            select id from section where connector = :connector and course_id = :course and seen_run < :run
                            union
                            select section_id from coursework c
                            where c.connector = :connector and c.course_id = :course
                                and not exists (select from section s where s.connector = c.connector and s.id = c.section_id and s.course_id = c.course_id)
                        ) d
                        order by d.id""")
                .param("connector", connector)
                .param("course", courseId)
                .param("run", run)
                .query((row, number) -> new Scope(row.getString("id"), row.getInt("known"), row.getInt("known")))
                .list();
    }

    /** Forgets a section of a course and who was in it; does nothing where the section is in another course now. */
    void dropSection(String connector, String courseId, String sectionId) {
        database.sql("""
                        with dropped as (
                            delete from section where connector = :connector and id = :section and course_id = :course returning id)
                        delete from enrollment where connector = :connector and section_id in (select id from dropped)""")
                .param("connector", connector)
                .param("section", sectionId)
                .param("course", courseId)
                .update();
    }

    List<Enrollment> enrollments(String connector, String courseId) {
        return new ArrayList<>(database.sql("""
                        select e.section_id, e.person_id, e.role, e.state
                        from section s
                        join enrollment e on e.connector = s.connector and e.section_id = s.id
                        where s.connector = :connector and s.course_id = :course""")
                .param("connector", connector)
                .param("course", courseId)
                .query((row, number) -> new Enrollment(row.getString("section_id"), row.getString("person_id"),
                        Enrollment.Role.valueOf(row.getString("role")), Enrollment.State.valueOf(row.getString("state"))))
                .list());
    }

    /** People without any enrollment any more, whom nothing needs. */
    void forgetPeople(String connector) {
        database.sql("""
                        delete from person p
                        where p.connector = :connector
                            and not exists (select from enrollment e where e.connector = p.connector and e.person_id = p.id)
                            and not exists (select from coursework c where c.connector = p.connector and c.person_id = p.id)""")
                .param("connector", connector)
                .update();
    }
}
