package io.crosswalk.kit;

import java.io.IOException;

/** The vendor did not accept the credential; another one may do. */
public final class RefusedCredentialException extends IOException {

    public RefusedCredentialException() {
        this("it is wrong, expired or revoked");
    }

    /** @param reason what the vendor says about it, in the middle of a sentence */
    public RefusedCredentialException(String reason) {
        super(reason);
    }
}
