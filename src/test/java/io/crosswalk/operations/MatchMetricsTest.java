package io.crosswalk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatchMetricsTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @Test
    void the_matched_share_of_sections_and_students_is_measured_for_each_connector() {
        POSTGRES.database().sql("""
                insert into section (connector, id, course_id, name, identifiers, seen_run, match_state) values
                    ('canvas-main', '1', '1', 'A', '{}', 1, 'matched'), ('canvas-main', '2', '1', 'B', '{}', 1, 'unmatched'),
                    ('canvas-main', '3', '1', 'C', '{}', 1, 'matched'), ('elsewhere', '4', '1', 'D', '{}', 1, 'unmatched');
                insert into person (connector, id, identifiers, match_state) values
                    ('canvas-main', '8', '{}', 'matched'), ('canvas-main', '9', '{}', 'ambiguous'), ('canvas-main', '10', '{}', 'unmatched');
                insert into enrollment values ('canvas-main', '1', '8', 'STUDENT', 'ACTIVE', 1), ('canvas-main', '1', '9', 'STUDENT', 'ACTIVE', 1),
                    ('canvas-main', '1', '10', 'TEST_STUDENT', 'ACTIVE', 1)""").update();
        var registry = new SimpleMeterRegistry();

        new MatchMetrics(new Counts(POSTGRES.database(), Districts.small(), Clock.systemUTC()), Districts.small()).bindTo(registry);

        assertThat(registry.get("crosswalk.matched.sections").tag("connector", LedgerFixture.CONNECTOR).gauge().value()).isEqualTo(66.6);
        assertThat(registry.get("crosswalk.matched.students").tag("connector", LedgerFixture.CONNECTOR).gauge().value()).isEqualTo(50);
    }
}
