package io.crosswalk.sandbox.moodle;

import java.time.Instant;

/**
 * One row of an assignment's submissions.
 *
 * @param userId 0 for the row of a team
 * @param groupId of the team; 0 for the row of a person, and for the team of those who are in no group or in several
 * @param number counted from 0
 */
record Attempt(long id, long userId, long groupId, int number, Instant createdAt, Instant changedAt, State state, String text) {

    /** In Moodle's words, in lower case. */
    enum State {
        NEW, DRAFT, SUBMITTED, REOPENED
    }

    Attempt in(State newState, Instant at, String newText) {
        return new Attempt(id, userId, groupId, number, createdAt, at, newState, newText);
    }
}
