package io.crosswalk.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One sandbox for all tests of a class; misbehaviour ends after each. Changes of the district stay: tests take different records. */
public final class SandboxExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final SettableClock clock = new SettableClock();
    private Path folder = Path.of("unset");
    private Sandbox sandbox;
    private SandboxClient client;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("sandbox");
        sandbox = Sandbox.start(SandboxOptions.in(folder).withClock(clock));
        client = new SandboxClient(sandbox);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        client.control("reset", "{}");
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        sandbox.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public SandboxClient client() {
        return client;
    }

    public SettableClock clock() {
        return clock;
    }
}
