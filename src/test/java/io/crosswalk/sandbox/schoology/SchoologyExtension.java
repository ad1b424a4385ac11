package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.sandbox.SandboxExtension;
import io.crosswalk.sandbox.SettableClock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One sandbox for all tests of a class, and a caller of its Schoology. What people changed stays: tests take different records. */
final class SchoologyExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final SandboxExtension sandbox = new SandboxExtension();
    private Caller caller;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        sandbox.beforeAll(context);
        caller = new Caller(sandbox.sandbox());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        sandbox.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        sandbox.afterAll(context);
    }

    Caller caller() {
        return caller;
    }

    SettableClock clock() {
        return sandbox.clock();
    }

    /** @param body with single quotes for double ones */
    long control(String action, String body) throws Exception {
        return sandbox.client().control("schoology/" + action, body.replace('\'', '"')).path("id").asLong();
    }

    JsonNode truth() throws Exception {
        return new ObjectMapper().readTree(sandbox.client().anonymous("/control/schoology/truth").body());
    }
}
