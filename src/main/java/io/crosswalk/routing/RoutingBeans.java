package io.crosswalk.routing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.quartz.Scheduler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What camel-spring-boot does not configure for components without a starter of their own, and threads. */
@Configuration(proxyBeanMethods = false)
class RoutingBeans {

    private static final int HARVEST_THREADS = 8;

    /** One scheduler for everything, with its state in the database. */
    @Bean
    ComponentCustomizer quartzOnTheSharedScheduler(Scheduler scheduler) {
        return ComponentCustomizer.forType(QuartzComponent.class, quartz -> quartz.setScheduler(scheduler));
    }

    /** Courses read at the same time; how many requests that makes is the connector's own limit. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService harvestThreads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(HARVEST_THREADS, task -> {
            Thread thread = new Thread(task, "harvest-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
