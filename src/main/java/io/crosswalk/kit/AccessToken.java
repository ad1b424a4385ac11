package io.crosswalk.kit;

import java.time.Instant;

/** An OAuth2 access token. */
public record AccessToken(String value, Instant usableUntil) {

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "AccessToken until " + usableUntil;
    }
}
