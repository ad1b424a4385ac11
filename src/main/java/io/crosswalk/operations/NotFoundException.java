package io.crosswalk.operations;

/** What a person asked for does not exist. The message says what it was and where to find those that do. */
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String what, Object id, String whereToLook) {
        super("There is no " + what + " " + id + ". " + whereToLook);
    }
}
