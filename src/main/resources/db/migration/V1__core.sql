-- What was last seen in each LMS, what it is tied to in Ed-Fi, and the ledger of what is wanted there against what is there.

create table run (
    id             bigint generated always as identity primary key,
    connector      text        not null,
    kind           text        not null check (kind in ('full', 'incremental')),
    state          text        not null check (state in ('running', 'succeeded', 'partial', 'failed', 'interrupted')),
    started_at     timestamptz not null,
    finished_at    timestamptz,
    explanation    text,
    courses        int         not null default 0,
    read           bigint      not null default 0,
    unchanged      bigint      not null default 0,
    still_parked   bigint      not null default 0,
    still_dead     bigint      not null default 0,
    changed        bigint      not null default 0,
    rejected       bigint      not null default 0,
    removed        bigint      not null default 0,
    held           bigint      not null default 0,
    ignored        jsonb       not null default '{}',
    requests       bigint      not null default 0,
    waited_millis  bigint      not null default 0
);

create index run_by_connector on run (connector, id);

-- A scope that could not be read to its end, or a record that could not be used.
create table run_problem (
    id          bigint generated always as identity primary key,
    run_id      bigint      not null references run (id) on delete cascade,
    scope       text        not null,
    reason      text        not null,
    explanation text        not null,
    at          timestamptz not null
);

create index run_problem_by_run on run_problem (run_id);

create table connector_state (
    connector  text primary key,
    full_at    timestamptz,
    -- Of everything that decides what is sent for a record besides the record: another one means that all is laid down anew.
    projection text,
    paused     boolean not null default false
);

create table course (
    connector     text   not null,
    id            text   not null,
    name          text   not null,
    -- The sections for which the coursework was last read to its end; null: never.
    read_sections text[],
    -- The vendor's own time from which the next incremental harvest reads.
    changed_since timestamptz,
    seen_run      bigint not null,
    primary key (connector, id)
);

create table section (
    connector          text   not null,
    id                 text   not null,
    course_id          text   not null,
    name               text   not null,
    identifiers        jsonb  not null,
    seen_run           bigint not null,
    match_state        text   not null default 'unmatched' check (match_state in ('matched', 'unmatched', 'ambiguous', 'unidentified')),
    match_method       text,
    matched_at         timestamptz,
    section_identifier text,
    local_course_code  text,
    school_id          bigint,
    school_year        int,
    session_name       text,
    primary key (connector, id)
);

create index section_by_course on section (connector, course_id);

create table person (
    connector         text  not null,
    id                text  not null,
    identifiers       jsonb not null,
    match_state       text  not null default 'unmatched' check (match_state in ('matched', 'unmatched', 'ambiguous', 'unidentified')),
    match_method      text,
    matched_at        timestamptz,
    student_unique_id text,
    primary key (connector, id)
);

create index person_by_student on person (connector, student_unique_id);

create table enrollment (
    connector  text   not null,
    section_id text   not null,
    person_id  text   not null,
    role       text   not null,
    state      text   not null,
    seen_run   bigint not null,
    primary key (connector, section_id, person_id, role)
);

create index enrollment_by_person on enrollment (connector, person_id);

-- The canonical assignments and submissions as last seen.
create table coursework (
    connector     text not null,
    kind          text not null check (kind in ('assignment', 'submission')),
    identifier    text not null,
    course_id     text not null,
    section_id    text not null,
    assignment_id text not null,
    person_id     text,
    -- Null: what the vendor last said of it could not be used, so that the next usable version counts as changed.
    hash          uuid,
    body          text not null,
    primary key (connector, kind, identifier)
);

create index coursework_by_course on coursework (connector, course_id);
create index coursework_by_person on coursework (connector, person_id) where person_id is not null;

-- Deletes that wait for a person's word: more of a scope would go than the policy allows.
create table held_delete (
    id        bigint generated always as identity primary key,
    connector text        not null,
    scope     text        not null,
    gone      int         not null,
    known     int         not null,
    since     timestamptz not null,
    -- Set by a person: the next harvest may delete.
    approved_at timestamptz,
    approved_by text,
    unique (connector, scope)
);

-- The roster mirror: what the target holds, as far as matching needs it.
create table edfi_section (
    target             text   not null,
    school_year        int    not null,
    section_identifier text   not null,
    school_id          bigint not null,
    session_name       text   not null,
    local_course_code  text   not null,
    generation         bigint not null,
    primary key (target, school_year, section_identifier, school_id, session_name, local_course_code)
);

create table edfi_student (
    target            text   not null,
    student_unique_id text   not null,
    generation        bigint not null,
    primary key (target, student_unique_id)
);

create table mirror (
    target       text primary key,
    generation   bigint      not null default 0,
    sections     int         not null default 0,
    students     int         not null default 0,
    refreshed_at timestamptz,
    explanation  text
);

-- What staff laid down by hand; wins over every other way of matching.
create table crosswalk (
    connector          text not null,
    kind               text not null check (kind in ('section', 'student')),
    vendor_id          text not null,
    student_unique_id  text,
    section_identifier text,
    local_course_code  text,
    school_id          bigint,
    session_name       text,
    primary key (connector, kind, vendor_id)
);

