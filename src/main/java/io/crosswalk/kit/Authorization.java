package io.crosswalk.kit;

import java.io.IOException;

/** Who the hub is to a vendor. One for each connector, shared by its threads. */
public interface Authorization {

    /**
     * Puts the credential into a request. Called again for every repetition, so that nonces and time stamps are new.
     *
     * @throws IOException if a credential could not be had just now
     */
    SignedRequest sign(VendorRequest request) throws IOException;

    /**
     * Tries to get another credential in place of the one that the vendor refused.
     *
     * @param refused what was sent
     * @return whether asking once more may succeed
     */
    boolean renew(SignedRequest refused) throws IOException;

    /** What staff must do when no credential is accepted; full sentences. */
    String remedy();
}
