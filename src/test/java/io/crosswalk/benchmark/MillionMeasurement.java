package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One million submissions, from the simulated Canvas to the simulated Ed-Fi API, with little memory and without loss. */
final class MillionMeasurement {

    private static final int HEAP_MEGABYTES = 512;

    private final Path folder;
    private final long submissions;
    private final List<String> hubOptions;

    MillionMeasurement(Path folder, long submissions, List<String> hubOptions) {
        this.folder = folder;
        this.submissions = submissions;
        this.hubOptions = hubOptions;
    }

    void run(Report report) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        report.heading(String.format("%,d submissions with %d MB of heap", submissions, HEAP_MEGABYTES));
        try (SimulatedDistrict district = SimulatedDistrict.start(folder, submissions);
                Hub hub = Hub.start(folder, new District(district.address() + "/edfi", district.address() + "/canvas", district.folder()),
                        options())) {
            report.line("PostgreSQL", hub.database().version());
            long began = System.nanoTime();
            HubDatabase.Run run = hub.harvest("full");
            hub.awaitDelivery();
            double seconds = (System.nanoTime() - began) / 1e9;
            print(report, hub, run, seconds);
            for (String kind : List.of("assignment", "submission")) {
                long delivered = hub.database().rows(kind, "delivered");
                long there = district.edFiRows("lmsx/" + (kind.equals("assignment") ? "assignments" : "assignmentSubmissions"));
                report.must(kind + "s at Ed-Fi", there == delivered, "%,d of %,d delivered, %,d parked and %,d dead", there, delivered,
                        hub.database().rows(kind, "parked"), hub.database().rows(kind, "dead"));
            }
            report.must("at least as many as asked for", hub.database().rows("submission", "delivered") >= submissions, "%,d", submissions);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(hubOptions);
        options.addAll(List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+ExitOnOutOfMemoryError"));
        return options;
    }

    private static void print(Report report, Hub hub, HubDatabase.Run run, double seconds) throws IOException {
        report.line("harvested in", "%.0f s, %,d records read", run.seconds(), run.read());
        report.line("harvested and delivered in", "%.0f s, %,.0f records a second", seconds, run.changed() / seconds);
        report.line("CPU a record: hub", "%.3f ms", (double) hub.cpuMillis() / run.changed());
        report.line("CPU a record: PostgreSQL", "%.3f ms", (double) hub.database().cpuMillis() / run.changed());
        report.line("heap in use after a collection, at most", "%d MB", hub.mostAfterCollection());
        report.line("memory of the process, at most", "%d MB", hub.peakResidentMegabytes());
        long wanted = run.changed() + run.rejected();
        report.must("records in the ledger", hub.database().rows() == wanted, "%,d of %,d", hub.database().rows(), wanted);
    }
}
