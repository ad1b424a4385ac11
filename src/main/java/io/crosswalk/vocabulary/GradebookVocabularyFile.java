package io.crosswalk.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.vocabulary.GradebookVocabulary.StatusDescriptors;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file behind a {@link GradebookVocabulary}: found, parsed and checked completely. */
final class GradebookVocabularyFile {

    private static final String NAME = "config/edfi-gradebook.yaml";
    private static final Set<String> KEYS = Set.of("unknownValues", "gradebookEntryType", "submissionStatus");
    private static final Set<String> STATUS_KEYS = Set.of("status", "graded", "late");

    private final DescriptorFile file;

    private GradebookVocabularyFile(DescriptorFile file) {
        this.file = file;
    }

    static GradebookVocabulary read(Path workingFolder, String providerNamespace) {
        DescriptorFile file = DescriptorFile.find(workingFolder, NAME, providerNamespace).havingOnly(KEYS);
        GradebookVocabularyFile vocabulary = new GradebookVocabularyFile(file);
        return new GradebookVocabulary(providerNamespace, vocabulary.entryTypes(), vocabulary.statuses(), file.unknownValues());
    }

    private Map<String, DescriptorUri> entryTypes() {
        Map<String, DescriptorUri> types = new LinkedHashMap<>();
        file.each("gradebookEntryType", (key, value, content) ->
                types.put(value, file.descriptor(DescriptorKind.ASSIGNMENT_CATEGORY, file.text(content, key), key)));
        return types;
    }

    private Map<SubmissionStatus, StatusDescriptors> statuses() {
        Map<SubmissionStatus, StatusDescriptors> statuses = new EnumMap<>(SubmissionStatus.class);
        file.each("submissionStatus", (key, value, content) -> statuses.put(file.status(value, key), descriptors(key, content)));
        for (SubmissionStatus status : SubmissionStatus.values()) {
            if (!statuses.containsKey(status)) {
                throw file.wrong("submissionStatus", "has no entry for " + status.code() + "; every status needs a descriptor");
            }
        }
        return statuses;
    }

    private StatusDescriptors descriptors(String key, JsonNode content) {
        file.havingOnly(content, key + ".", STATUS_KEYS);
        return new StatusDescriptors(
                file.descriptor(DescriptorKind.SUBMISSION_STATUS, file.text(content.path("status"), key + ".status"), key + ".status"),
                optional(DescriptorKind.SUBMISSION_STATUS, content.path("graded"), key + ".graded"),
                optional(DescriptorKind.ASSIGNMENT_LATE_STATUS, content.path("late"), key + ".late"));
    }

    private @Nullable DescriptorUri optional(DescriptorKind kind, JsonNode content, String key) {
        return content.isMissingNode() ? null : file.descriptor(kind, file.text(content, key), key);
    }
}
