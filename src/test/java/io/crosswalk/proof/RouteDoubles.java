package io.crosswalk.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AggregationStrategies;

/**
 * Stand-ins for the beans that the routes call: each notes its call, and fails where it is told to. Public, as Camel calls them.
 */
public final class RouteDoubles {

    /** Calls that came to their end, in order; {@code bean.method}, and what it was given where that matters. */
    final List<String> done = Collections.synchronizedList(new ArrayList<>());
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** What Camel carries for a harvest. */
    public record GivenHarvest(String connectorId, List<String> courses) {}

    void bind(CamelContext camel) {
        camel.getRegistry().bind("targetReadiness", new TargetReadiness());
        camel.getRegistry().bind("harvests", new Harvests());
        camel.getRegistry().bind("harvestLauncher", new HarvestLauncher());
        camel.getRegistry().bind("dueRows", new DueRows());
        camel.getRegistry().bind("delivery", new Delivery());
        camel.getRegistry().bind("outcomes", new Outcomes());
        camel.getRegistry().bind("housekeeping", new Housekeeping());
        camel.getRegistry().bind("hubProcess", new HubProcess());
        camel.getRegistry().bind("replayJob", new ReplayJob());
        camel.getRegistry().bind("reconciliationJob", new ReconciliationJob());
        camel.getRegistry().bind("reconciliations", new Reconciliations());
        camel.getRegistry().bind("moveJob", new MoveJob());
        camel.getRegistry().bind("gather", AggregationStrategies.groupedBody());
    }

    void reset() {
        done.clear();
        failing.clear();
    }

    private void call(String step) {
        call(step, step);
    }

    private void call(String step, String noted) {
        if (failing.contains(step)) {
            throw new IllegalStateException(step + " fails");
        }
        done.add(noted);
    }

    public final class TargetReadiness {
        public void ensureDescriptors() {
            call("targetReadiness.ensureDescriptors");
        }

        public void lookForDescriptors() {
            call("targetReadiness.lookForDescriptors");
        }

        public void ensureDescriptorsMet() {
            call("targetReadiness.ensureDescriptorsMet");
        }
    }

    public final class ReconciliationJob {
        public void run(long id) {
            call("reconciliationJob.run");
        }
    }

    public final class Reconciliations {
        public void scheduled() {
            call("reconciliations.scheduled");
        }
    }

    public final class MoveJob {
        public void tick() {
            call("moveJob.tick");
        }
    }

    public final class Harvests {
        public void roster(Object harvest) {
            call("harvests.roster");
        }

        public List<String> courses(GivenHarvest harvest) {
            call("harvests.courses");
            return harvest.courses();
        }

        public void sectionsAndStudents(Object harvest, Object course) {
            call("harvests.sectionsAndStudents");
        }

        public void match(Object harvest) {
            call("harvests.match");
        }

        public void coursework(Object harvest, Object course) {
            call("harvests.coursework");
        }

        public void finish(Object harvest) {
            call("harvests.finish");
        }

        public void fail(Object harvest, Throwable cause) {
            call("harvests.fail", "failed because " + cause.getMessage());
        }
    }

    public final class HarvestLauncher {
        public void scheduled(String connector, String kind) {
            call("harvestLauncher.scheduled");
        }

        public void refreshRoster() {
            call("harvestLauncher.refreshRoster");
        }
    }

    public final class DueRows {
        public List<String> read(List<String> rows) {
            call("dueRows.read");
            return rows;
        }
    }

    /** A row is a text: {@code address}, or {@code settled} for one that needs no request. */
    public final class Delivery {
        public void prepare(Exchange exchange) {
            call("delivery.prepare");
            String row = exchange.getMessage().getBody(String.class);
            exchange.setProperty("row", row);
            if (row.equals("settled")) {
                exchange.setProperty("settled", true);
                exchange.getMessage().setBody("settled");
            } else {
                exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
                exchange.getMessage().setHeader(Exchange.HTTP_URI, row);
            }
        }

        public void judge(Exchange exchange) {
            call("delivery.judge");
            exchange.getMessage().setBody("answered " + exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE));
        }

        public void failed(Exchange exchange) {
            call("delivery.failed");
            exchange.getMessage().setBody("not answered");
        }
    }

    public final class Outcomes {
        public void record(List<String> outcomes) {
            call("outcomes.record", "recorded " + List.copyOf(outcomes));
        }
    }

    public final class Housekeeping {
        public void moveOn() {
            call("housekeeping.moveOn");
        }
    }

    public final class HubProcess {
        public void freeLeasesOfTheDead() {
            call("hubProcess.freeLeasesOfTheDead");
        }
    }

    public final class ReplayJob {
        public void tick() {
            call("replayJob.tick");
        }
    }
}
