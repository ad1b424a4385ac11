package io.crosswalk.benchmark;

import io.crosswalk.kit.CredentialVault;

/** For credentials that do not change with their use. */
final class NoVault implements CredentialVault {

    @Override
    public <T> T exclusively(Credential credential, Work<T> work) {
        throw new UnsupportedOperationException("ID keys are not kept");
    }
}
