-- Removals at the place that a district has left for another target.
create table move (
    id           bigint generated always as identity primary key,
    source       text        not null,
    target       text        not null,
    state        text        not null check (state in ('planned', 'running', 'paused', 'cancelled', 'finished')),
    per_second   int         not null,
    requested_by text        not null,
    planned_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    -- Up to which row of the ledger the job is.
    last_row     bigint      not null default 0,
    ticked_at    timestamptz
);

create unique index move_open on move (source) where state in ('running', 'paused');

alter table ledger add move_id bigint;
create index ledger_by_move on ledger (move_id) where move_id is not null;
