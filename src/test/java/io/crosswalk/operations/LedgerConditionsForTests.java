package io.crosswalk.operations;

import io.crosswalk.configuration.DistrictConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the constructor to tests of other packages. */
public final class LedgerConditionsForTests {

    private LedgerConditionsForTests() {}

    public static LedgerConditions of(JdbcClient database, DistrictConfiguration district) {
        return new LedgerConditions(database, district);
    }
}
