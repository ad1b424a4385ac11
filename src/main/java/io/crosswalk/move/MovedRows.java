package io.crosswalk.move;

/** The conditions that plan and job share. */
final class MovedRows {

    /** Row l of the old place is at the new one too, with all that belongs to it: nothing of it is lost when it is removed. */
    static final String MOVED = """
            exists (
                select from ledger n
                where n.target = m.target and n.connector = l.connector and n.kind = l.kind and n.identifier = l.identifier and n.state = 'delivered')
            and not (l.kind = 'assignment' and exists (
                select from ledger c
                where c.target = l.target and c.connector = l.connector and c.kind = 'submission' and c.parent = l.identifier
                    and c.delivered_key is not null and c.desired is not null
                    and not exists (
                        select from ledger n
                        where n.target = m.target and n.connector = c.connector and n.kind = c.kind and n.identifier = c.identifier
                            and n.state = 'delivered')))
            """;

    /** Row l is at the old place, and still wanted there. */
    static final String STANDING = "l.target = m.source and l.delivered_key is not null and l.desired is not null";

    private MovedRows() {}
}
