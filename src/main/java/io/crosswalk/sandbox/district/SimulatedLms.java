package io.crosswalk.sandbox.district;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import java.time.Instant;

/** One simulated learning management system: answers below {@code /<vendor>}, is told what to do below {@code /control/<vendor>}. */
public interface SimulatedLms {

    /** Lower case, for example {@code schoology}. */
    String vendor();

    HttpServlet servlet();

    /** What the student information system knows of the classes that are taught here. */
    RosterPart roster();

    /**
     * Does what a person does in the system. Kept in a journal and done again at the next start, with the same {@code at}.
     *
     * @return the id of what was changed or made
     * @throws java.util.NoSuchElementException for an action that there is not
     * @throws UnknownRecordException for a record that there is not
     * @throws IllegalArgumentException for a body that does not fit
     */
    String change(String action, ObjectNode body, Instant at);

    /**
     * Changes manners or permissions until {@link #restore}; is not kept.
     *
     * @return false if {@code action} is none of these, but may be a change
     */
    boolean behave(String action, ObjectNode body);

    /** Gives back permissions, tokens and manners; what people changed stays. */
    void restore();

    /**
     * What Ed-Fi must hold of this system once everything has been harvested and delivered, told from the story and not from
     * the answers of the servlet: {@code {"assignments":[...],"submissions":[...]}}, in the form that docs/sandbox.md gives.
     *
     * @param now the moment for which statuses hold
     */
    JsonNode truth(Instant now);
}
