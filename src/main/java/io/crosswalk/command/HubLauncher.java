package io.crosswalk.command;

import java.net.URI;

/** Starts a hub in this process, for a command that finds none. */
@FunctionalInterface
public interface HubLauncher {

    /**
     * Returns when the hub answers.
     *
     * @throws HubNotStartedException after staff have been told what keeps it from starting
     */
    RunningHub launch();

    /** A hub that ends with the command. */
    interface RunningHub extends AutoCloseable {

        /** For example {@code http://127.0.0.1:8080}. */
        URI address();

        @Override
        void close();
    }
}
