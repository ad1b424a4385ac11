package io.crosswalk.kit;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.Answer;
import java.io.IOException;

/** Says what an answer means in which the vendor does not give what was asked for. */
@FunctionalInterface
public interface AnswerStatus {

    /**
     * Returns if the answer is a success. May read the body only of an answer that is none.
     *
     * @throws RefusedCredentialException if the credential was not accepted
     * @throws PassingFailureException if the request is worth repeating
     * @throws UnreadableException if it is not
     */
    void requireSuccess(VendorRequest request, Answer answer) throws IOException;
}
