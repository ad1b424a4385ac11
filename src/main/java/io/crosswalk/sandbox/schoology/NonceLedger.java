package io.crosswalk.sandbox.schoology;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Refuses replays of one key. Timestamps must not go backwards, so the nonces of the newest one are all that need be kept. */
final class NonceLedger {

    static final String REPLAY = "Duplicate timestamp/nonce combination, possible replay attack. Request rejected.";
    private static final String OUT_OF_SEQUENCE = "Timestamp is out of sequence. Request rejected.";

    private final Set<String> nonces = new HashSet<>();
    private BigDecimal newest = BigDecimal.ZERO;

    synchronized void enter(BigDecimal timestamp, String nonce) {
        int order = timestamp.compareTo(newest);
        if (order < 0) {
            throw Refused.unauthorized(OUT_OF_SEQUENCE);
        }
        if (order > 0) {
            newest = timestamp;
            nonces.clear();
        }
        if (!nonces.add(nonce)) {
            throw Refused.unauthorized(REPLAY);
        }
    }
}
