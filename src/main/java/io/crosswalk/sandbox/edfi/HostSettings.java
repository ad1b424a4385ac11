package io.crosswalk.sandbox.edfi;

/**
 * What the host of the API can set, as {@code control/host} takes it.
 *
 * @param changeQueries whether that feature is on; where it is off, its addresses are not there
 * @param pageLimit the most rows of a page
 */
record HostSettings(boolean changeQueries, int pageLimit) {

    static final HostSettings USUAL = new HostSettings(true, 500);

    HostSettings {
        if (pageLimit < 1) {
            throw new IllegalArgumentException("a page has at least one row; 'pageLimit' is " + pageLimit);
        }
    }
}
