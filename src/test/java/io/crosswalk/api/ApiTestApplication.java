package io.crosswalk.api;

import io.crosswalk.Districts;
import io.crosswalk.ManualClock;
import io.crosswalk.PostgresExtension;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.delivery.Holds;
import io.crosswalk.delivery.MissingDescriptors;
import io.crosswalk.ledger.Housekeeping;
import io.crosswalk.routing.RouteFiles;
import io.crosswalk.matching.Matching;
import java.time.Instant;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The HTTP interface with its real routes, and with doubles of what harvests and speaks with the outside. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
@ComponentScan(
        basePackages = {"io.crosswalk.api", "io.crosswalk.access", "io.crosswalk.matching", "io.crosswalk.move", "io.crosswalk.operations", "io.crosswalk.reconciliation",
                        "io.crosswalk.replay"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(OwnHarvests|RosterMirror|ReconciliationJob|reconciliation.Expected)"))
@Import({Connectors.class, Holds.class, RouteFiles.class, MissingDescriptors.class, Housekeeping.class})
class ApiTestApplication {

    @Bean
    DataSource dataSource() {
        return new PostgresExtension().dataSource();
    }

    @Bean
    ManualClock clock() {
        return new ManualClock(Instant.parse("2026-01-05T12:00:00Z"));
    }

    /** @param hash of the password of the user pat; empty: no user is configured */
    @Bean
    DistrictConfiguration district(@Value("${test.password-hash:}") String hash) {
        return hash.isEmpty() ? Districts.small() : Districts.small(Districts.user("pat", hash));
    }

    @Bean
    OutsideDouble outside(Matching matching) {
        return new OutsideDouble(matching);
    }

    /** As the hub does: each file on its own. */
    @Bean
    CommandLineRunner routes(CamelContext camel) {
        return arguments -> {
            for (String file : new String[] {"routes/api.yaml", "routes/replay.yaml"}) {
                Resource resource = PluginHelper.getResourceLoader(camel).resolveResource("classpath:" + file);
                PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
            }
        };
    }
}
