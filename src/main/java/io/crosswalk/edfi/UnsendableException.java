package io.crosswalk.edfi;

/** Carries what a record becomes that cannot be sent out of the middle of writing a payload; never leaves the dialect. */
final class UnsendableException extends RuntimeException {

    private final transient Rendering rendering;

    UnsendableException(String reason, String explanation, String remedy) {
        super(reason, null, false, false);
        this.rendering = new Rendering.Unsendable(reason, explanation, remedy);
    }

    private UnsendableException(Rendering.Awaiting awaiting) {
        super("", null, false, false);
        this.rendering = awaiting;
    }

    static UnsendableException awaiting(String value) {
        return new UnsendableException(new Rendering.Awaiting(value));
    }

    Rendering rendering() {
        return rendering;
    }
}
