package io.crosswalk.kit.contract;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.Surroundings;
import java.net.URI;
import java.util.List;

/**
 * A server that plays the vendor, for {@link ConnectorContract}. It tells the same story all the time, save for
 * {@link #changeSomething}. It must have a list that takes more than one page with {@link #settings}.
 */
public interface PlayedVendor extends AutoCloseable {

    /** Scheme, host and port of the server. */
    URI origin();

    /** The moment at which its story is read; far from every due date. */
    String now();

    /** @param origin of the proxy, to be put in the place of the server's own in every address */
    ConnectorSettings settings(URI origin);

    /** The same with a credential that the server does not accept. */
    ConnectorSettings settingsWithWrongCredential(URI origin);

    LmsConnector connector(ConnectorSettings settings, Surroundings surroundings);

    /**
     * Makes the server refuse what it has given out so far, so that the connector must get something new.
     *
     * @return false for a vendor whose credential does not expire by itself
     */
    boolean expireCredential();

    /** Has a student hand something in, a teacher release a grade, and a piece of work appear. */
    void changeSomething();

    /** Credentials, and names of people in the story: nothing of it may appear in a message. */
    List<String> confidential();

    @Override
    void close();
}
