package io.crosswalk.command;

/** The hub that a command wanted did not start. Spring Boot has said why. */
public final class HubNotStartedException extends RuntimeException {

    public HubNotStartedException(Throwable cause) {
        super("No hub could be started for this command; the reason stands above.", cause);
    }
}
