package io.crosswalk.command;

/** A command cannot do what was asked. The message is for the person, and says what to do next. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message) {
        super(message);
    }
}
