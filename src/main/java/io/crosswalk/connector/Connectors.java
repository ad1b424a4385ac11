package io.crosswalk.connector;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The configured connectors. One that cannot be made is quarantined with its reason; the others are not concerned. */
@Component
public class Connectors {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private final Map<String, ConnectorSettings> settings = new LinkedHashMap<>();
    private final Map<String, LmsConnector> made = new LinkedHashMap<>();
    private final Map<String, String> quarantined = new LinkedHashMap<>();

    Connectors(DistrictConfiguration district, List<ConnectorFactory> factories) {
        Map<String, ConnectorFactory> byVendor = factories.stream().collect(Collectors.toMap(ConnectorFactory::vendor, Function.identity()));
        for (ConnectorSettings connector : district.connectors()) {
            settings.put(connector.id(), connector);
            make(connector, byVendor);
        }
    }

    private void make(ConnectorSettings connector, Map<String, ConnectorFactory> byVendor) {
        ConnectorFactory factory = byVendor.get(connector.vendor());
        if (factory == null) {
            quarantine(connector.id(), "This version knows no vendor '" + connector.vendor() + "'; it knows " + byVendor.keySet());
            return;
        }
        if (connector.unusable() != null) {
            quarantine(connector.id(), connector.unusable());
            return;
        }
        try {
            made.put(connector.id(), factory.create(connector));
        } catch (RuntimeException e) {
            quarantine(connector.id(), String.valueOf(e.getMessage()));
        }
    }

    /** Takes a connector out of use until the next start. */
    public void quarantine(String id, String reason) {
        LOG.error("The connector {} is out of use: {}. The others go on", id, reason);
        made.remove(id);
        quarantined.put(id, reason);
    }

    public List<ConnectorSettings> all() {
        return List.copyOf(settings.values());
    }

    /** Why a connector is out of use. */
    public Optional<String> quarantineReason(String id) {
        return Optional.ofNullable(quarantined.get(id));
    }

    /** @throws UnknownConnectorException for one that is not configured, or is quarantined */
    public LmsConnector get(String id) {
        LmsConnector connector = made.get(id);
        if (connector == null) {
            throw new UnknownConnectorException(quarantined.containsKey(id)
                    ? "The connector " + id + " is out of use: " + quarantined.get(id)
                    : "There is no connector '" + id + "'. Configured are " + settings.keySet());
        }
        return connector;
    }

    /** @throws UnknownConnectorException for one that is not configured */
    public ConnectorSettings settings(String id) {
        ConnectorSettings found = settings.get(id);
        if (found == null) {
            throw new UnknownConnectorException("There is no connector '" + id + "'. Configured are " + settings.keySet());
        }
        return found;
    }
}
