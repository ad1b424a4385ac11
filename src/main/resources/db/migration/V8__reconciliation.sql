-- Comparisons of the ledger with what the target really holds.
create table reconciliation (
    id           bigint generated always as identity primary key,
    target       text        not null,
    state        text        not null check (state in ('running', 'reported', 'healed', 'failed')),
    requested_by text        not null,
    started_at   timestamptz not null default now(),
    -- When the process that compares last wrote of its progress: one that is silent for long is dead.
    heard_at     timestamptz not null default now(),
    finished_at  timestamptz,
    healed_at    timestamptz,
    sent_again   bigint      not null default 0,
    to_delete    bigint      not null default 0,
    held         bigint      not null default 0,
    explanation  text,
    remedy       text
);

create unique index reconciliation_running on reconciliation (target) where state = 'running';

-- What the ledger may find at the target, by the natural key there. Only while the comparison runs.
create table reconciliation_expected (
    reconciliation_id bigint  not null,
    key               uuid    not null,
    ledger_id         bigint  not null,
    seen              boolean not null default false,
    primary key (reconciliation_id, key)
);

create table reconciliation_count (
    reconciliation_id bigint not null references reconciliation (id) on delete cascade,
    connector         text   not null,
    kind              text   not null,
    listed            bigint not null,
    missing           bigint not null,
    different         bigint not null,
    unwanted          bigint not null,
    unknown           bigint not null,
    primary key (reconciliation_id, connector, kind)
);

create table reconciliation_finding (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint not null references reconciliation (id) on delete cascade,
    difference        text   not null check (difference in ('missing', 'different', 'unwanted', 'unknown')),
    connector         text   not null,
    kind              text   not null,
    -- Null for a row that the ledger does not know.
    ledger_id         bigint,
    -- Of the assignment that it is or belongs to, as the target has it.
    assignment        text,
    -- As delivery would have left it, to find the row again.
    delivered_key     text,
    delivered_hash    uuid,
    resource_id       text,
    healed            boolean not null default false
);

-- A list that changes while it is read may show a row twice.
create unique index reconciliation_finding_once on reconciliation_finding (reconciliation_id, kind, resource_id) where resource_id is not null and difference <> 'missing';
create index reconciliation_finding_of on reconciliation_finding (reconciliation_id, difference, kind, id);
