package io.crosswalk.connector;

import io.crosswalk.configuration.ConnectorSettings;

/** Makes the connectors of one vendor; each vendor's package has one as a Spring bean. */
public interface ConnectorFactory {

    /** Lower case, as in {@code connectors/<vendor>}. */
    String vendor();

    /**
     * Sends nothing yet.
     *
     * @throws IllegalArgumentException if the settings contradict each other; the message names them and says what to do
     */
    LmsConnector create(ConnectorSettings settings);
}
