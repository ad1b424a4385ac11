package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** A sandbox, steered over its control paths. */
final class SandboxDistrict implements AutoCloseable {

    private final Sandbox sandbox;

    private SandboxDistrict(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxDistrict whole(Path folder) throws IOException {
        return new SandboxDistrict(Sandbox.start(SandboxOptions.in(folder)));
    }

    /** Has all that is told by hand, and few ordinary courses. */
    static SandboxDistrict small(Path folder) throws IOException {
        return new SandboxDistrict(Sandbox.start(SandboxOptions.in(folder).withSubmissions(1)));
    }

    /** Small, with another Ed-Fi API than 5.3; for example {@code 7.3}. */
    static SandboxDistrict small(Path folder, String edFi) throws IOException {
        return new SandboxDistrict(Sandbox.start(SandboxOptions.in(folder).withSubmissions(1).withEdFi(edFi)));
    }

    String canvas() {
        return sandbox.canvasAddress();
    }

    /** @param vendor lower case */
    String lms(String vendor) {
        return sandbox.lmsAddress(vendor);
    }

    /** What Ed-Fi must hold of a vendor's; told by the sandbox from its story. */
    JsonNode truth(String vendor) {
        return Http.json("GET", sandbox.address() + "/control/" + vendor + "/truth", "");
    }

    /** Something that a person does in an LMS other than Canvas. */
    void does(String vendor, String action, String body) {
        Http.json("POST", sandbox.address() + "/control/" + vendor + "/" + action, body);
    }

    String edFi() {
        return sandbox.edFiAddress();
    }

    Path file(String name) {
        return sandbox.dataFolder().resolve(name);
    }

    String secret(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the id of what was changed or made */
    long change(String name, String body) {
        return Http.json("POST", sandbox.address() + "/control/canvas/" + name, body).path("id").asLong();
    }

    void misbehave(String body) {
        Http.json("POST", sandbox.address() + "/control/misbehave", body);
    }

    void behave() {
        Http.json("POST", sandbox.address() + "/control/reset", "{}");
    }

    void fault(String body) {
        edFiControl("POST", "faults", body);
    }

    void noFaults() {
        edFiControl("DELETE", "faults", "");
    }

    JsonNode edFiControl(String method, String path, String body) {
        return Http.json(method, edFi() + "/control/" + path, body);
    }

    void forgetStatistics() {
        edFiControl("DELETE", "statistics", "");
    }

    JsonNode statistics() {
        return edFiControl("GET", "statistics", "");
    }

    /** Requests with POST, PUT or DELETE to a resource of {@code lmsx}, whatever their answer. */
    long writes() {
        return statistics().path("writes").properties().stream()
                .filter(resource -> resource.getKey().startsWith("lmsx/"))
                .flatMap(resource -> StreamSupport.stream(resource.getValue().spliterator(), false))
                .flatMap(method -> StreamSupport.stream(method.spliterator(), false))
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    long writes(String resource, String method, int status) {
        return statistics().path("writes").path(resource).path(method).path(Integer.toString(status)).asLong();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
