package io.crosswalk.schoology;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.http.Answer;
import io.crosswalk.kit.AnswerStatus;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.PassingFailureException;
import io.crosswalk.kit.RefusedCredentialException;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Says what an answer's status means. Schoology's bodies of errors are texts or nothing, never objects. */
final class SchoologyAnswerStatus implements AnswerStatus {

    /** Schoology sends the hub on; {@link SchoologyClient} follows, with a signature of its own. */
    static final int SEE_OTHER = 303;

    private static final int ENOUGH_OF_AN_ERROR = 4096;

    private final Clock clock;
    private final Duration window;

    /** @param window after which a used-up allowance is full again */
    SchoologyAnswerStatus(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    @Override
    public void requireSuccess(VendorRequest request, Answer answer) throws IOException {
        int status = answer.status();
        String story = "Schoology answered with status " + status + " when asked for " + request.subject();
        if (answer.succeeded() && isPage(answer)) {
            requireNoLimit(answer, story);
        }
        if (answer.succeeded() || status == SEE_OTHER) {
            return;
        }
        if (status == 429) {
            throw new PassingFailureException(Cause.THROTTLED, asked(answer), story + ", because its rate limit is exceeded");
        }
        if (status >= 500 || status == 408) {
            throw new PassingFailureException(Cause.VENDOR_FAILING, Backoff.asked(answer, clock), story);
        }
        if (status == 401) {
            // Faults of OAuth come with a text; without one, the key is good and may not read other users.
            String fault = answer.excerpt(ENOUGH_OF_AN_ERROR).replace("\"", "").toLowerCase(Locale.ROOT);
            if (fault.contains("nonce") || fault.contains("timestamp")) {
                throw new RefusedCredentialException("it takes the request for a replay, because its time stamp is older than another's or its nonce was used before");
            }
            if (!fault.isBlank()) {
                throw new RefusedCredentialException();
            }
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + " and no explanation: that is how Schoology refuses a personal API key "
                    + "that asks about other people. " + SchoologyPermission.KEY_OF_THE_DISTRICT + " " + request.remedy());
        }
        if (status == 403) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": the user of the key may not read this. " + request.remedy());
        }
        if (status == 404 || status == 410) {
            throw new UnreadableException(Cause.NOT_FOUND, story
                    + ": it was deleted or is switched off, or the user of the key may not see it. If it exists: " + request.remedy());
        }
        if (status >= 300 && status < 400) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                    + ": it sends the hub to another address, which is not followed. Set url to the address of Schoology's API itself.");
        }
        throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                + ". The hub asked for something that this Schoology does not know; report this with the version of both.");
    }

    private Duration asked(Answer answer) {
        Duration asked = Backoff.asked(answer, clock);
        return asked.isZero() ? window : asked;
    }

    private static boolean isPage(Answer answer) {
        return answer.header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("html");
    }

    /** Schoology's web servers say so with status 200. Any other page is found out when it is read as JSON. */
    private void requireNoLimit(Answer answer, String story) throws IOException {
        if (answer.excerpt(ENOUGH_OF_AN_ERROR).toLowerCase(Locale.ROOT).contains("request limit")) {
            throw new PassingFailureException(Cause.THROTTLED, asked(answer), story + ", and with a page that says that a rate limit is exceeded");
        }
        throw new UnreadableException(Cause.NOT_JSON, story
                + ", but with a page for people. Often this is a proxy, a sign-in or maintenance: check that url is the address of Schoology's API itself.");
    }
}
