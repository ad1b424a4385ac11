package io.crosswalk.delivery;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Finding;
import io.crosswalk.edfi.Dialect;
import io.crosswalk.edfi.EdFiCheck;
import io.crosswalk.edfi.EnsureDescriptors;
import io.crosswalk.edfi.TargetException;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Vocabularies;
import io.crosswalk.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the target has what deliveries need. */
@Component("targetReadiness")
public class TargetReadiness {

    private static final Logger LOG = LoggerFactory.getLogger(TargetReadiness.class);

    private final DistrictConfiguration district;
    private final Connectors connectors;
    private final Vocabularies vocabularies;
    private final EnsureDescriptors descriptors;
    private final EdFiCheck check;
    private final Dialect dialect;
    private final MissingDescriptors missing;
    private final Set<DescriptorUri> ensured = ConcurrentHashMap.newKeySet();

    TargetReadiness(DistrictConfiguration district, Connectors connectors, Vocabularies vocabularies, EnsureDescriptors descriptors, EdFiCheck check,
            Dialect dialect, MissingDescriptors missing) {
        this.district = district;
        this.connectors = connectors;
        this.vocabularies = vocabularies;
        this.descriptors = descriptors;
        this.check = check;
        this.dialect = dialect;
        this.missing = missing;
    }

    /**
     * Creates the descriptors that are missing, as far as the credential may. What needs one that stays missing is parked.
     *
     * @throws UnsupportedTargetException when nothing can be delivered to the target at all
     */
    public void ensureDescriptors() {
        ensure(this::needed);
    }

    /** Looks again for what was missing, and releases what waited for it. Asks nothing where nothing was missing. */
    public void lookForDescriptors() {
        if (missing.list().isEmpty()) {
            return;
        }
        try {
            ensureDescriptors();
        } catch (UnsupportedTargetException e) {
            LOG.warn("The descriptors could not be looked for: {}", e.getMessage());
        }
    }

    /** Does so for the values that a harvest has met and no vocabulary has; one that is there already is not looked for. */
    public void ensureDescriptorsMet() {
        ensure(() -> {
            Set<DescriptorUri> met = new HashSet<>();
            inUse().forEach(vocabulary -> met.addAll(dialect.madeUp(vocabulary)));
            met.removeAll(ensured);
            return met;
        });
    }

    private void ensure(Supplier<Set<DescriptorUri>> needed) {
        try {
            check.notSpoken().ifPresent(explanation -> {
                throw new UnsupportedTargetException(explanation);
            });
            var found = descriptors.ensure(needed.get());
            missing.found(found);
            ensured.addAll(found.present());
            ensured.addAll(found.created());
            if (!found.created().isEmpty()) {
                LOG.info("{} descriptors were created in the Ed-Fi API", found.created().size());
            }
            found.missing().forEach(descriptor -> LOG.warn("The descriptor {} is missing in the Ed-Fi API and could not be created. {} Load into {}: {}",
                    descriptor.descriptor().uri(), descriptor.explanation(), descriptor.resource(), descriptor.json()));
        } catch (TargetException e) {
            LOG.warn("The descriptors could not be looked for: {} {}", e.explanation(), e.remedy());
        }
    }

    /** Tests the target, its credentials and its rosters; changes nothing there. */
    public List<Finding> check() {
        Map<String, String> namespaces = district.connectors().stream().collect(Collectors.toMap(ConnectorSettings::id, ConnectorSettings::namespace));
        return check.run(new EdFiCheck.Expectations(district.schoolYear(), namespaces, this::needed));
    }

    private Set<DescriptorUri> needed() {
        Set<DescriptorUri> needed = new LinkedHashSet<>();
        inUse().forEach(vocabulary -> needed.addAll(dialect.descriptors(vocabulary)));
        return needed;
    }

    private Stream<Vocabulary> inUse() {
        return connectors.all().stream().filter(connector -> connectors.quarantineReason(connector.id()).isEmpty())
                .map(connector -> vocabularies.of(connector.vendor()));
    }
}
