-- Decides for all sections of a connector, writes down what has changed, and lists the sections that lead elsewhere than before.
with crosswalked as (
    select * from crosswalk_in_force where connector = :connector and kind = 'section'
), chain as (
    select * from unnest(:chain::text[]) with ordinality as c(name, rank)
), transformed as (
    select * from unnest(:transformedId::text[], :transformedName::text[], :transformedValue::text[]) as t(id, name, value)
), given as (
    select s.id, chain.rank, 'exact' as method, chain.name, btrim(s.identifiers ->> chain.name) as value
    from section s cross join chain
    where s.connector = :connector
    union all
    select t.id, 1000 + chain.rank, 'transformed', chain.name, t.value
    from transformed t join chain on chain.name = t.name
), eligible as (
    select section_identifier, local_course_code, school_id, session_name from edfi_section e
    where e.target = :target and e.school_year = :year
        and (cardinality(:schools::bigint[]) = 0 or e.school_id = any(:schools::bigint[]))
), refused as (
    select * from match_rejection where connector = :connector and kind = 'section'
), candidate as (
    select c.vendor_id as id, 0 as rank, 'crosswalk' as method, null as name, e.section_identifier, e.local_course_code, e.school_id, e.session_name
    from crosswalked c
    join edfi_section e on e.target = :target and e.school_year = :year
        and e.section_identifier = c.section_identifier
        and (c.school_id is null or e.school_id = c.school_id)
        and (c.session_name is null or e.session_name = c.session_name)
        and (c.local_course_code is null or e.local_course_code = c.local_course_code)
    union all
    select g.id, g.rank, g.method, g.name, e.*
    from given g
    join eligible e on e.section_identifier = g.value
    where not exists (select from crosswalked c where c.vendor_id = g.id)
        and not exists (
            select from refused r
            where r.vendor_id = g.id and r.section_identifier = e.section_identifier
                and (r.local_course_code is null or r.local_course_code = e.local_course_code)
                and (r.school_id is null or r.school_id = e.school_id)
                and (r.session_name is null or r.session_name = e.session_name))
), best as (
    select * from (select c.*, min(rank) over (partition by id) as lowest from candidate c) c where rank = lowest
), hint as (
    select s.id, h.part, btrim(s.identifiers ->> h.field) as value
    from section s cross join unnest(:hintPart::text[], :hintField::text[]) as h(part, field)
    where s.connector = :connector and btrim(coalesce(s.identifiers ->> h.field, '')) <> ''
    union all
    select t.id, h.part, t.value
    from transformed t join unnest(:hintPart::text[], :hintField::text[]) as h(part, field) on h.field = t.name
), fitting as (
    -- Every part that the LMS tells must agree; one that it does not tell says nothing.
    select b.*, coalesce((
            select bool_and(part.fits)
            from (
                select bool_or(h.value = case h.part
                    when 'course' then b.local_course_code when 'school' then b.school_id::text when 'session' then b.session_name end) as fits
                from hint h where h.id = b.id group by h.part) part), false) as fits
    from best b
), told as (
    select f.*, count(*) over (partition by id) as hits, count(*) filter (where fits) over (partition by id) as fitting from fitting f
), identified as (
    select id, case when hits = 1 or method = 'crosswalk' then method else 'disambiguated' end as method, name,
        section_identifier, local_course_code, school_id, session_name,
        case when method = 'crosswalk' then 1 when hits > 1 then 0.90 when method = 'transformed' then 0.95 else 1 end as confidence
    from told
    where hits = 1 or fits and fitting = 1
), pupil as (
    select n.section_id as id, p.match_state, p.student_unique_id
    from enrollment n
    join person p on p.connector = n.connector and p.id = n.person_id
    where :overlap > 0 and n.connector = :connector and n.role = 'STUDENT' and n.state = 'ACTIVE'
        and not exists (select from identified i where i.id = n.section_id)
        and not exists (select from crosswalked c where c.vendor_id = n.section_id)
), class as (
    -- A handful of students in common proves nothing.
    select id, count(*) as size from pupil group by id having count(*) >= 5
), enrolled as (
    select distinct section_identifier, local_course_code, school_id, session_name, student_unique_id
    from edfi_association
    where :overlap > 0 and target = :target and school_year = :year and (end_date is null or end_date >= :today::date)
), roster as (
    select section_identifier, local_course_code, school_id, session_name, count(*) as size from enrolled group by 1, 2, 3, 4
), common as (
    select p.id, e.section_identifier, e.local_course_code, e.school_id, e.session_name, count(distinct p.student_unique_id) as size
    from pupil p
    join enrolled e on e.student_unique_id = p.student_unique_id
    where p.match_state = 'matched'
    group by 1, 2, 3, 4, 5
), overlap as (
    select c.id, c.section_identifier, c.local_course_code, c.school_id, c.session_name,
        c.size::numeric / (class.size + roster.size - c.size) as share
    from common c
    join class on class.id = c.id
    join roster using (section_identifier, local_course_code, school_id, session_name)
    join eligible using (section_identifier, local_course_code, school_id, session_name)
    where not exists (
            select from refused r
            where r.vendor_id = c.id and r.section_identifier = c.section_identifier
                and (r.local_course_code is null or r.local_course_code = c.local_course_code)
                and (r.school_id is null or r.school_id = c.school_id)
                and (r.session_name is null or r.session_name = c.session_name))
        -- An identifier that leads to several sections leads to one of them.
        and (not exists (select from best b where b.id = c.id)
            or exists (
                select from best b
                where b.id = c.id and (b.section_identifier, b.local_course_code, b.school_id, b.session_name)
                    = (c.section_identifier, c.local_course_code, c.school_id, c.session_name)))
        -- A club may have the same students as a class, but the class has its own section in the LMS.
        and not exists (
            select from identified i
            where (i.section_identifier, i.local_course_code, i.school_id, i.session_name)
                = (c.section_identifier, c.local_course_code, c.school_id, c.session_name))
), compared as (
    select o.*, row_number() over best_first as place, lead(share) over best_first as second
    from overlap o
    window best_first as (partition by id order by share desc, section_identifier, school_id, session_name, local_course_code)
), found as (
    select id, method, name, section_identifier, local_course_code, school_id, session_name, confidence from identified
    union all
    select id, 'inferred', null, section_identifier, local_course_code, school_id, session_name, least(round(share, 2), 0.89)
    from compared
    -- Whole grades share their classes: then two sections look alike, and neither is taken.
    where place = 1 and share >= :overlap and share - coalesce(second, 0) >= 0.1
), decided as (
    select s.id,
        case
            when f.id is not null then 'matched'
            when exists (select from best b where b.id = s.id) then 'ambiguous'
            when exists (select from chain where s.identifiers ->> chain.name <> '') then 'unmatched'
            else 'unidentified'
        end as state,
        f.method, coalesce(f.name, (select min(b.name) from best b where b.id = s.id)) as name, f.confidence,
        f.section_identifier, f.local_course_code, f.school_id, case when f.id is not null then :year::int end as school_year, f.session_name,
        -- A match stays as long as its section does, until a person has allowed another one.
        s.match_state = 'matched' and s.match_method <> 'crosswalk' and f.method <> 'crosswalk' and s.school_year = :year
            and (s.section_identifier, s.local_course_code, s.school_id, s.session_name)
                <> (f.section_identifier, f.local_course_code, f.school_id, f.session_name)
            and exists (
                select from eligible e
                where (s.section_identifier, s.local_course_code, s.school_id, s.session_name)
                    = (e.section_identifier, e.local_course_code, e.school_id, e.session_name))
            and not exists (
                select from refused r
                where r.vendor_id = s.id and r.section_identifier = s.section_identifier
                    and (r.local_course_code is null or r.local_course_code = s.local_course_code)
                    and (r.school_id is null or r.school_id = s.school_id)
                    and (r.session_name is null or r.session_name = s.session_name)) as held
    from section s
    left join found f on f.id = s.id
    where s.connector = :connector
), outcome as (
    select s.id, d.state, d.method, d.name, d.confidence, d.section_identifier, d.local_course_code, d.school_id, d.school_year, d.session_name,
        null::jsonb as proposal
    from section s join decided d on d.id = s.id and d.held is not true
    where s.connector = :connector
    union all
    select s.id, s.match_state, s.match_method, s.match_identifier, s.match_confidence, s.section_identifier, s.local_course_code, s.school_id,
        s.school_year, s.session_name,
        jsonb_strip_nulls(jsonb_build_object('sectionIdentifier', d.section_identifier, 'localCourseCode', d.local_course_code, 'schoolId', d.school_id,
            'sessionName', d.session_name, 'method', d.method, 'identifier', d.name, 'confidence', d.confidence))
    from section s join decided d on d.id = s.id and d.held
    where s.connector = :connector
), changed as (
    select s.id, o.proposal,
        (s.match_state, s.section_identifier, s.local_course_code, s.school_id, s.school_year, s.session_name)
            is distinct from (o.state, o.section_identifier, o.local_course_code, o.school_id, o.school_year, o.session_name) as led_elsewhere,
        case when s.match_state = 'matched' then concat_ws(' / ', s.section_identifier, s.school_id, s.session_name, s.local_course_code) end as before,
        case when o.state = 'matched' then concat_ws(' / ', o.section_identifier, o.school_id, o.session_name, o.local_course_code) end as after,
        o.proposal is not null and o.proposal is distinct from s.proposal as newly_held
    from section s join outcome o on o.id = s.id
    where s.connector = :connector
), noted as (
    insert into match_event (connector, kind, vendor_id, event, before, after, at)
    select :connector, 'section', id, case when after is null then 'ended' else 'moved' end, before, after, now()
    from changed where led_elsewhere and before is not null
    union all
    select :connector, 'section', id, 'held', before,
        concat_ws(' / ', proposal ->> 'sectionIdentifier', proposal ->> 'schoolId', proposal ->> 'sessionName', proposal ->> 'localCourseCode'), now()
    from changed where newly_held
), written as (
    update section s set
        match_state = o.state,
        match_method = o.method,
        match_identifier = o.name,
        match_confidence = o.confidence,
        matched_at = case when c.led_elsewhere then case o.state when 'matched' then now() end else s.matched_at end,
        section_identifier = o.section_identifier,
        local_course_code = o.local_course_code,
        school_id = o.school_id,
        school_year = o.school_year,
        session_name = o.session_name,
        proposal = o.proposal,
        proposed_at = case when o.proposal is null then null when c.newly_held then now() else s.proposed_at end
    from outcome o
    join changed c on c.id = o.id
    where s.connector = :connector and s.id = o.id
        and (c.led_elsewhere or (s.match_method, s.match_identifier, s.match_confidence, s.proposal)
            is distinct from (o.method, o.name, o.confidence, o.proposal))
)
select id from changed where led_elsewhere
