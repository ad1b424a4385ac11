package io.crosswalk.harvest;

/** A harvest of the connector runs already; another one begins when it is over. */
public final class HarvestRunningException extends RuntimeException {

    HarvestRunningException(String connector) {
        super("A harvest of " + connector + " is running already, in this process or another one. Wait for it to end");
    }
}
