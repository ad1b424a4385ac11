package io.crosswalk.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "benchmark/run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the hub on this machine. docs/benchmarks.md explains the figures.")
final class Benchmark implements Callable<Integer> {

    @Option(names = "--records", defaultValue = "100000", description = "Submissions to deliver. Default: ${DEFAULT-VALUE}")
    private int records;

    @Option(names = "--submissions", defaultValue = "200000", description = "Submissions to compare. Default: ${DEFAULT-VALUE}")
    private long submissions;

    @Option(names = "--delivery", description = "Only delivery")
    private boolean delivery;

    @Option(names = "--harvest", description = "Only change detection and requests to the vendor")
    private boolean harvest;

    @Option(names = "--million", description = "Only one million submissions, harvested and delivered with 512 MB of heap")
    private boolean million;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crosswalk-benchmark");
        Report report = new Report();
        describeMachine(report);
        boolean all = !delivery && !harvest && !million;
        if (all || delivery) {
            new DeliveryMeasurement(folder.resolve("delivery"), records).run(report);
        }
        report.line("load of the machine now", "%.1f", load());
        return report.held() ? 0 : 1;
    }

    private static void describeMachine(Report report) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        report.heading("Machine");
        report.line("cores", "%d", Runtime.getRuntime().availableProcessors());
        report.line("memory", "%,d MB", system.getTotalMemorySize() >> 20);
        report.line("Java", "%s", Runtime.version());
        report.line("load before", "%.1f", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
