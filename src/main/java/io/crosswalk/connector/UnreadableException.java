package io.crosswalk.connector;

/** A scope could not be read to its end. What was read of it may be used; nothing may be taken for gone. */
public final class UnreadableException extends RuntimeException {

    /** Why; the names are stable and shown to staff. */
    public enum Cause {
        CREDENTIAL_REFUSED,
        PERMISSION_MISSING,
        NOT_FOUND,
        NOT_JSON,
        UNEXPECTED_SHAPE,
        TRUNCATED,
        TOO_LARGE,
        FOREIGN_LINK,
        LINK_LOOP,
        THROTTLED,
        VENDOR_FAILING,
        UNREACHABLE
    }

    private final Cause reason;

    /** @param explanation says what happened, at which address (without secrets), and what to do next */
    public UnreadableException(Cause reason, String explanation) {
        super(explanation);
        this.reason = reason;
    }

    public UnreadableException(Cause reason, String explanation, Throwable cause) {
        super(explanation, cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }

    /** True where every other scope of the connector will meet the same: the run ends. */
    public boolean concernsWholeConnector() {
        return switch (reason) {
            case CREDENTIAL_REFUSED, UNREACHABLE, THROTTLED -> true;
            case PERMISSION_MISSING, NOT_FOUND, NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP,
                    VENDOR_FAILING -> false;
        };
    }
}
