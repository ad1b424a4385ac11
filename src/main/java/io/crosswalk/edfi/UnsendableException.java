package io.crosswalk.edfi;

/** Carries an {@link Rendering.Unsendable} out of the middle of writing a payload; never leaves the dialect. */
final class UnsendableException extends RuntimeException {

    private final transient Rendering.Unsendable unsendable;

    UnsendableException(String reason, String explanation, String remedy) {
        super(reason, null, false, false);
        this.unsendable = new Rendering.Unsendable(reason, explanation, remedy);
    }

    Rendering.Unsendable unsendable() {
        return unsendable;
    }
}
