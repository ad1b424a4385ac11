package io.crosswalk.canvas;

import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.time.Clock;

/** Who the hub is to Canvas. One for each connector, shared by its threads. The token goes into a header and nowhere else. */
sealed interface CanvasAuthorization permits PersonalToken, RefreshedToken {

    /**
     * The value of the Authorization header.
     *
     * @throws IOException if a token could not be had just now
     */
    String header() throws IOException;

    /**
     * Tries to get another token in place of one that Canvas refused.
     *
     * @return whether there is one that was not refused yet
     */
    boolean renew(String refusedHeader) throws IOException;

    /** What staff must do when no token is accepted. */
    String remedy();

    /** @throws IllegalArgumentException if the settings name no complete credential */
    static CanvasAuthorization of(CanvasSettings settings, OutboundHttp http, Clock clock) {
        if (settings.token().isPresent()) {
            return new PersonalToken(settings.token().get());
        }
        if (settings.clientId().isPresent() && settings.clientSecret().isPresent() && settings.refreshToken().isPresent()) {
            return new RefreshedToken(settings.tokenUrl(), settings.clientId().get(), settings.clientSecret().get(),
                    settings.refreshToken().get(), http, clock);
        }
        throw new IllegalArgumentException("The Canvas connector for " + settings.url()
                + " has no credential. Set either token, or clientId, clientSecret and refreshToken");
    }
}
