package io.crosswalk.operations;

/** Something that a person gave cannot be used. The message names it and says what is allowed. */
public final class InvalidParameterException extends RuntimeException {

    private final String parameter;

    /** @param allowed completes "Allowed: ..." and is not repeated for the reader elsewhere */
    public InvalidParameterException(String parameter, String problem, String allowed) {
        super("The parameter '" + parameter + "' " + problem + ". Allowed: " + allowed + ".");
        this.parameter = parameter;
    }

    /** Its name, as the person wrote it. */
    public String parameter() {
        return parameter;
    }
}
