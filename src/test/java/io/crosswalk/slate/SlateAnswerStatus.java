package io.crosswalk.slate;

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

/** Says what an answer's status means: of Slate, 401 is about the token, and 403 about what the API client may read. */
record SlateAnswerStatus(Clock clock) implements AnswerStatus {

    @Override
    public void requireSuccess(VendorRequest request, Answer answer) throws IOException {
        int status = answer.status();
        if (answer.succeeded()) {
            return;
        }
        String story = "Slate answered with status " + status + " when asked for " + request.subject();
        if (status == 429) {
            throw new PassingFailureException(Cause.THROTTLED, Backoff.asked(answer, clock), story + ", because its rate limit is exceeded");
        }
        if (status >= 500) {
            throw new PassingFailureException(Cause.VENDOR_FAILING, Backoff.asked(answer, clock), story);
        }
        if (status == 401) {
            throw new RefusedCredentialException();
        }
        if (status == 403) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": the API client may not read this. " + request.remedy());
        }
        if (status == 404) {
            throw new UnreadableException(Cause.NOT_FOUND, story + ": it was deleted, or is hidden from the API client. If it exists: " + request.remedy());
        }
        throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story + ". Check that url is the address under which Slate itself answers.");
    }
}
