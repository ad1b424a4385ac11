package io.crosswalk.sandbox.district;

/** The district has no such record. */
public final class UnknownRecordException extends RuntimeException {

    UnknownRecordException(String kind, long id) {
        super("The sandbox district has no " + kind + " " + id + ". List what there is over its Canvas API, and use an id from there.");
    }
}
