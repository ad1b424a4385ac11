package io.crosswalk;

/** The hub cannot start as it was asked to. */
final class StartRefusedException extends RuntimeException {

    private final String remedy;

    StartRefusedException(String explanation, String remedy) {
        super(explanation);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
