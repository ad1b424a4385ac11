package io.crosswalk.sandbox.canvas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code POST /login/oauth2/token}: an access token for a refresh token. The refresh token itself is not renewed. */
final class TokenEndpoint {

    private final Tokens tokens;

    TokenEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            throw Refusal.notFound();
        }
        if (!tokens.knowsClient(parameter(request, "client_id"), parameter(request, "client_secret"))) {
            send(response, 401, "{\"error\":\"invalid_client\",\"error_description\":\"unknown client\"}");
        } else if (!"refresh_token".equals(request.getParameter("grant_type"))) {
            send(response, 400, "{\"error\":\"unsupported_grant_type\",\"error_description\":\"The grant_type you requested is not currently supported\"}");
        } else if (!tokens.isRefreshToken(parameter(request, "refresh_token"))) {
            send(response, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"refresh_token not found\"}");
        } else {
            send(response, 200, "{\"access_token\":\"" + tokens.issue() + "\",\"token_type\":\"Bearer\",\"user\":{\"id\":1,"
                    + "\"name\":\"Crosswalk service account\",\"global_id\":\"10000000000001\"},\"expires_in\":" + Tokens.LIFETIME.toSeconds() + "}");
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static void send(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
