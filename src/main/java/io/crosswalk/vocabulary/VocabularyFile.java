package io.crosswalk.vocabulary;

import io.crosswalk.canonical.SubmissionStatus;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file behind a {@link Vocabulary}: found, parsed and checked completely. */
final class VocabularyFile {

    private static final Set<String> KEYS =
            Set.of("vendor", "sourceSystem", "unknownValues", "assignmentCategory", "submissionStatus", "submissionType");
    private static final String OMIT = "omit";

    private final DescriptorFile file;

    private VocabularyFile(DescriptorFile file) {
        this.file = file;
    }

    static Vocabulary read(Path workingFolder, String vendor, String providerNamespace) {
        DescriptorFile file = DescriptorFile.find(workingFolder, "connectors/" + vendor + "/vocabulary.yaml", providerNamespace).havingOnly(KEYS);
        if (!file.text("vendor").equals(vendor)) {
            throw file.wrong("vendor", "must be " + vendor + ", as the folder is called");
        }
        VocabularyFile vocabulary = new VocabularyFile(file);
        return new Vocabulary(
                vendor,
                providerNamespace,
                file.descriptor(DescriptorKind.SOURCE_SYSTEM, file.text("sourceSystem"), "sourceSystem"),
                vocabulary.categories(),
                vocabulary.statuses(),
                vocabulary.types(),
                file.unknownValues());
    }

    private Map<String, DescriptorUri> categories() {
        Map<String, DescriptorUri> categories = new LinkedHashMap<>();
        file.each("assignmentCategory", (key, value, content) ->
                categories.put(value, file.descriptor(DescriptorKind.ASSIGNMENT_CATEGORY, file.text(content, key), key)));
        return categories;
    }

    private Map<SubmissionStatus, DescriptorUri> statuses() {
        Map<SubmissionStatus, DescriptorUri> statuses = new EnumMap<>(SubmissionStatus.class);
        file.each("submissionStatus", (key, value, content) ->
                statuses.put(file.status(value, key), file.descriptor(DescriptorKind.SUBMISSION_STATUS, file.text(content, key), key)));
        for (SubmissionStatus status : SubmissionStatus.values()) {
            if (!statuses.containsKey(status)) {
                throw file.wrong("submissionStatus", "has no entry for " + status.code() + "; every status needs a descriptor");
            }
        }
        return statuses;
    }

    private Map<String, Optional<DescriptorUri>> types() {
        Map<String, Optional<DescriptorUri>> types = new LinkedHashMap<>();
        file.each("submissionType", (key, value, content) -> types.put(value, file.text(content, key).equals(OMIT)
                ? Optional.empty()
                : Optional.of(file.descriptor(DescriptorKind.SUBMISSION_TYPE, file.text(content, key), key))));
        return types;
    }
}
