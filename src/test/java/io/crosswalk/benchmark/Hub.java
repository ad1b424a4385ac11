package io.crosswalk.benchmark;

import io.crosswalk.CrosswalkApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hub in a process of its own, with an embedded PostgreSQL in the folder of the measurement. */
final class Hub implements AutoCloseable {

    private static final Pattern AFTER_COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(");

    private final Child process;
    private final int port;
    private final HubDatabase database;
    private final Path collections;

    private Hub(Child process, int port, HubDatabase database, Path collections) {
        this.process = process;
        this.port = port;
        this.database = database;
        this.collections = collections;
    }

    /**
     * Starts the hub and waits until it is ready.
     *
     * @param options of its Java, for example the size of the heap
     */
    static Hub start(Path folder, District district, List<String> options) throws IOException, InterruptedException {
        Path configuration = folder.resolve("district.yaml");
        Files.writeString(configuration, district.yaml());
        Path collections = folder.resolve("collections.txt");
        List<String> all = new ArrayList<>(options);
        all.add("-Xlog:gc:file=" + collections + ":none:filecount=0");
        int port = freePort();
        Child child = Child.startProduct("hub", folder, all, CrosswalkApplication.class, List.of(
                "--server.port=" + port,
                "--logging.level.io.crosswalk=info",
                "--logging.level.io.crosswalk.CrosswalkApplication=info",
                "--crosswalk.config=" + configuration,
                "--crosswalk.database.folder=" + folder.resolve("postgres")));
        child.line(line -> line.contains("Started CrosswalkApplication"));
        return new Hub(child, port, HubDatabase.open(folder.resolve("postgres")), collections);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    HubDatabase database() {
        return database;
    }

    /**
     * Harvests and waits for the end of the run, not of what follows from it.
     *
     * @param kind {@code full} or {@code incremental}
     */
    HubDatabase.Run harvest(String kind) throws IOException, InterruptedException {
        long id = Json.post("http://127.0.0.1:" + port + "/api/v1/connectors/canvas-main/harvest?kind=" + kind, "application/json", "").path("run").asLong();
        while (true) {
            process.mustLive();
            HubDatabase.Run run = database.run(id);
            if (run.state().equals("succeeded")) {
                return run;
            }
            if (!run.state().equals("running")) {
                throw new IOException("The harvest did not succeed: " + run);
            }
            Thread.sleep(100);
        }
    }

    /** Waits until nothing is on its way to Ed-Fi. */
    void awaitDelivery() throws IOException, InterruptedException {
        while (database.isAnythingOnItsWay()) {
            process.mustLive();
            Thread.sleep(200);
        }
    }

    void mustLive() throws IOException {
        process.mustLive();
    }

    /** Of the hub alone: its database has a processor time of its own. */
    long cpuMillis() throws IOException {
        return ProcessTimes.ownCpuMillis(process.id());
    }

    long peakResidentMegabytes() throws IOException {
        return ProcessTimes.peakResidentMegabytes(process.id());
    }

    /** The most megabytes of heap that were in use at the end of a garbage collection. */
    int mostAfterCollection() throws IOException {
        try (var lines = Files.lines(collections)) {
            return lines.map(AFTER_COLLECTION::matcher).filter(Matcher::find).mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
        }
    }

    @Override
    public void close() {
        database.close();
        process.close();
    }
}
