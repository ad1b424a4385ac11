package io.crosswalk.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** The Kamelet is a route that the hub can make with the settings that are no secrets. */
class SlateRouteTest {

    /** What the template calls. */
    public static final class Harvests {

        public List<String> courses(Object harvest) {
            return List.of();
        }

        public void sectionsAndStudents(Object harvest, Object course) {}

        public void match(Object harvest) {}

        public void coursework(Object harvest, Object course) {}
    }

    @Test
    void the_kamelet_makes_the_route_of_a_connector_without_its_secrets() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("harvests", new Harvests());
            camel.getRegistry().bind("harvestThreads", threads);
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveMandatoryResource(camel, "classpath:connectors/slate/slate-source.kamelet.yaml"));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("kamelet:slate-source?connectorId=RAW(slate-main)&url=RAW(https://slate.district.example)").to("log:harvested");
                }
            });

            camel.start();

            assertThat(camel.getRoutes()).extracting(route -> route.getEndpoint().getEndpointUri()).contains("direct://harvest-slate-main");
        } finally {
            threads.shutdownNow();
        }
    }
}
