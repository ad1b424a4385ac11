package io.crosswalk.connector;

/** Somebody asked for a connector that cannot be used; the message says which there are. */
public final class UnknownConnectorException extends RuntimeException {

    UnknownConnectorException(String message) {
        super(message);
    }
}
