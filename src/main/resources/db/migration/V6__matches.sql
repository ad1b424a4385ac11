-- How sure a match is, what would replace it if a person allowed it, what people laid down or refused, and what became of matches.
alter table section add match_identifier text, add match_confidence numeric(3, 2), add proposal jsonb, add proposed_at timestamptz;
alter table person add match_identifier text, add match_confidence numeric(3, 2), add proposal jsonb, add proposed_at timestamptz;

-- Until now the method was the identifier's name.
update section set match_identifier = match_method, match_method = case match_state when 'matched' then 'exact' end,
    match_confidence = case match_state when 'matched' then 1 end
where match_method <> 'crosswalk';
update section set match_confidence = 1 where match_state = 'matched' and match_method = 'crosswalk';
update person set match_identifier = match_method, match_method = case match_state when 'matched' then 'exact' end,
    match_confidence = case match_state when 'matched' then 1 end
where match_method <> 'crosswalk';
update person set match_confidence = 1 where match_state = 'matched' and match_method = 'crosswalk';

create index section_proposed on section (connector, id) where proposal is not null;
create index person_proposed on person (connector, id) where proposal is not null;

-- A line may stand in the file and in the database: the file wins, which holds as 'file' sorts after 'database'.
alter table crosswalk add origin text not null default 'file' check (origin in ('database', 'file'));
alter table crosswalk add laid_down_by text;
alter table crosswalk add laid_down_at timestamptz;
alter table crosswalk drop constraint crosswalk_pkey;
alter table crosswalk add primary key (connector, kind, vendor_id, origin);

create view crosswalk_in_force as
select distinct on (connector, kind, vendor_id) * from crosswalk order by connector, kind, vendor_id, origin desc;

-- What a person refused: matching never takes it by itself. Of a section the parts that are null mean any.
create table match_rejection (
    id                 bigint generated always as identity primary key,
    connector          text        not null,
    kind               text        not null check (kind in ('section', 'student')),
    vendor_id          text        not null,
    student_unique_id  text,
    section_identifier text,
    local_course_code  text,
    school_id          bigint,
    session_name       text,
    rejected_by        text        not null,
    rejected_at        timestamptz not null
);

create index match_rejection_by_vendor_id on match_rejection (connector, kind, vendor_id);

-- Matches that ended, moved or were held, and what people did. First matches are not listed: the match itself tells of them.
create table match_event (
    id        bigint generated always as identity primary key,
    connector text        not null,
    kind      text        not null check (kind in ('section', 'student')),
    vendor_id text        not null,
    event     text        not null check (event in ('ended', 'moved', 'held', 'confirmed', 'rejected', 'withdrawn', 'imported')),
    -- The Ed-Fi key before and after; null where there is none.
    before    text,
    after     text,
    -- Null: matching itself.
    by_whom   text,
    at        timestamptz not null
);

create index match_event_by_vendor_id on match_event (connector, kind, vendor_id, id);

-- An identifier without what people often write differently. Tells what is near, never what matches.
create function plain_identifier(written text) returns text immutable strict language sql as
$$ select ltrim(lower(regexp_replace(written, '[^[:alnum:]]', '', 'g')), '0') $$;
