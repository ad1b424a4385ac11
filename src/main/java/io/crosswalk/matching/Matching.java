package io.crosswalk.matching;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.ConnectorSettings.Identifiers;
import io.crosswalk.configuration.DistrictConfiguration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decides for all sections and people of a connector at once: the crosswalk first, then each identifier of the configured
 * chain in turn; the first that leads anywhere counts. More than one hit is ambiguous, and so are two people who lead to one
 * student.
 */
@Repository
public class Matching {

    private static final String SECTIONS = """
            with candidate as (
                select s.id, 0 as rank, 'crosswalk' as method, e.section_identifier, e.local_course_code, e.school_id, e.session_name
                from section s
                join crosswalk c on c.connector = s.connector and c.kind = 'section' and c.vendor_id = s.id
                join edfi_section e on e.target = :target and e.school_year = :year
                    and e.section_identifier = c.section_identifier
                    and (c.school_id is null or e.school_id = c.school_id)
                    and (c.session_name is null or e.session_name = c.session_name)
                    and (c.local_course_code is null or e.local_course_code = c.local_course_code)
                where s.connector = :connector
                union all
                select s.id, chain.rank, chain.name, e.section_identifier, e.local_course_code, e.school_id, e.session_name
                from section s
                cross join unnest(:chain::text[]) with ordinality as chain(name, rank)
                join edfi_section e on e.target = :target and e.school_year = :year
                    and e.section_identifier = btrim(s.identifiers ->> chain.name)
                    and (cardinality(:schools::bigint[]) = 0 or e.school_id = any(:schools::bigint[]))
                where s.connector = :connector
                    and not exists (select from crosswalk c where c.connector = s.connector and c.kind = 'section' and c.vendor_id = s.id)
            ), best as (
                select id, method, count(*) as hits, min(section_identifier) as section_identifier,
                    min(local_course_code) as local_course_code, min(school_id) as school_id, min(session_name) as session_name
                from (select *, min(rank) over (partition by id) as first from candidate) c
                where rank = first
                group by id, method
            ), decided as (
                select s.id,
                    case
                        when b.hits = 1 then 'matched'
                        when b.hits > 1 then 'ambiguous'
                        when exists (select from unnest(:chain::text[]) as chain(name) where s.identifiers ->> chain.name <> '') then 'unmatched'
                        else 'unidentified'
                    end as match_state,
                    b.method,
                    case when b.hits = 1 then b.section_identifier end as section_identifier,
                    case when b.hits = 1 then b.local_course_code end as local_course_code,
                    case when b.hits = 1 then b.school_id end as school_id,
                    case when b.hits = 1 then :year::int end as school_year,
                    case when b.hits = 1 then b.session_name end as session_name
                from section s
                left join best b on b.id = s.id
                where s.connector = :connector
            )
            update section s set
                match_state = d.match_state,
                match_method = d.method,
                matched_at = case d.match_state when 'matched' then now() end,
                section_identifier = d.section_identifier,
                local_course_code = d.local_course_code,
                school_id = d.school_id,
                school_year = d.school_year,
                session_name = d.session_name
            from decided d
            where s.connector = :connector and s.id = d.id
                and (s.match_state, s.match_method, s.section_identifier, s.local_course_code, s.school_id, s.school_year, s.session_name)
                    is distinct from
                    (d.match_state, d.method, d.section_identifier, d.local_course_code, d.school_id, d.school_year, d.session_name)
            returning s.id
            """;

    private static final String STUDENTS = """
            with candidate as (
                select p.id, 0 as rank, 'crosswalk' as method, e.student_unique_id
                from person p
                join crosswalk c on c.connector = p.connector and c.kind = 'student' and c.vendor_id = p.id
                join edfi_student e on e.target = :target and e.student_unique_id = c.student_unique_id
                where p.connector = :connector
                union all
                select p.id, chain.rank, chain.name, e.student_unique_id
                from person p
                cross join unnest(:chain::text[]) with ordinality as chain(name, rank)
                join edfi_student e on e.target = :target and e.student_unique_id = btrim(p.identifiers ->> chain.name)
                where p.connector = :connector
                    and exists (select from enrollment n where n.connector = p.connector and n.person_id = p.id)
                    and not exists (select from crosswalk c where c.connector = p.connector and c.kind = 'student' and c.vendor_id = p.id)
            ), best as (
                select distinct on (id) id, method, student_unique_id from candidate order by id, rank
            ), counted as (
                select *, count(*) over (partition by student_unique_id) as people from best
            ), decided as (
                select p.id,
                    case
                        when c.people = 1 or c.method = 'crosswalk' then 'matched'
                        when c.people > 1 then 'ambiguous'
                        when exists (select from unnest(:chain::text[]) as chain(name) where p.identifiers ->> chain.name <> '') then 'unmatched'
                        else 'unidentified'
                    end as match_state,
                    c.method,
                    case when c.people = 1 or c.method = 'crosswalk' then c.student_unique_id end as student_unique_id
                from person p
                left join counted c on c.id = p.id
                where p.connector = :connector
            )
            update person p set
                match_state = d.match_state,
                match_method = d.method,
                matched_at = case d.match_state when 'matched' then now() end,
                student_unique_id = d.student_unique_id
            from decided d
            where p.connector = :connector and p.id = d.id
                and (p.match_state, p.match_method, p.student_unique_id) is distinct from (d.match_state, d.method, d.student_unique_id)
            returning p.id
            """;

    private final JdbcClient database;
    private final DistrictConfiguration district;

    Matching(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.district = district;
    }

    /** What has another match, or none any more, since the last time. */
    public record Changes(List<String> sectionIds, List<String> personIds) {}

    public Changes match(String connector) {
        Identifiers identifiers = district.connectors().stream().filter(settings -> settings.id().equals(connector)).findFirst()
                .map(ConnectorSettings::matching).orElse(Identifiers.NONE);
        List<String> sections = database.sql(SECTIONS)
                .param("connector", connector)
                .param("target", district.target().id())
                .param("year", district.schoolYear())
                .param("chain", identifiers.sections().toArray(String[]::new))
                .param("schools", district.matching().schoolIds().toArray(Long[]::new))
                .query(String.class)
                .list();
        List<String> people = database.sql(STUDENTS)
                .param("connector", connector)
                .param("target", district.target().id())
                .param("chain", identifiers.students().toArray(String[]::new))
                .query(String.class)
                .list();
        return new Changes(sections, people);
    }
}
