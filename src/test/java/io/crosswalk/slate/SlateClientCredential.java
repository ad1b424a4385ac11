package io.crosswalk.slate;

import io.crosswalk.kit.AccessToken;
import io.crosswalk.kit.AccessTokenSource;
import io.crosswalk.kit.TokenEndpoint;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access tokens for the id and the secret of an API client. */
record SlateClientCredential(TokenEndpoint endpoint, SlateSettings settings) implements AccessTokenSource {

    @Override
    public AccessToken obtain(@Nullable String refused) throws IOException {
        Map<String, String> form = Map.of("grant_type", "client_credentials",
                "client_id", settings.clientId().reveal().strip(), "client_secret", settings.clientSecret().reveal().strip());
        return endpoint.ask(form, null, remedy()).accessToken();
    }

    @Override
    public String remedy() {
        return "Check in Slate under Settings > API clients that the client is on, and that clientId (" + settings.clientId() + ") and clientSecret ("
                + settings.clientSecret() + ") are its own.";
    }
}
