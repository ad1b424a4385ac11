package io.crosswalk.operations;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How much of each connector is tied to Ed-Fi: {@code crosswalk.matched.sections} and {@code crosswalk.matched.students}, in percent. */
@Component
class MatchMetrics implements MeterBinder {

    private final Counts counts;
    private final DistrictConfiguration district;

    MatchMetrics(Counts counts, DistrictConfiguration district) {
        this.counts = counts;
        this.district = district;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ConnectorSettings connector : district.connectors()) {
            gauge(registry, "crosswalk.matched.sections", "Sections that are matched", connector.id(), counted -> counted.sections(connector.id()));
            gauge(registry, "crosswalk.matched.students", "Students who are matched", connector.id(), counted -> counted.students(connector.id()));
        }
    }

    private void gauge(MeterRegistry registry, String name, String description, String connector, Function<Counts.Counted, MatchCounts> part) {
        Gauge.builder(name, counts, all -> part.apply(all.current()).matchedPercent())
                .description(description)
                .baseUnit("percent")
                .tag("connector", connector)
                .register(registry);
    }
}
