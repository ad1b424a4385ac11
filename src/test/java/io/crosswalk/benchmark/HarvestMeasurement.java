package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** A harvest that finds nothing new, and what it asks of the vendor. */
final class HarvestMeasurement {

    private static final int PAGE = 100;

    private final Path folder;
    private final long submissions;
    private final List<String> hubOptions;

    HarvestMeasurement(Path folder, long submissions, List<String> hubOptions) {
        this.folder = folder;
        this.submissions = submissions;
        this.hubOptions = hubOptions;
    }

    void run(Report report) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        report.heading("Change detection: a full harvest of at least " + submissions + " submissions, for the second time");
        try (SimulatedDistrict district = SimulatedDistrict.start(folder, submissions);
                Hub hub = Hub.start(folder, new District(district.address() + "/edfi", district.address() + "/canvas", district.folder()), hubOptions)) {
            report.line("PostgreSQL", hub.database().version());
            full(report, district, hub);
            incremental(report, district, hub);
        }
    }

    private void full(Report report, SimulatedDistrict district, Hub hub) throws IOException, InterruptedException {
        HubDatabase.Run first = hub.harvest("full");
        hub.awaitDelivery();
        report.line("the first time", "%.1f s, %,d records read, %,d changed", first.seconds(), first.read(), first.changed());
        String page = page(district, hub);
        OptionalDouble before = Load.reading(page, district.canvasToken());
        district.beginCounting();
        long hubBefore = hub.cpuMillis();
        long databaseBefore = hub.database().cpuMillis();
        HubDatabase.Run run = hub.harvest("full");
        long hubMillis = hub.cpuMillis() - hubBefore;
        long databaseMillis = hub.database().cpuMillis() - databaseBefore;
        hub.awaitDelivery();
        long requests = district.canvasRequests();
        long writes = district.edFiWrites();
        OptionalDouble after = Load.reading(page, district.canvasToken());
        double rate = run.read() / run.seconds();
        report.line("records a second, end to end", "%,.0f   (%,d in %.1f s)", rate, run.read(), run.seconds());
        report.ratio("against wrk on one page of " + PAGE + ", in rows", rate, scaled(Load.mean(before, after), PAGE));
        report.line("waited for Canvas' limit", "%.1f s of all threads", run.waitedMillis() / 1000.0);
        report.line("CPU a record: hub", "%.3f ms", (double) hubMillis / run.read());
        report.line("CPU a record: PostgreSQL", "%.3f ms", (double) databaseMillis / run.read());
        report.line("records a second of CPU: hub and PostgreSQL", "%,.0f", run.read() * 1000.0 / (hubMillis + databaseMillis));
        report.must("changed records", run.changed() == 0, "%,d", run.changed());
        report.must("writes to Ed-Fi", writes == 0, "%,d", writes);
        report.line("heap in use after a collection, at most", "%d MB", hub.mostAfterCollection());
        requests(report, "full harvest", requests, census(district).full(hub.database().courses(), hub.database().matchedCourses()).total());
    }

    private void incremental(Report report, SimulatedDistrict district, Hub hub) throws IOException, InterruptedException {
        district.beginCounting();
        HubDatabase.Run run = hub.harvest("incremental");
        long requests = district.canvasRequests();
        report.line("an incremental harvest without change", "%.1f s, %,d records read", run.seconds(), run.read());
        requests(report, "incremental harvest", requests, census(district).incrementalWithoutChange(hub.database().courses(), hub.database().matchedCourses()).total());
    }

    private static CanvasCensus census(SimulatedDistrict district) throws IOException {
        return new CanvasCensus(district.address() + "/canvas", district.canvasToken());
    }

    private static void requests(Report report, String harvest, long made, long least) {
        double ratio = (double) made / least;
        report.must("requests to Canvas, " + harvest, ratio <= 1.10, "%,d of at least %,d: %.3f", made, least, ratio);
    }

    private static String page(SimulatedDistrict district, Hub hub) {
        return district.address() + "/canvas/api/v1/courses/" + hub.database().largestCourse()
                + "/students/submissions?student_ids%5B%5D=all&include%5B%5D=visibility&order=id&order_direction=ascending&per_page=" + PAGE;
    }

    private static OptionalDouble scaled(OptionalDouble rate, int times) {
        return rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * times) : rate;
    }
}
