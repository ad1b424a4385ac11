package io.crosswalk.configuration;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a district's configuration and checks all of it: a hub that starts has settings that make sense. */
public final class DistrictConfigurationLoader {

    private static final String SCHEMA = "district.schema.yaml";

    private final SecretSources secrets;
    private final ConnectorDefinitions definitions;
    private final Clock clock;

    /** @param clock decides which school year is current, and whether a schedule will ever come due */
    public DistrictConfigurationLoader(SecretSources secrets, ConnectorDefinitions definitions, Clock clock) {
        this.secrets = secrets;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * @param file relative to the working folder; where a relative one does not exist, the copy in the jar is read as if it stood there
     * @throws ConfigurationException lists everything that is wrong
     */
    public DistrictConfiguration load(Path file) {
        Reading reading = Reading.of(file, secrets, clock);
        Node document = YamlDocument.read(file, reading.problems());
        reading.problems().throwIfAny();
        Values values = new Values(schema().read(document, Place.FILE, reading));
        values.blocks("connectors").forEach(connector -> readSettings(connector, reading));
        new DistrictRules(reading).check(values);
        reading.problems().throwIfAny();
        return new DistrictBuilder(file, clock).district(values);
    }

    static Block schema() {
        try (InputStream stream = DistrictConfigurationLoader.class.getResourceAsStream(SCHEMA)) {
            return DefinitionReader.block(new YAMLMapper().readTree(stream));
        } catch (IOException exception) {
            throw new UncheckedIOException("The jar is damaged: " + SCHEMA + " cannot be read", exception);
        }
    }

    /** Puts the settings as read with the vendor's definition in the place of the unread ones. */
    private void readSettings(Values connector, Reading reading) {
        if (!(connector.values().get("settings") instanceof VendorSettings.Unread unread)) {
            return;
        }
        Optional<String> vendor = connector.optionalText("vendor");
        Place vendorPlace = reading.place(unread.place().path().replaceFirst("settings$", "vendor"));
        try {
            vendor.flatMap(definitions::find).ifPresentOrElse(
                    definition -> {
                        connector.values().put("settings", definition.settings().read(unread.node(), unread.place(), reading));
                        connector.values().put(DistrictBuilder.VENDOR_MATCHING, definition.matching());
                    },
                    () -> vendor.ifPresent(name -> reading.problems().add(vendorPlace, Flaw.VENDOR_UNKNOWN, "it is " + name,
                            "the name of a folder under connectors/")));
        } catch (IllegalArgumentException exception) {
            // A file of the vendor's, not of the district's: it puts this connector out of use, and no other.
            connector.values().put("settings", Map.of());
            connector.values().put(DistrictBuilder.UNUSABLE, exception.getMessage() + ". Mend the file, or remove it so that the one that came with the hub is used");
        }
    }
}
