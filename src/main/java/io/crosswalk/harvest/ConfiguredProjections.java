package io.crosswalk.harvest;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.Connectors;
import io.crosswalk.edfi.Dialect;
import io.crosswalk.vocabulary.InvalidVocabularyException;
import io.crosswalk.vocabulary.Vocabularies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
class ConfiguredProjections implements Projections {

    private final Connectors connectors;
    private final Vocabularies vocabularies;
    private final Dialect dialect;
    private final Map<String, Projection> made = new ConcurrentHashMap<>();

    ConfiguredProjections(Connectors connectors, Vocabularies vocabularies, Dialect dialect) {
        this.connectors = connectors;
        this.vocabularies = vocabularies;
        this.dialect = dialect;
        quarantineWithoutVocabulary();
    }

    /** At start, and not when the first harvest has read everything in vain. */
    private void quarantineWithoutVocabulary() {
        for (ConnectorSettings connector : connectors.all()) {
            if (connectors.quarantineReason(connector.id()).isEmpty()) {
                try {
                    of(connector.id());
                } catch (InvalidVocabularyException e) {
                    connectors.quarantine(connector.id(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    @Override
    public Projection of(String connector) {
        return made.computeIfAbsent(connector, id -> {
            ConnectorSettings settings = connectors.settings(id);
            return new Projection(dialect, vocabularies.of(settings.vendor()), settings.namespace());
        });
    }
}
