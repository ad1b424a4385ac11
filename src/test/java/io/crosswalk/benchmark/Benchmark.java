package io.crosswalk.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "benchmark/run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the hub on this machine. docs/benchmarks.md explains the figures.")
final class Benchmark implements Callable<Integer> {

    /** Not in a folder for temporary files: some of these are in memory. */
    private static final Path DATA = Path.of("target", "benchmark-data").toAbsolutePath();

    @Option(names = "--records", defaultValue = "100000", description = "Submissions to deliver. Default: ${DEFAULT-VALUE}")
    private int records;

    @Option(names = "--submissions", defaultValue = "200000", description = "Submissions to compare. Default: ${DEFAULT-VALUE}")
    private long submissions;

    @Option(names = "--delivery", description = "Only delivery")
    private boolean delivery;

    @Option(names = "--harvest", description = "Only change detection and requests to the vendor")
    private boolean harvest;

    @Option(names = "--requests", description = "Only requests to each of the four vendors; takes a minute")
    private boolean requests;

    @Option(names = "--scale", defaultValue = "20", description = "Size of the district for --requests, as of the sandbox. Default: ${DEFAULT-VALUE}")
    private int scale;

    @Option(names = "--million", description = "Only one million submissions, harvested and delivered with 512 MB of heap")
    private boolean million;

    @Option(names = "--hub-option", description = "For the Java of the hub, for example --hub-option=-XX:+UseParallelGC; may be repeated")
    private List<String> hubOptions = List.of();

    @Option(names = "--of-million", hidden = true, defaultValue = "1000000", description = "Fewer, for trying --million out")
    private long ofMillion;

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Benchmark()).setExecutionExceptionHandler((failure, line, result) -> {
            failure.printStackTrace();
            System.err.println("It could not be measured. What the processes said is kept below " + DATA);
            return 2;
        });
        System.exit(command.execute(arguments));
    }

    /** Ends with 1 where something did not hold that must, and with 2 where it could not be measured. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(DATA), "run");
        Report report = new Report();
        describeMachine(report);
        boolean all = !delivery && !harvest && !requests && !million;
        if (all || delivery) {
            new DeliveryMeasurement(folder.resolve("delivery"), records, hubOptions).run(report);
        }
        if (all || harvest) {
            new HarvestMeasurement(folder.resolve("harvest"), submissions, hubOptions).run(report);
        }
        if (all || requests) {
            new RequestsMeasurement(folder.resolve("requests"), scale).run(report);
        }
        if (million) {
            new MillionMeasurement(folder.resolve("million"), ofMillion, hubOptions).run(report);
        }
        report.line("load of the machine now", "%.1f", load());
        FileSystemUtils.deleteRecursively(folder);
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
