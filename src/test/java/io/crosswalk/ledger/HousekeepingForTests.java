package io.crosswalk.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests of other packages. */
public final class HousekeepingForTests {

    private HousekeepingForTests() {}

    public static Housekeeping of(JdbcClient database) {
        return new Housekeeping(database);
    }
}
