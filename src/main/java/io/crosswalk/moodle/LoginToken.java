package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.configuration.Secret;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.Answer;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token got with a user name and a password, and used until Moodle refuses it. Threads that need one wait for the same. */
final class LoginToken implements Authorization {

    private static final JsonBody BODY = new JsonBody(MoodleConnectorFactory.TITLE);

    private final URI address;
    private final Secret username;
    private final Secret password;
    private final String service;
    private final OutboundHttp http;
    private @Nullable String current;

    LoginToken(URI address, Secret username, Secret password, String service, OutboundHttp http) {
        this.address = address;
        this.username = username;
        this.password = password;
        this.service = service;
        this.http = http;
    }

    @Override
    public synchronized SignedRequest sign(VendorRequest request) throws IOException {
        return TokenInForm.sign(request, token());
    }

    private String token() throws IOException {
        String token = current;
        if (token == null) {
            token = loggedIn();
            current = token;
        }
        return token;
    }

    /** Moodle gives the same token again while it lives; asking once more with it would be in vain. */
    @Override
    public synchronized boolean renew(SignedRequest refused) throws IOException {
        if (current != null && TokenInForm.is(current, refused)) {
            current = null;
        }
        return !TokenInForm.is(token(), refused);
    }

    @Override
    public String remedy() {
        return "Check that username (" + username + ") and password (" + password + ") are those of the service user, that it may create tokens "
                + "(moodle/webservice:createtoken), and that the service " + service + " is enabled and lists it.";
    }

    private String loggedIn() throws IOException {
        String form = new MoodleForm().with("username", username.reveal().strip()).with("password", password.reveal().strip())
                .with("service", service).encoded();
        return http.post(address, Map.of("Accept", "application/json"), form, "application/x-www-form-urlencoded", this::read);
    }

    private String read(Answer answer) throws IOException {
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new IOException("the token address " + address + " answered with status " + answer.status());
        }
        JsonNode given = answer.succeeded() ? BODY.object(answer.body(), "a token") : null;
        if (given != null && given.path("token").isTextual()) {
            return given.get("token").asText();
        }
        String code = given == null ? "" : MoodleFault.code(given.path("errorcode").asText());
        if (MoodleFault.passes(code)) {
            throw new IOException("the token address " + address + " answered with the error code " + code);
        }
        throw new UnreadableException(Cause.CREDENTIAL_REFUSED, "Moodle gave no token: " + address + " answered with status " + answer.status()
                + (code.isEmpty() ? "" : " and the error code " + code) + ". " + remedy());
    }
}
