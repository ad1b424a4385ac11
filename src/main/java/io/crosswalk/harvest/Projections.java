package io.crosswalk.harvest;

/** The projection of each connector. */
interface Projections {

    Projection of(String connector);
}
