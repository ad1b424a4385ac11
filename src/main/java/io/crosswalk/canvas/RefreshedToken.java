package io.crosswalk.canvas;

import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.AccessToken;
import io.crosswalk.kit.AccessTokenSource;
import io.crosswalk.kit.TokenEndpoint;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access tokens for a refresh token, which Canvas lets serve again and again. */
final class RefreshedToken implements AccessTokenSource {

    private final TokenEndpoint endpoint;
    private final Secret clientId;
    private final Secret clientSecret;
    private final Secret refreshToken;

    RefreshedToken(TokenEndpoint endpoint, Secret clientId, Secret clientSecret, Secret refreshToken) {
        this.endpoint = endpoint;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
    }

    @Override
    public AccessToken obtain(@Nullable String refused) throws IOException {
        Map<String, String> form = Map.of("grant_type", "refresh_token", "client_id", clientId.reveal().strip(),
                "client_secret", clientSecret.reveal().strip(), "refresh_token", refreshToken.reveal().strip());
        return endpoint.ask(form, null, remedy()).accessToken();
    }

    @Override
    public String remedy() {
        return "Check that the developer key is on for this account, and that clientId (" + clientId + "), clientSecret (" + clientSecret
                + ") and refreshToken (" + refreshToken + ") belong together; else authorize the service user anew for a new refresh token.";
    }
}
