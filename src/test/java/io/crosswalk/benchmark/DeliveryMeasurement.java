package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** From due rows of the ledger to answers of an Ed-Fi API that costs nothing. */
final class DeliveryMeasurement {

    private static final int WARM_UP = 20_000;
    private static final String RESOURCE = "/data/v3/lmsx/assignmentSubmissions";

    private final Path folder;
    private final int records;
    private final List<String> hubOptions;

    DeliveryMeasurement(Path folder, int records, List<String> hubOptions) {
        this.folder = folder;
        this.records = records;
        this.hubOptions = hubOptions;
    }

    void run(Report report) throws IOException, InterruptedException {
        Path secrets = Files.createDirectories(folder);
        for (String secret : List.of("edfi-client-id", "edfi-client-secret", "canvas-token")) {
            Files.writeString(secrets.resolve(secret), "none");
        }
        report.heading("Delivery: " + records + " due submissions to an Ed-Fi API that only answers");
        try (Stub stub = Stub.start(folder);
                Hub hub = Hub.start(folder, new District(stub.address(), stub.address(), secrets), hubOptions)) {
            report.line("PostgreSQL", hub.database().version());
            OptionalDouble before = Load.writing(stub.address() + RESOURCE);
            deliver(hub, stub, 1, WARM_UP);
            Spent spent = deliver(hub, stub, 2, records);
            OptionalDouble after = Load.writing(stub.address() + RESOURCE);
            print(report, spent, Load.mean(before, after));
            report.line("heap in use after a collection, at most", "%d MB", hub.mostAfterCollection());
        }
    }

    private record Spent(double seconds, double hubMillis, double databaseMillis, long requests) {}

    private static Spent deliver(Hub hub, Stub stub, int batch, int count) throws IOException, InterruptedException {
        long requests = stub.written();
        DueSubmissions.put(hub.database(), batch, count);
        long began = System.nanoTime();
        long hubBefore = hub.cpuMillis();
        long databaseBefore = hub.database().cpuMillis();
        while (stub.written() - requests < count) {
            hub.mustLive();
            Thread.sleep(20);
        }
        hub.awaitDelivery();
        return new Spent((System.nanoTime() - began) / 1e9, hub.cpuMillis() - hubBefore, hub.database().cpuMillis() - databaseBefore,
                stub.written() - requests);
    }

    private void print(Report report, Spent spent, OptionalDouble bare) {
        double rate = records / spent.seconds();
        report.line("records a second", "%,.0f", rate);
        report.ratio("against wrk on the same server", rate, bare);
        report.line("CPU a record: hub", "%.3f ms", spent.hubMillis() / records);
        report.line("CPU a record: PostgreSQL", "%.3f ms", spent.databaseMillis() / records);
        report.must("requests for them", spent.requests() == records, "%,d", spent.requests());
    }
}
