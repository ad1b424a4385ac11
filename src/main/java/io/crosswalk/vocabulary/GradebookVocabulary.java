package io.crosswalk.vocabulary;

import io.crosswalk.canonical.SubmissionStatus;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The core descriptors of canonical values, for targets that take coursework as gradebook entries. The same for every vendor. */
public final class GradebookVocabulary {

    private final String providerNamespace;
    private final Map<String, DescriptorUri> entryTypes;
    private final Map<SubmissionStatus, StatusDescriptors> statuses;
    private final UnknownValues unknownValues;
    private final Set<DescriptorUri> met = ConcurrentHashMap.newKeySet();

    /**
     * What a status becomes.
     *
     * @param graded in place of {@code submitted} where a released grade exists; null: the same
     * @param late null: nothing is said about it
     */
    record StatusDescriptors(DescriptorUri submitted, @Nullable DescriptorUri graded, @Nullable DescriptorUri late) {}

    GradebookVocabulary(String providerNamespace, Map<String, DescriptorUri> entryTypes, Map<SubmissionStatus, StatusDescriptors> statuses,
            UnknownValues unknownValues) {
        this.providerNamespace = providerNamespace;
        this.entryTypes = Map.copyOf(entryTypes);
        this.statuses = Map.copyOf(statuses);
        this.unknownValues = unknownValues;
    }

    /**
     * Reads {@code config/edfi-gradebook.yaml}, from the working folder if it is there, else from the class path.
     *
     * @throws InvalidVocabularyException when something in it is missing, unknown or wrong
     */
    public static GradebookVocabulary read(Path workingFolder, String providerNamespace) {
        return GradebookVocabularyFile.read(workingFolder, providerNamespace);
    }

    /** @param graded whether a released grade exists */
    public DescriptorUri status(SubmissionStatus status, boolean graded) {
        StatusDescriptors descriptors = of(status);
        return graded && descriptors.graded() != null ? descriptors.graded() : descriptors.submitted();
    }

    /** Null where nothing is to be said about being late. */
    public @Nullable DescriptorUri lateStatus(SubmissionStatus status) {
        return of(status).late();
    }

    private StatusDescriptors of(SubmissionStatus status) {
        return Objects.requireNonNull(statuses.get(status), "The file was accepted without a descriptor for " + status.code());
    }

    /** Never omitted: one that the file does not have goes under its own name, or is awaited. */
    public Lookup entryType(String category) {
        DescriptorUri descriptor = entryTypes.get(category);
        if (descriptor != null) {
            return new Lookup.Known(descriptor);
        }
        return switch (unknownValues) {
            case PARK -> new Lookup.Awaited(category);
            case DELIVER, OMIT -> own(category);
        };
    }

    private Lookup own(String category) {
        if (!DescriptorUri.isCodeValue(category)) {
            return new Lookup.Unknown(null);
        }
        DescriptorUri descriptor = new DescriptorUri(DescriptorKind.ASSIGNMENT_CATEGORY, providerNamespace + "/GradebookEntryTypeDescriptor", category);
        met.add(descriptor);
        return new Lookup.Unknown(descriptor);
    }

    /** Everything that is named here, and what had to be made up so far. */
    public Set<DescriptorUri> descriptors() {
        Set<DescriptorUri> all = new LinkedHashSet<>(entryTypes.values());
        for (StatusDescriptors status : statuses.values()) {
            all.add(status.submitted());
            if (status.graded() != null) {
                all.add(status.graded());
            }
            if (status.late() != null) {
                all.add(status.late());
            }
        }
        all.addAll(met);
        return all;
    }

    /** The descriptors that stand for categories which the file does not have, as far as such were looked up. */
    public Set<DescriptorUri> madeUp() {
        return Set.copyOf(met);
    }

    /** Equal for those that say the same. */
    public String fingerprint() {
        return providerNamespace + new TreeMap<>(entryTypes) + new TreeMap<>(statuses) + unknownValues;
    }
}
