package io.crosswalk.delivery;

import io.crosswalk.ledger.Outcome;
import java.util.concurrent.ExecutorService;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryBeans {

    /** In place of a thread and a queue without end, which is what Camel gives an aggregator. */
    @Bean
    ExecutorService sameThread() {
        return new SynchronousExecutorService();
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
