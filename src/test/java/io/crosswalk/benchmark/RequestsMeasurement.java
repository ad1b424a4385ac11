package io.crosswalk.benchmark;

import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How many requests a full and an incremental reading of each simulated vendor send, and how many they cannot do without. */
final class RequestsMeasurement {

    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final double MOST = 1.10;
    /** Of the sandbox, which is in this process; else it would speak between the figures. Kept, since a logger that nobody keeps forgets its level. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final Path folder;
    private final int scale;

    RequestsMeasurement(Path folder, int scale) {
        this.folder = folder;
        this.scale = scale;
    }

    void run(Report report) throws IOException, InterruptedException {
        TOMCAT.setLevel(Level.WARNING);
        Files.createDirectories(folder);
        report.heading("Requests to the vendors, simulated at scale " + scale);
        MovedClock clock = new MovedClock(NOW);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).withScale(scale).withClock(clock))) {
            for (CountedVendor vendor : CountedVendor.values()) {
                measure(report, vendor, sandbox, clock);
            }
        }
    }

    private static void measure(Report report, CountedVendor vendor, Sandbox sandbox, MovedClock clock) throws IOException, InterruptedException {
        LmsConnector connector = vendor.connector(sandbox, clock);
        Census census = vendor.census(sandbox, clock);
        Measured full = Measured.of(vendor, connector, sandbox, clock, null);
        full.print(report, vendor.vendor() + ", full", census.full(full.harvest));
        Instant ended = clock.instant();
        clock.putForward(Duration.ofHours(1));
        for (Map.Entry<String, String> change : vendor.changes()) {
            Json.post(sandbox.address() + "/control/" + vendor.vendor() + "/" + change.getKey(), "application/json", change.getValue());
        }
        clock.putForward(Duration.ofHours(1));
        Measured incremental = Measured.of(vendor, connector, sandbox, clock, full.harvest);
        incremental.print(report, vendor.vendor() + ", incremental after " + vendor.changes().size() + " changes", census.incremental(incremental.harvest, ended));
    }

    /** One reading. {@code sent} is what the sandbox counted, by path. */
    private record Measured(DirectHarvest harvest, Map<String, Long> sent, long repeated, double seconds) {

        static Measured of(CountedVendor vendor, LmsConnector connector, Sandbox sandbox, MovedClock clock, @Nullable DirectHarvest earlier) throws IOException, InterruptedException {
            Json.post(sandbox.address() + "/control/reset", "application/json", "{}");
            RequestCount before = connector.requests();
            long began = System.nanoTime();
            DirectHarvest harvest = DirectHarvest.of(connector, clock.instant(), earlier);
            double seconds = (System.nanoTime() - began) / 1e9;
            Map<String, Long> sent = new TreeMap<>();
            Json.get(sandbox.address() + "/control/requests").properties().forEach(entry -> {
                if (entry.getKey().contains(" /" + vendor.vendor() + "/")) {
                    sent.put(entry.getKey(), entry.getValue().asLong());
                }
            });
            return new Measured(harvest, sent, connector.requests().since(before).repetitions(), seconds);
        }

        void print(Report report, String name, Tally least) {
            long requests = sent.values().stream().mapToLong(Long::longValue).sum();
            double ratio = (double) requests / least.total();
            // Fewer than the least would mean that the least is wrong.
            boolean holds = ratio >= 1 && ratio <= MOST;
            report.must(name, holds, "%,5d of at least %,5d: %.3f, %d repeated, %,7d records of %d courses, %.1f s", requests, least.total(), ratio, repeated, harvest.records(),
                    harvest.sectionsOfCourse().size(), seconds);
            if (!holds) {
                report.line("  sent", "%s", sent);
                report.line("  at least", "%s", least);
            }
        }
    }
}
