package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel says that processes have used. Linux only. */
final class ProcessTimes {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int MILLIS_PER_TICK = 10;
    /** Of the fields of {@code /proc/<pid>/stat} that follow the name. */
    private static final int USER = 11;
    private static final int LAST_TIME = 14;

    private ProcessTimes() {}

    /** Milliseconds of CPU that a process, its children and those that it has outlived have used. */
    static long cpuMillis(long process) throws IOException {
        long sum = ownMillis(process);
        for (ProcessHandle child : ProcessHandle.of(process).stream().flatMap(ProcessHandle::children).toList()) {
            sum += cpuMillis(child.pid());
        }
        return sum;
    }

    /** Milliseconds of CPU of one process without its children. */
    static long ownCpuMillis(long process) throws IOException {
        String[] fields = fields(process);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) * MILLIS_PER_TICK;
    }

    private static long ownMillis(long process) throws IOException {
        String[] fields = fields(process);
        long ticks = 0;
        for (int field = USER; field <= LAST_TIME; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static String[] fields(long process) throws IOException {
        try {
            String line = Files.readString(PROCESSES.resolve(process + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException ended) {
            return "? 0 0 0 0 0 0 0 0 0 0 0 0 0 0".split(" ");
        }
    }

    /** The most memory that a process has ever held, in megabytes. */
    static long peakResidentMegabytes(long process) throws IOException {
        try (Stream<String> lines = Files.lines(PROCESSES.resolve(process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
