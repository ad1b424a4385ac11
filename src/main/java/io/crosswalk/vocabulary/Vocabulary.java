package io.crosswalk.vocabulary;

import io.crosswalk.canonical.SubmissionStatus;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The Ed-Fi descriptors of one vendor's values. Immutable. */
public final class Vocabulary {

    private final String vendor;
    private final String providerNamespace;
    private final DescriptorUri sourceSystem;
    private final Map<String, DescriptorUri> categories;
    private final Map<SubmissionStatus, DescriptorUri> statuses;
    private final Map<String, Optional<DescriptorUri>> types;
    private final boolean deliverUnknown;

    /** @param types an empty one is to be omitted */
    Vocabulary(
            String vendor,
            String providerNamespace,
            DescriptorUri sourceSystem,
            Map<String, DescriptorUri> categories,
            Map<SubmissionStatus, DescriptorUri> statuses,
            Map<String, Optional<DescriptorUri>> types,
            boolean deliverUnknown) {
        this.vendor = vendor;
        this.providerNamespace = providerNamespace;
        this.sourceSystem = sourceSystem;
        this.categories = Map.copyOf(categories);
        this.statuses = Map.copyOf(statuses);
        this.types = Map.copyOf(types);
        this.deliverUnknown = deliverUnknown;
    }

    /**
     * Reads {@code connectors/<vendor>/vocabulary.yaml}, from the working folder if it is there, else from the class path.
     *
     * @param vendor lower case, as the folder is called
     * @param providerNamespace replaces {@code {providerNamespace}} in the file; without a slash at its end
     * @throws InvalidVocabularyException when there is no file, or something in it is missing, unknown or wrong
     */
    public static Vocabulary read(Path workingFolder, String vendor, String providerNamespace) {
        return VocabularyFile.find(workingFolder, vendor).read(vendor, providerNamespace);
    }

    public String vendor() {
        return vendor;
    }

    public DescriptorUri sourceSystem() {
        return sourceSystem;
    }

    public DescriptorUri status(SubmissionStatus status) {
        DescriptorUri descriptor = statuses.get(status);
        if (descriptor == null) {
            throw new IllegalStateException("The vocabulary of " + vendor + " was accepted without a descriptor for " + status.code());
        }
        return descriptor;
    }

    /** Never omitted: Ed-Fi requires a category, so that one the vocabulary does not have goes under its own name. */
    public Lookup category(String canonical) {
        DescriptorUri descriptor = categories.get(canonical);
        return descriptor != null
                ? new Lookup.Known(descriptor)
                : new Lookup.Unknown(own(DescriptorKind.ASSIGNMENT_CATEGORY, "AssignmentCategoryDescriptor", canonical).orElse(null));
    }

    public Lookup submissionType(String vendorValue) {
        Optional<DescriptorUri> entry = types.get(vendorValue);
        if (entry == null) {
            return new Lookup.Unknown(deliverUnknown
                    ? own(DescriptorKind.SUBMISSION_TYPE, "SubmissionTypeDescriptor", vendorValue).orElse(null)
                    : null);
        }
        return entry.<Lookup>map(Lookup.Known::new).orElseGet(Lookup.Omitted::new);
    }

    /** Everything that this vocabulary names, so that it can be created before it is needed. */
    public Set<DescriptorUri> descriptors() {
        Set<DescriptorUri> all = new LinkedHashSet<>();
        all.add(sourceSystem);
        all.addAll(categories.values());
        all.addAll(statuses.values());
        types.values().forEach(type -> type.ifPresent(all::add));
        return all;
    }

    /** Equal for vocabularies that say the same. */
    public String fingerprint() {
        return providerNamespace + sourceSystem + new TreeMap<>(categories) + new TreeMap<>(statuses) + new TreeMap<>(types) + deliverUnknown;
    }

    private Optional<DescriptorUri> own(DescriptorKind kind, String name, String value) {
        return DescriptorUri.isCodeValue(value)
                ? Optional.of(new DescriptorUri(kind, providerNamespace + "/" + name, value))
                : Optional.empty();
    }
}
