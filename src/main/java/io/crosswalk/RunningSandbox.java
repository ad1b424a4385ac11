package io.crosswalk;

import io.crosswalk.sandbox.Sandbox;
import java.util.Optional;

/** The sandbox, where this process runs one. */
record RunningSandbox(Optional<Sandbox> sandbox) implements AutoCloseable {

    @Override
    public void close() {
        sandbox.ifPresent(Sandbox::close);
    }
}
