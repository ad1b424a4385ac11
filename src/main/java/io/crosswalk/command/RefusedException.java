package io.crosswalk.command;

/** The hub has answered with an error, as problem details. */
final class RefusedException extends RuntimeException {

    private final int status;

    RefusedException(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
