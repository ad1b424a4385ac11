-- Decides for all people of a connector, writes down what has changed, and lists those who lead elsewhere than before.
with crosswalked as (
    select * from crosswalk_in_force where connector = :connector and kind = 'student'
), chain as (
    select * from unnest(:chain::text[]) with ordinality as c(name, rank)
), transformed as (
    select * from unnest(:transformedId::text[], :transformedName::text[], :transformedValue::text[]) as t(id, name, value)
), given as (
    select p.id, chain.rank, 'exact' as method, chain.name, btrim(p.identifiers ->> chain.name) as value
    from person p cross join chain
    where p.connector = :connector
    union all
    select t.id, 1000 + chain.rank, 'transformed', chain.name, t.value
    from transformed t join chain on chain.name = t.name
), candidate as (
    select c.vendor_id as id, 0 as rank, 'crosswalk' as method, null as name, e.student_unique_id
    from crosswalked c
    join edfi_student e on e.target = :target and e.student_unique_id = c.student_unique_id
    union all
    select g.id, g.rank, g.method, g.name, e.student_unique_id
    from given g
    join edfi_student e on e.target = :target and e.student_unique_id = g.value
    where exists (select from enrollment n where n.connector = :connector and n.person_id = g.id)
        and not exists (select from crosswalked c where c.vendor_id = g.id)
        and not exists (
            select from match_rejection r
            where r.connector = :connector and r.kind = 'student' and r.vendor_id = g.id and r.student_unique_id = e.student_unique_id)
), best as (
    select distinct on (id) * from candidate order by id, rank
), counted as (
    select b.*, count(*) over (partition by student_unique_id) as people from best b
), decided as (
    select p.id,
        case
            when c.people = 1 or c.method = 'crosswalk' then 'matched'
            when c.people > 1 then 'ambiguous'
            when exists (select from chain where p.identifiers ->> chain.name <> '') then 'unmatched'
            else 'unidentified'
        end as state,
        case when c.people = 1 or c.method = 'crosswalk' then c.method end as method,
        c.name,
        case when c.people = 1 or c.method = 'crosswalk' then case c.method when 'transformed' then 0.95 else 1 end end as confidence,
        case when c.people = 1 or c.method = 'crosswalk' then c.student_unique_id end as student_unique_id
    from person p
    left join counted c on c.id = p.id
    where p.connector = :connector
), judged as (
    select d.*,
        -- A match stays as long as its student does and nobody else leads there, until a person has allowed another one.
        p.match_state = 'matched' and p.match_method <> 'crosswalk' and d.state = 'matched' and d.method <> 'crosswalk'
            and p.student_unique_id <> d.student_unique_id
            and exists (select from edfi_student e where e.target = :target and e.student_unique_id = p.student_unique_id)
            and not exists (select from best o where o.student_unique_id = p.student_unique_id)
            and not exists (
                select from match_rejection r
                where r.connector = :connector and r.kind = 'student' and r.vendor_id = p.id and r.student_unique_id = p.student_unique_id) as held
    from person p
    join decided d on d.id = p.id
    where p.connector = :connector
), outcome as (
    select id, state, method, name, confidence, student_unique_id, null::jsonb as proposal from judged where held is not true
    union all
    select p.id, p.match_state, p.match_method, p.match_identifier, p.match_confidence, p.student_unique_id,
        jsonb_strip_nulls(jsonb_build_object('studentUniqueId', j.student_unique_id, 'method', j.method, 'identifier', j.name, 'confidence', j.confidence))
    from person p join judged j on j.id = p.id and j.held
    where p.connector = :connector
), changed as (
    select p.id, o.proposal,
        (p.match_state, p.student_unique_id) is distinct from (o.state, o.student_unique_id) as led_elsewhere,
        case when p.match_state = 'matched' then p.student_unique_id end as before,
        case when o.state = 'matched' then o.student_unique_id end as after,
        o.proposal is not null and o.proposal is distinct from p.proposal as newly_held
    from person p join outcome o on o.id = p.id
    where p.connector = :connector
), noted as (
    insert into match_event (connector, kind, vendor_id, event, before, after, at)
    select :connector, 'student', id, case when after is null then 'ended' else 'moved' end, before, after, now()
    from changed where led_elsewhere and before is not null
    union all
    select :connector, 'student', id, 'held', before, proposal ->> 'studentUniqueId', now() from changed where newly_held
), written as (
    update person p set
        match_state = o.state,
        match_method = o.method,
        match_identifier = o.name,
        match_confidence = o.confidence,
        matched_at = case when c.led_elsewhere then case o.state when 'matched' then now() end else p.matched_at end,
        student_unique_id = o.student_unique_id,
        proposal = o.proposal,
        proposed_at = case when o.proposal is null then null when c.newly_held then now() else p.proposed_at end
    from outcome o
    join changed c on c.id = o.id
    where p.connector = :connector and p.id = o.id
        and (c.led_elsewhere or (p.match_method, p.match_identifier, p.match_confidence, p.proposal)
            is distinct from (o.method, o.name, o.confidence, o.proposal))
)
select id from changed where led_elsewhere
