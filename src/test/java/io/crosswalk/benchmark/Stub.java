package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@link FastStub} in a process of its own. */
record Stub(Child process, int port) implements AutoCloseable {

    static Stub start(Path folder) throws IOException, InterruptedException {
        Child child = Child.start("stub", folder, List.of("-Xmx64m", "-XX:+UseSerialGC"), FastStub.class, List.of("0"));
        return new Stub(child, Integer.parseInt(child.line(line -> line.startsWith("port ")).substring(5)));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    long written() throws IOException, InterruptedException {
        return Json.get(address() + "/counts").path("written").asLong();
    }

    @Override
    public void close() {
        process.close();
    }
}
