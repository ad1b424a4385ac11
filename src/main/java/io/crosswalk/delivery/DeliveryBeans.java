package io.crosswalk.delivery;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.ledger.Outcome;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;
import org.apache.camel.Exchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryBeans {

    /** Named by the claim. */
    @Bean
    String targetId(DistrictConfiguration district) {
        return district.target().id();
    }

    @Bean
    AggregationStrategy gather() {
        return new AbstractListAggregationStrategy<Outcome>() {
            @Override
            public Outcome getValue(Exchange exchange) {
                return exchange.getMessage().getBody(Outcome.class);
            }
        };
    }
}
