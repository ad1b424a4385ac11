package io.crosswalk.delivery;

/** The target takes coursework in a way that the hub does not know. */
public final class UnsupportedTargetException extends RuntimeException {

    UnsupportedTargetException(String explanation) {
        super(explanation);
    }
}
