-- Leases the next due rows to this process: assignments before submissions, deletes of submissions before those of assignments.
update ledger set
    lease_owner = :#${bean:hubProcess?method=number},
    lease_until = now() + interval '10 minutes'
where id in (
    select l.id
    from ledger l
    where l.target = :#${bean:dueRows?method=target}
        and l.state = 'pending'
        and l.due_at <= now()
        and (l.lease_until is null or l.lease_until < now())
        and not exists (
            select
            from hold h
            where h.target = l.target
                and h.connector in ('*', l.connector)
                and (h.until is null or h.until > now()))
    order by l.stage, l.id
    limit 500
    for update skip locked)
returning id, target, connector, kind, identifier, parent, desired, desired_hash, desired_key, delivered_key, resource_id, attempts, lease_until
