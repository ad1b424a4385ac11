package io.crosswalk.brightspace;

import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.Answer;
import io.crosswalk.kit.AnswerStatus;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.PassingFailureException;
import io.crosswalk.kit.RefusedCredentialException;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what an answer's status means. Brightspace uses 403 for several things that need opposite reactions. */
final class BrightspaceAnswerStatus implements AnswerStatus {

    private static final int ENOUGH_OF_AN_ERROR = 4096;
    private static final Pattern CLOCK = Pattern.compile("(?i)timestamp out of range\\s*(\\d{1,12})");
    private static final Pattern KEYS = Pattern.compile("(?i)invalid token");
    private static final Pattern SCOPE = Pattern.compile("(?i)insufficient scope to call");
    private static final Pattern REQUIRED = Pattern.compile("(?i)required:\\s*([\\w*]+:[\\w*]+:[\\w*,]+)");

    private final Clock clock;
    private final ClockSkew skew;

    BrightspaceAnswerStatus(Clock clock, ClockSkew skew) {
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public void requireSuccess(VendorRequest request, Answer answer) throws IOException {
        int status = answer.status();
        if (answer.succeeded()) {
            return;
        }
        String story = "Brightspace answered with status " + status + " when asked for " + request.subject();
        if (status == 429) {
            throw new PassingFailureException(Cause.THROTTLED, Backoff.asked(answer, clock), story + ", because its rate limit is exceeded");
        }
        if (status >= 500 || status == 408) {
            throw new PassingFailureException(Cause.VENDOR_FAILING, Backoff.asked(answer, clock), story);
        }
        if (status == 401) {
            throw new RefusedCredentialException();
        }
        if (status == 403) {
            throw forbidden(request, story, answer.excerpt(ENOUGH_OF_AN_ERROR));
        }
        if (status == 404) {
            throw new UnreadableException(Cause.NOT_FOUND, story
                    + ": it was deleted, this version of the API does not know it, or the service user may not see it. If it exists: " + request.remedy());
        }
        if (status >= 300 && status < 400) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                    + ": it sends the hub to another address, which is not followed. Set url to the address under which Brightspace itself answers.");
        }
        throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                + ". The hub asked for something that this Brightspace does not know; set lpVersion and leVersion to versions that it supports, or report this with both.");
    }

    private IOException forbidden(VendorRequest request, String story, String body) {
        Matcher time = CLOCK.matcher(body);
        if (time.find()) {
            skew.measured(Instant.ofEpochSecond(Long.parseLong(time.group(1))));
            return new RefusedCredentialException();
        }
        if (KEYS.matcher(body).find()) {
            return new RefusedCredentialException();
        }
        if (SCOPE.matcher(body).find()) {
            Matcher required = REQUIRED.matcher(body);
            String scope = required.find() ? "the scope " + required.group(1) : "a scope";
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": the app lacks " + scope
                    + ". Add it to the app under Admin Tools > Manage Extensibility > OAuth 2.0 (and to the setting scopes, if that is used); "
                    + "an app with a refresh token must then be authorized anew.");
        }
        throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": the service user may not read this. " + request.remedy());
    }
}
