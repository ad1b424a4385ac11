package io.crosswalk.edfi;

/** The target refuses, or is not what it must be, until a person does something about it. */
public final class TargetRefusedException extends TargetException {

    TargetRefusedException(String reason, String explanation, String remedy) {
        super(reason, explanation, remedy);
    }
}
