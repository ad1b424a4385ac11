-- What replays need besides their own row, and what makes a repeated request harmless.

alter table replay
    -- Why rows of the selection would not be sent, with their number.
    add column failing   jsonb not null default '{}',
    add column ticked_at timestamptz;

-- The rows that a replay is to release, in the order in which it does so. Gone when the replay is over.
create table replay_row (
    replay_id bigint not null references replay (id) on delete cascade,
    position  bigint not null,
    ledger_id bigint not null,
    primary key (replay_id, position)
);

-- The work of a person without a match has no student to be found by.
create index ledger_by_person on ledger (connector, person_id) where student_unique_id is null;

-- The answer to a request that carried a key, so that the same request again is answered and not done again.
create table request_key (
    key         text        not null,
    requested_by text       not null,
    operation   text        not null,
    -- Of the request's content: a key is for one request only.
    fingerprint text        not null,
    -- Null while the request is under way.
    status      int,
    answer      text,
    at          timestamptz not null,
    primary key (requested_by, key)
);
