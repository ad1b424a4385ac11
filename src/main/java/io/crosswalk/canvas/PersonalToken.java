package io.crosswalk.canvas;

import io.crosswalk.configuration.Secret;

/** A token made by hand in a user's profile. Read anew each time, so that a replaced one takes effect at once. */
final class PersonalToken implements CanvasAuthorization {

    private final Secret token;

    PersonalToken(Secret token) {
        this.token = token;
    }

    @Override
    public String header() {
        return "Bearer " + token.reveal().strip();
    }

    @Override
    public boolean renew(String refusedHeader) {
        return !header().equals(refusedHeader);
    }

    @Override
    public String remedy() {
        return "Make a new token for the service user in Canvas (Account > Settings > Approved Integrations) and put it where the setting token says: " + token;
    }
}
