package io.crosswalk.canvas;

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
import java.util.Locale;

/** Says what an answer's status means. Canvas uses 401 and 403 for several things that need opposite reactions. */
final class CanvasAnswerStatus implements AnswerStatus {

    private static final String THROTTLED = "rate limit exceeded";
    private static final int ENOUGH_OF_AN_ERROR = 4096;

    private final Clock clock;

    CanvasAnswerStatus(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void requireSuccess(VendorRequest request, Answer answer) throws IOException {
        int status = answer.status();
        if (answer.succeeded()) {
            return;
        }
        String story = "Canvas answered with status " + status + " when asked for " + request.subject();
        if (status == 429 || status == 403 && answer.excerpt(ENOUGH_OF_AN_ERROR).toLowerCase(Locale.ROOT).contains(THROTTLED)) {
            throw new PassingFailureException(Cause.THROTTLED, Backoff.asked(answer, clock), story + ", because its rate limit is exceeded");
        }
        if (status >= 500 || status == 408) {
            throw new PassingFailureException(Cause.VENDOR_FAILING, Backoff.asked(answer, clock), story);
        }
        // Only a refused token comes with this header; a missing permission or scope has the same status without it.
        if (status == 401 && answer.header("www-authenticate").isPresent()) {
            throw new RefusedCredentialException();
        }
        if (status == 401 || status == 403) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": the token may not read this. " + request.remedy());
        }
        if (status == 404) {
            throw new UnreadableException(Cause.NOT_FOUND, story
                    + ": it was deleted, or the token may not see it. If it exists: " + request.remedy());
        }
        if (status >= 300 && status < 400) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                    + ": it sends the hub to another address, which is not followed. Set url to the address under which Canvas itself answers.");
        }
        throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                + ". The hub asked for something that this Canvas does not know; report this with the version of both.");
    }
}
