package io.crosswalk.sandbox;

/** The data folder of a sandbox holds another district, or the rows of another Ed-Fi API, than is asked for. */
public final class OtherDistrictException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OtherDistrictException(String explanation) {
        super(explanation);
    }
}
