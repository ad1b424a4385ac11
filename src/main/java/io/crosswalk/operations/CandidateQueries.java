package io.crosswalk.operations;

/** Each finds what comes near to one section or person, and why that is no match. */
final class CandidateQueries {

    static final String SECTIONS_BY_IDENTIFIER = """
            select distinct on (e.section_identifier, e.school_id, e.session_name, e.local_course_code) e.*, f.key as field,
                case
                    when exists (
                        select from match_rejection r
                        where r.connector = s.connector and r.kind = 'section' and r.vendor_id = s.id and r.section_identifier = e.section_identifier
                            and (r.school_id is null or r.school_id = e.school_id)
                            and (r.session_name is null or r.session_name = e.session_name)
                            and (r.local_course_code is null or r.local_course_code = e.local_course_code)) then 'rejected'
                    when cardinality(:schools::bigint[]) > 0 and not e.school_id = any(:schools::bigint[]) then 'school'
                    when e.section_identifier <> btrim(f.value) then 'form'
                    when not f.key = any(:chain::text[]) then 'field'
                    else 'several'
                end as why
            from section s
            cross join lateral jsonb_each_text(s.identifiers) as f
            join edfi_section e on e.target = :target and e.school_year = :year and plain_identifier(e.section_identifier) = plain_identifier(f.value)
            where s.connector = :connector and s.id = :id and plain_identifier(f.value) <> ''
                and (s.section_identifier, s.school_id, s.session_name, s.local_course_code)
                    is distinct from (e.section_identifier, e.school_id, e.session_name, e.local_course_code)
            order by e.section_identifier, e.school_id, e.session_name, e.local_course_code, (e.section_identifier = btrim(f.value)) desc, f.key
            limit 10
            """;

    static final String SECTIONS_BY_STUDENTS = """
            with pupil as (
                select distinct p.id, p.student_unique_id
                from enrollment n join person p on p.connector = n.connector and p.id = n.person_id
                where n.connector = :connector and n.section_id = :id and n.role = 'STUDENT' and n.state = 'ACTIVE'
            ), near as (
                select a.section_identifier, a.school_id, a.session_name, a.local_course_code, count(distinct a.student_unique_id) as common
                from edfi_association a join pupil p on p.student_unique_id = a.student_unique_id
                where a.target = :target and a.school_year = :year and a.end_date is null
                group by 1, 2, 3, 4
                order by common desc
                limit 10
            ), measured as (
                select near.*, common::float8 / ((select count(*) from pupil) - common + (
                        select count(distinct a.student_unique_id) from edfi_association a
                        where a.target = :target and a.school_year = :year and a.end_date is null
                            and (a.section_identifier, a.school_id, a.session_name, a.local_course_code)
                                = (near.section_identifier, near.school_id, near.session_name, near.local_course_code))) as share
                from near
            )
            select m.* from measured m
            where not exists (
                select from section s
                where s.connector = :connector and s.id = :id
                    and (s.section_identifier, s.school_id, s.session_name, s.local_course_code)
                        = (m.section_identifier, m.school_id, m.session_name, m.local_course_code))
            order by share desc, section_identifier
            limit 3
            """;

    static final String STUDENTS_BY_IDENTIFIER = """
            select distinct on (e.student_unique_id) e.student_unique_id, f.key as field,
                case
                    when exists (
                        select from match_rejection r
                        where r.connector = p.connector and r.kind = 'student' and r.vendor_id = p.id and r.student_unique_id = e.student_unique_id)
                        then 'rejected'
                    when e.student_unique_id <> btrim(f.value) then 'form'
                    when not f.key = any(:chain::text[]) then 'field'
                    else 'several'
                end as why
            from person p
            cross join lateral jsonb_each_text(p.identifiers) as f
            join edfi_student e on e.target = :target and plain_identifier(e.student_unique_id) = plain_identifier(f.value)
            where p.connector = :connector and p.id = :id and plain_identifier(f.value) <> ''
                and e.student_unique_id is distinct from p.student_unique_id
            order by e.student_unique_id, (e.student_unique_id = btrim(f.value)) desc, f.key
            limit 10
            """;

    static final String STUDENTS_BY_SECTION = """
            select distinct a.student_unique_id
            from enrollment n
            join section s on s.connector = n.connector and s.id = n.section_id and s.match_state = 'matched'
            join edfi_association a on a.target = :target and a.school_year = s.school_year and a.section_identifier = s.section_identifier
                and a.school_id = s.school_id and a.session_name = s.session_name and a.local_course_code = s.local_course_code and a.end_date is null
            join person p on p.connector = n.connector and p.id = n.person_id and p.match_state <> 'matched'
            where n.connector = :connector and n.person_id = :id and n.role = 'STUDENT'
                and not exists (select from person o where o.connector = :connector and o.student_unique_id = a.student_unique_id)
            order by a.student_unique_id
            limit 5
            """;

    private CandidateQueries() {}
}
