package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code /login/token.php}. Its failures have status 200 and {@code error} instead of {@code exception}. */
final class TokenEndpoint {

    private final Tokens tokens;
    private final Manners manners;

    TokenEndpoint(Tokens tokens, Manners manners) {
        this.tokens = tokens;
        this.manners = manners;
    }

    void answer(ObjectNode fields, Json json) throws IOException {
        if (fields.path("appsitecheck").asText().equals("1")) {
            json.object(() -> json.text("appsitecheck", "ok"));
        } else if (manners.door == Manners.Door.WEB_SERVICES_OFF) {
            error(json, "Web services must be enabled in Advanced features.", "enablewsdescription");
        } else if (manners.door == Manners.Door.SOFT_MAINTENANCE) {
            error(json, "The site is undergoing maintenance and is currently not available", "sitemaintenance");
        } else if (!fields.path("username").asText().equals(Tokens.USER) || !tokens.isPassword(fields.path("password").asText())) {
            error(json, "Invalid login, please try again", "invalidlogin");
        } else if (!fields.path("service").asText().equals(Tokens.SERVICE)) {
            error(json, "Web service is not available (it doesn't exist or might be disabled)", "servicenotavailable");
        } else {
            json.object(() -> {
                json.text("token", tokens.issue());
                json.nothing("privatetoken");
            });
        }
    }

    /** @param code null in the failures that have none */
    static void error(Json json, String message, @Nullable String code) throws IOException {
        json.object(() -> {
            json.text("error", message);
            if (code != null) {
                json.text("errorcode", code);
            }
            json.nothing("stacktrace", "debuginfo", "reproductionlink");
        });
    }
}
