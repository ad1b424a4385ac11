package io.crosswalk.delivery;

import io.crosswalk.ledger.Outcome;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryBeans {

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
