package io.crosswalk.moodle;

import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.Answer;
import io.crosswalk.kit.AnswerStatus;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.PassingFailureException;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/** Says what an answer's status means. Moodle itself sends 200 with almost everything; the rest comes from what stands before it. */
final class MoodleAnswerStatus implements AnswerStatus {

    private static final Set<Integer> PASSING = Set.of(408, 409);
    private static final Set<Integer> TOO_MUCH = Set.of(413, 414, 431);
    private static final int ENOUGH = 64;

    private final Clock clock;

    MoodleAnswerStatus(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void requireSuccess(VendorRequest request, Answer answer) throws IOException {
        int status = answer.status();
        if (answer.succeeded()) {
            return;
        }
        String story = "Moodle answered with status " + status + " when asked for " + request.subject();
        if (status == 429) {
            throw new PassingFailureException(Cause.THROTTLED, Backoff.asked(answer, clock), story + ", because it is asked too often");
        }
        if (status >= 500 || PASSING.contains(status)) {
            throw new PassingFailureException(Cause.VENDOR_FAILING, Backoff.asked(answer, clock),
                    story + (status == 503 && answer.header("retry-after").isPresent() ? ": it is under maintenance" : ""));
        }
        if (TOO_MUCH.contains(status)) {
            throw new UnreadableException(Cause.TOO_LARGE, story + ": the request is too large for it. Set a smaller idsAtOnce.");
        }
        if (status == 403 && answer.excerpt(ENOUGH).isBlank()) {
            throw new UnreadableException(Cause.CREDENTIAL_REFUSED, story + ", and with an empty page: web services, or their REST protocol, are off. "
                    + "Turn them on under Site administration > General > Advanced features, and Server > Web services > Manage protocols.");
        }
        if (status == 401 || status == 403) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": something before Moodle keeps the hub out. Ask who runs the site to let "
                    + "this machine reach " + request.address().getRawPath() + ".");
        }
        if (status >= 300 && status < 400) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story
                    + ": it sends the hub to another address, which is not followed. Set url to the address under which Moodle itself answers.");
        }
        if (status == 404) {
            throw new UnreadableException(Cause.NOT_FOUND, story + ": there is no web service at this address. Set url to the address of Moodle itself.");
        }
        throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story + ". The hub asked for something that this Moodle does not know; "
                + "report this with the version of both.");
    }
}
