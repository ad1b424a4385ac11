package io.crosswalk.configuration;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The definitions of all vendors, read when asked for. */
public final class ConnectorDefinitions {

    private static final int LARGEST_FILE = 1_048_576;

    /** A vendor's name becomes part of a path. */
    private static final Pattern VENDOR = Pattern.compile("[a-z][a-z0-9-]*");

    private final Path folder;

    /** @param folder {@code connectors}; where a relative one has no file of a vendor, the copy in the jar is used */
    public ConnectorDefinitions(Path folder) {
        this.folder = folder;
    }

    /**
     * Empty where there is no such vendor.
     *
     * @throws IllegalArgumentException where the vendor's definition cannot be used; the message names the file and what is wrong
     */
    public Optional<ConnectorDefinition> find(String vendor) {
        if (!VENDOR.matcher(vendor).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(vendor).resolve(vendor + "-source.kamelet.yaml");
        try {
            return Optional.of(ConnectorDefinition.of(vendor, WorkingFile.read(file, LARGEST_FILE)));
        } catch (NoSuchFileException exception) {
            return Optional.empty();
        } catch (IOException exception) {
            throw new IllegalArgumentException(file + " cannot be read", exception);
        } catch (IllegalArgumentException exception) {
            throw new IllegalArgumentException(file + ": " + exception.getMessage(), exception);
        }
    }
}
