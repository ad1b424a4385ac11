package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** The sandbox in a process of its own. */
record SimulatedDistrict(Child process, String address, Path folder) implements AutoCloseable {

    static SimulatedDistrict start(Path parent, long submissions) throws IOException, InterruptedException {
        Path folder = parent.resolve("sandbox");
        Child child = Child.start("sandbox", parent, List.of("-Xmx1500m"), SimulatedDistrict.class,
                List.of("--port", "0", "--submissions", Long.toString(submissions), "--data", folder.toString()));
        String line = child.line(text -> text.contains("/canvas"));
        String address = line.replaceAll("^.*(http://[0-9.]+:[0-9]+)/canvas.*$", "$1");
        return new SimulatedDistrict(child, address, folder);
    }

    /** @param arguments as those of the command {@code sandbox} */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SandboxCommand()).execute(arguments));
    }

    String canvasToken() throws IOException {
        return Files.readString(folder.resolve("canvas-token")).strip();
    }

    /** How many requests Canvas was asked since the last {@link #beginCounting}. */
    long canvasRequests() throws IOException, InterruptedException {
        long sum = 0;
        for (var entry : Json.get(address + "/control/requests").properties()) {
            if (entry.getKey().contains("/canvas/")) {
                sum += entry.getValue().asLong();
            }
        }
        return sum;
    }

    void beginCounting() throws IOException, InterruptedException {
        Json.post(address + "/control/reset", "application/json", "{}");
        Json.delete(address + "/edfi/control/statistics");
    }

    /** Writes of coursework at the Ed-Fi API, whatever came of them. */
    long edFiWrites() throws IOException, InterruptedException {
        long sum = 0;
        for (var resource : Json.get(address + "/edfi/control/statistics").path("writes").properties()) {
            for (JsonNode method : resource.getKey().startsWith("lmsx/") ? resource.getValue() : List.<JsonNode>of()) {
                for (JsonNode count : method) {
                    sum += count.asLong();
                }
            }
        }
        return sum;
    }

    /** How many rows the Ed-Fi API has of a resource. */
    long edFiRows(String resource) throws IOException, InterruptedException {
        JsonNode token = Json.post(address + "/edfi/oauth/token", "application/x-www-form-urlencoded",
                "grant_type=client_credentials&client_id=" + secret("edfi-client-id") + "&client_secret=" + secret("edfi-client-secret"));
        var page = Json.get(address + "/edfi/data/v3/" + resource + "?totalCount=true&limit=1", token.path("access_token").asText());
        return page.headers().firstValueAsLong("Total-Count").orElseThrow(() -> new IOException("The Ed-Fi API does not count " + resource));
    }

    private String secret(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }

    @Override
    public void close() {
        process.close();
    }
}