-- Outbox, idempotent repository and dead-letter store in one: a row is due while its desired hash differs from its delivered one.
create table ledger (
    id                 bigint generated always as identity primary key,
    target             text        not null,
    connector          text        not null,
    kind               text        not null check (kind in ('assignment', 'submission')),
    identifier         text        not null,
    section_id         text,
    assignment_id      text,
    person_id          text,
    -- The identifier of the assignment that a submission belongs to.
    parent             text,
    student_unique_id  text,
    section_identifier text,
    -- Null with a state of its own means: nothing is to be at the target.
    desired            text,
    desired_hash       uuid,
    -- What else makes the natural key at the target: where it changes, the old record is deleted and a new one made.
    desired_key        text,
    delivered_hash     uuid,
    delivered_key      text,
    resource_id        text,
    warnings           text[],
    state              text        not null check (state in ('pending', 'waiting', 'parked', 'dead', 'delivered', 'gone')),
    -- 1 assignment upserts, 2 submission upserts, 3 submission deletes, 4 assignment deletes.
    stage              smallint    not null,
    reason             text,
    explanation        text,
    remedy             text,
    attempts           int         not null default 0,
    due_at             timestamptz not null,
    lease_owner        int,
    lease_until        timestamptz,
    run_id             bigint,
    replay_id          bigint,
    changed_at         timestamptz not null,
    settled_at         timestamptz,
    unique (target, connector, kind, identifier)
);

-- The payload is moved out of line, so that a change of state does not copy it.
alter table ledger alter column desired set storage external;
-- Room on each page for a second version of all its rows: leases are taken for rows that lie side by side.
alter table ledger set (toast_tuple_target = 256, fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);

create index ledger_due on ledger (target, stage, id) where state = 'pending';
-- Leads to what waits for an assignment, and from one assignment that is waited for to the next.
create index ledger_waiting on ledger (kind, target, connector, parent) where state = 'waiting';
create index ledger_undeliverable on ledger (target, reason, id) where state in ('parked', 'dead');
create index ledger_by_parent on ledger (target, connector, parent) where parent is not null;
create index ledger_by_student on ledger (student_unique_id, id);
-- The work of a person without a match has no student to be found by.
create index ledger_by_person on ledger (connector, person_id) where student_unique_id is null;
create index ledger_by_section on ledger (section_id, id);
create index ledger_by_run on ledger (run_id, state);
create index ledger_by_replay on ledger (replay_id) where replay_id is not null;

create table attempt (
    id             bigint generated always as identity primary key,
    ledger_id      bigint      not null,
    at             timestamptz not null,
    method         text        not null,
    status         int,
    outcome        text        not null,
    reason         text,
    explanation    text,
    correlation_id text        not null,
    millis         int         not null
);

create index attempt_by_ledger on attempt (ledger_id, id);

-- While a row stands here and is not over, nothing is delivered for it. Connector '*' means every connector.
create table hold (
    target      text        not null,
    connector   text        not null,
    kind        text        not null check (kind in ('paused', 'stopped', 'waiting')),
    until       timestamptz,
    reason      text        not null,
    explanation text        not null,
    remedy      text,
    since       timestamptz not null,
    failures    int         not null default 0,
    primary key (target, connector, kind)
);

create table token (
    credential text primary key,
    -- Encrypted with a key that comes from the client secret.
    sealed     text        not null,
    refresh_at timestamptz not null,
    expires_at timestamptz not null
);

create table replay (
    id           bigint generated always as identity primary key,
    state        text        not null check (state in ('planned', 'running', 'paused', 'cancelled', 'finished')),
    selection    jsonb       not null,
    per_second   int         not null,
    requested_by text        not null,
    note         text        not null,
    planned_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    selected     bigint      not null default 0,
    would_send   bigint      not null default 0,
    unchanged    bigint      not null default 0,
    would_fail   bigint      not null default 0,
    released     bigint      not null default 0,
    last_row     bigint      not null default 0,
    -- Why rows of the selection would not be sent, with their number.
    failing      jsonb       not null default '{}',
    ticked_at    timestamptz
);

-- The rows that a replay is to release, in the order in which it does so. Gone when the replay is over.
create table replay_row (
    replay_id bigint not null references replay (id) on delete cascade,
    position  bigint not null,
    ledger_id bigint not null,
    primary key (replay_id, position)
);

-- The answer to a request that carried a key, so that the same request again is answered and not done again.
create table request_key (
    key          text        not null,
    requested_by text        not null,
    operation    text        not null,
    -- Of the request's content: a key is for one request only.
    fingerprint  text        not null,
    -- Null while the request is under way.
    status       int,
    answer       text,
    at           timestamptz not null,
    primary key (requested_by, key)
);

-- Each running process holds an advisory lock with its number; a lease of a process without one is void.
create sequence hub_number as int;

-- The processes that may hold leases, alive or not. An index over the leases themselves would make each lease and each
-- release write to every index of the ledger.
create table hub_process (
    number int primary key
);
