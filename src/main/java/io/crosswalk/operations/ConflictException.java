package io.crosswalk.operations;

/** The action does not fit the present state. The message says which state that is and what to do instead. */
public final class ConflictException extends RuntimeException {

    public ConflictException(String message) {
        super(message);
    }
}
