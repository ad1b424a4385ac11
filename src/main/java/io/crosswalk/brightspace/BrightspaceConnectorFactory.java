package io.crosswalk.brightspace;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.CredentialVault;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes connectors to Brightspace from settings as {@code connectors/brightspace/brightspace-source.kamelet.yaml} defines them. */
@Component
public final class BrightspaceConnectorFactory implements ConnectorFactory {

    static final String VENDOR = "brightspace";
    static final String TITLE = "Brightspace";

    private final Surroundings surroundings;
    private final CredentialVault vault;

    @Autowired
    public BrightspaceConnectorFactory(Clock clock, CredentialVault vault) {
        this(Surroundings.real(clock), vault);
    }

    public BrightspaceConnectorFactory(Surroundings surroundings, CredentialVault vault) {
        this.surroundings = surroundings;
        this.vault = vault;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        return new BrightspaceConnector(settings.id(), BrightspaceSettings.of(settings), surroundings, vault);
    }
}
