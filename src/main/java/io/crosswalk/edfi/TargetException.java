package io.crosswalk.edfi;

/** A request to the target did not lead to what it was for. The message says what happened and what to do, without secrets or student data. */
public abstract sealed class TargetException extends RuntimeException permits TargetRefusedException, TargetUnavailableException {

    private final String reason;
    private final String explanation;
    private final String remedy;

    TargetException(String reason, String explanation, String remedy) {
        super(explanation + " " + remedy);
        this.reason = reason;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /** Stable code, as in {@link Verdict}. */
    public String reason() {
        return reason;
    }

    /** What happened, without the remedy. */
    public String explanation() {
        return explanation;
    }

    public String remedy() {
        return remedy;
    }
}
