package io.crosswalk.operations;

/** Brings the roster mirror up to date. Whoever reads the target provides it. */
public interface RosterRefresh {

    /** Reads the target's sections and students anew, and matches all connectors again. Returns when both are done. */
    void refreshAndMatch();

    /** Matches a connector again by the roster as it is known. One that is being harvested is left alone: the harvest does it at its end. */
    void rematch(String connector);
}
