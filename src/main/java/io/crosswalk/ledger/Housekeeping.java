package io.crosswalk.ledger;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves on what waits for something that has happened meanwhile. Harmless at any time and from any process. */
@Repository
public class Housekeeping {

    /**
     * Steps from one assignment that is waited for to the next, by the index of what waits: thousands wait for each, and none of
     * them is read before its assignment has arrived, or will not arrive by itself.
     */
    private static final String FOLLOW_ASSIGNMENTS = """
            with recursive awaited as (
                (select target, connector, parent from ledger where state = 'waiting' and kind = 'submission'
                order by target, connector, parent limit 1)
                union all
                select next.target, next.connector, next.parent
                from awaited
                cross join lateral (
                    select l.target, l.connector, l.parent from ledger l
                    where l.state = 'waiting' and l.kind = 'submission'
                        and (l.target, l.connector, l.parent) > (awaited.target, awaited.connector, awaited.parent)
                    order by l.target, l.connector, l.parent limit 1) next
            ), decided as (
                select awaited.*, case when a.delivered_hash is null then 'parked' else 'pending' end as state
                from awaited
                cross join lateral (
                    select * from ledger
                    where target = awaited.target and connector = awaited.connector and kind = 'assignment' and identifier = awaited.parent
                    offset 0) a
                where a.delivered_hash is not null and a.desired is not null
                    or a.delivered_hash is null and a.state in ('parked', 'dead')
            )
            update ledger c set
                state = decided.state,
                reason = case decided.state when 'parked' then 'ASSIGNMENT_NOT_DELIVERED' end,
                due_at = case decided.state when 'pending' then now() else c.due_at end,
                settled_at = case decided.state when 'parked' then now() else c.settled_at end
            from decided
            where c.target = decided.target and c.connector = decided.connector and c.parent = decided.parent
                and c.state = 'waiting' and c.kind = 'submission' and c.desired is not null
            """;

    private static final String DELETE_EMPTY_ASSIGNMENTS = """
            update ledger a set state = 'pending', due_at = now()
            where a.state = 'waiting' and a.kind = 'assignment' and a.desired is null
                and not exists (
                    select from ledger c
                    where c.target = a.target and c.connector = a.connector and c.parent = a.identifier and c.kind = 'submission'
                        and (c.delivered_hash is not null or c.lease_owner is not null or c.state = 'pending'))
            """;

    private static final String RELEASE_REFUSED_REFERENCES = """
            update ledger set state = 'pending', due_at = now()
            where target = :target and state = 'parked' and due_at <= now() and not reason = any(:ownReasons::text[])
            """;

    /**
     * As if for the first time: a server may take half an hour to see a new descriptor, and the pauses between attempts that
     * were made in vain are longer by now.
     */
    private static final String RELEASE_AWAITING_DESCRIPTORS = """
            update ledger set state = 'pending', due_at = now(), attempts = 0
            where target = :target and state = 'parked' and reason = 'DESCRIPTOR_NOT_IN_EDFI'
            """;

    private final JdbcClient database;

    Housekeeping(JdbcClient database) {
        this.database = database;
    }

    /** @return how many rows were moved on */
    public int moveOn() {
        return database.sql(FOLLOW_ASSIGNMENTS).update()
                + database.sql(DELETE_EMPTY_ASSIGNMENTS).update();
    }

    /** Tries again what the target refused for a reference that it lacked, as far as its time has come. */
    public int releaseRefusedReferences(String target) {
        return database.sql(RELEASE_REFUSED_REFERENCES)
                .param("target", target)
                .param("ownReasons", Arrays.stream(Reason.values()).map(Reason::name).toArray(String[]::new))
                .update();
    }

    /** Tries again what the target refused for a descriptor that it lacked: one of those has appeared. */
    public int releaseAwaitingDescriptors(String target) {
        return database.sql(RELEASE_AWAITING_DESCRIPTORS).param("target", target).update();
    }
}
