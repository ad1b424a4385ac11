package io.crosswalk.kit;

import java.io.IOException;

/** The vendor did not accept the credential; another one may do. */
public final class RefusedCredentialException extends IOException {

    public RefusedCredentialException() {
        super("The vendor refused the credential");
    }
}
