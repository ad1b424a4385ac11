package io.crosswalk.ledger;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves on what waits for something that has happened meanwhile. Harmless at any time and from any process. */
@Repository
public class Housekeeping {

    private static final String RELEASE_ARRIVED = """
            update ledger c set state = 'pending', reason = null, due_at = now()
            from ledger a
            where c.state = 'waiting' and c.kind = 'submission' and c.desired is not null
                and a.target = c.target and a.connector = c.connector and a.kind = 'assignment' and a.identifier = c.parent
                and a.delivered_hash is not null and a.desired is not null
            """;

    private static final String PARK_ABANDONED = """
            update ledger c set state = 'parked', reason = 'ASSIGNMENT_NOT_DELIVERED', settled_at = now()
            from ledger a
            where c.state = 'waiting' and c.kind = 'submission' and c.desired is not null
                and a.target = c.target and a.connector = c.connector and a.kind = 'assignment' and a.identifier = c.parent
                and a.state in ('parked', 'dead') and a.delivered_hash is null
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

    private final JdbcClient database;

    Housekeeping(JdbcClient database) {
        this.database = database;
    }

    /** @return how many rows were moved on */
    public int moveOn() {
        return database.sql(RELEASE_ARRIVED).update()
                + database.sql(PARK_ABANDONED).update()
                + database.sql(DELETE_EMPTY_ASSIGNMENTS).update();
    }

    /** Tries again what the target refused for a reference that it lacked, as far as its time has come. */
    public int releaseRefusedReferences(String target) {
        return database.sql(RELEASE_REFUSED_REFERENCES)
                .param("target", target)
                .param("ownReasons", Arrays.stream(Reason.values()).map(Reason::name).toArray(String[]::new))
                .update();
    }
}
