package io.crosswalk.sandbox.edfi;

import java.time.Duration;

/**
 * What the host of the API can set, as {@code control/host} takes it.
 *
 * @param changeQueries whether that feature is on; where it is off, its addresses are not there
 * @param pageLimit the most rows of a page
 * @param descriptorCacheSeconds how long the API goes on believing in the descriptors that it last read; 0: not at all
 */
record HostSettings(boolean changeQueries, int pageLimit, long descriptorCacheSeconds) {

    static final HostSettings USUAL = new HostSettings(true, 500, 0);

    HostSettings {
        if (pageLimit < 1) {
            throw new IllegalArgumentException("a page has at least one row; 'pageLimit' is " + pageLimit);
        }
    }

    HostSettings withDescriptorCache(Duration lifetime) {
        return new HostSettings(changeQueries, pageLimit, lifetime.toSeconds());
    }
}
