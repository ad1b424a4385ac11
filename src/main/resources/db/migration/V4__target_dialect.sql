-- In which dialect the coursework of a target has been written: for life, and for when the target cannot be asked.
create table target_dialect (
    target             text primary key,
    dialect            text        not null check (dialect in ('LMSX', 'GRADEBOOK')),
    -- Whether an assignment of LMSX carries the section's identifier beside the reference.
    section_identifier boolean     not null,
    since              timestamptz not null
);

-- Where a hub has delivered before there was a choice, it was in this one.
insert into target_dialect (target, dialect, section_identifier, since)
select target, 'LMSX', false, now() from ledger where delivered_hash is not null group by target;
