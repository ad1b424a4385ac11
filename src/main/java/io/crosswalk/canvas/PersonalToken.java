package io.crosswalk.canvas;

import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;

/** A token made by hand in a user's profile. Read anew each time, so that a replaced one takes effect at once. */
final class PersonalToken implements Authorization {

    private final Secret token;

    PersonalToken(Secret token) {
        this.token = token;
    }

    @Override
    public SignedRequest sign(VendorRequest request) {
        return SignedRequest.withHeader(request, "Authorization", header());
    }

    @Override
    public boolean renew(SignedRequest refused) {
        return !header().equals(refused.headers().get("Authorization"));
    }

    private String header() {
        return "Bearer " + token.reveal().strip();
    }

    @Override
    public String remedy() {
        return "Make a new token for the service user in Canvas (Account > Settings > Approved Integrations) and put it where the setting token says: " + token;
    }
}
