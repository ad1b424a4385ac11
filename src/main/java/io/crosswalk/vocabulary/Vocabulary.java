package io.crosswalk.vocabulary;

import io.crosswalk.canonical.SubmissionStatus;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The Ed-Fi descriptors of one vendor's values. */
public final class Vocabulary {

    private final String vendor;
    private final String providerNamespace;
    private final DescriptorUri sourceSystem;
    private final Map<String, DescriptorUri> categories;
    private final Map<SubmissionStatus, DescriptorUri> statuses;
    private final Map<String, Optional<DescriptorUri>> types;
    private final UnknownValues unknownValues;
    private final Set<DescriptorUri> met = ConcurrentHashMap.newKeySet();

    /** @param types an empty one is to be omitted */
    Vocabulary(
            String vendor,
            String providerNamespace,
            DescriptorUri sourceSystem,
            Map<String, DescriptorUri> categories,
            Map<SubmissionStatus, DescriptorUri> statuses,
            Map<String, Optional<DescriptorUri>> types,
            UnknownValues unknownValues) {
        this.vendor = vendor;
        this.providerNamespace = providerNamespace;
        this.sourceSystem = sourceSystem;
        this.categories = Map.copyOf(categories);
        this.statuses = Map.copyOf(statuses);
        this.types = Map.copyOf(types);
        this.unknownValues = unknownValues;
    }

    /**
     * Reads {@code connectors/<vendor>/vocabulary.yaml}, from the working folder if it is there, else from the class path.
     *
     * @param vendor lower case, as the folder is called
     * @param providerNamespace replaces {@code {providerNamespace}} in the file; without a slash at its end
     * @throws InvalidVocabularyException when there is no file, or something in it is missing, unknown or wrong
     */
    public static Vocabulary read(Path workingFolder, String vendor, String providerNamespace) {
        return VocabularyFile.read(workingFolder, vendor, providerNamespace);
    }

    public String vendor() {
        return vendor;
    }

    public DescriptorUri sourceSystem() {
        return sourceSystem;
    }

    /** The canonical categories that the file names. */
    public Set<String> categories() {
        return categories.keySet();
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
        if (descriptor != null) {
            return new Lookup.Known(descriptor);
        }
        return switch (unknownValues) {
            case PARK -> new Lookup.Awaited(canonical);
            case DELIVER, OMIT -> own(DescriptorKind.ASSIGNMENT_CATEGORY, "AssignmentCategoryDescriptor", canonical);
        };
    }

    public Lookup submissionType(String vendorValue) {
        Optional<DescriptorUri> entry = types.get(vendorValue);
        if (entry != null) {
            return entry.<Lookup>map(Lookup.Known::new).orElseGet(Lookup.Omitted::new);
        }
        return switch (unknownValues) {
            case DELIVER -> own(DescriptorKind.SUBMISSION_TYPE, "SubmissionTypeDescriptor", vendorValue);
            case PARK -> new Lookup.Awaited(vendorValue);
            case OMIT -> new Lookup.Unknown(null);
        };
    }

    /** Everything that this vocabulary names, and what it had to make up so far, so that it can be created before it is needed. */
    public Set<DescriptorUri> descriptors() {
        Set<DescriptorUri> all = new LinkedHashSet<>();
        all.add(sourceSystem);
        all.addAll(categories.values());
        all.addAll(statuses.values());
        types.values().forEach(type -> type.ifPresent(all::add));
        all.addAll(met);
        return all;
    }

    /** The descriptors that stand for values which the vocabulary does not have, as far as such values were looked up. */
    public Set<DescriptorUri> madeUp() {
        return Set.copyOf(met);
    }

    /** Equal for vocabularies that say the same. */
    public String fingerprint() {
        return providerNamespace + sourceSystem + new TreeMap<>(categories) + new TreeMap<>(statuses) + new TreeMap<>(types) + unknownValues;
    }

    private Lookup own(DescriptorKind kind, String name, String value) {
        if (!DescriptorUri.isCodeValue(value)) {
            return new Lookup.Unknown(null);
        }
        DescriptorUri descriptor = new DescriptorUri(kind, providerNamespace + "/" + name, value);
        met.add(descriptor);
        return new Lookup.Unknown(descriptor);
    }
}
