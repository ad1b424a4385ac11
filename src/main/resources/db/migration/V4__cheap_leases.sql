-- The processes that may hold leases, alive or not. An index over the leases themselves would make each lease and each
-- release write to every index of the ledger.
create table hub_process (
    number int primary key
);

insert into hub_process (number) select distinct lease_owner from ledger where lease_owner is not null;

drop index ledger_leased;

-- Room on each page for a second version of all its rows: leases are taken for rows that lie side by side.
alter table ledger set (fillfactor = 50);

-- Leads to what waits for an assignment, and from one assignment that is waited for to the next.
drop index ledger_waiting;
create index ledger_waiting on ledger (kind, target, connector, parent) where state = 'waiting';
