package io.crosswalk.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.crosswalk.canonical.SubmissionStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file behind a {@link Vocabulary}: found, parsed and checked completely. */
final class VocabularyFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<String> KEYS =
            Set.of("vendor", "sourceSystem", "unknownValues", "assignmentCategory", "submissionStatus", "submissionType");
    private static final String OMIT = "omit";

    private final String name;
    private final JsonNode root;

    private VocabularyFile(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static VocabularyFile find(Path workingFolder, String vendor) {
        String name = "connectors/" + vendor + "/vocabulary.yaml";
        Path file = workingFolder.resolve(name);
        try (InputStream content = Files.exists(file)
                ? Files.newInputStream(file)
                : VocabularyFile.class.getClassLoader().getResourceAsStream(name)) {
            if (content == null) {
                throw new InvalidVocabularyException(name, "vendor", "there is no such file in the working folder, nor one that came with the hub");
            }
            return new VocabularyFile(name, YAML.readTree(content));
        } catch (JsonProcessingException malformed) {
            throw new InvalidVocabularyException(name, "not well-formed YAML: " + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new InvalidVocabularyException(name, "the file cannot be read", unreadable);
        }
    }

    Vocabulary read(String vendor, String providerNamespace) {
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw wrong(key, "there is no such key; the keys are " + String.join(", ", KEYS.stream().sorted().toList()));
            }
        });
        if (!text(root, "vendor", "").equals(vendor)) {
            throw wrong("vendor", "must be " + vendor + ", as the folder is called");
        }
        return new Vocabulary(
                vendor,
                providerNamespace,
                descriptor(DescriptorKind.SOURCE_SYSTEM, text(root, "sourceSystem", ""), "sourceSystem", providerNamespace),
                categories(providerNamespace),
                statuses(providerNamespace),
                types(providerNamespace),
                unknownValues());
    }

    private Map<String, DescriptorUri> categories(String providerNamespace) {
        Map<String, DescriptorUri> categories = new LinkedHashMap<>();
        each("assignmentCategory", (key, value, text) ->
                categories.put(value, descriptor(DescriptorKind.ASSIGNMENT_CATEGORY, text, key, providerNamespace)));
        return categories;
    }

    private Map<SubmissionStatus, DescriptorUri> statuses(String providerNamespace) {
        Map<SubmissionStatus, DescriptorUri> statuses = new EnumMap<>(SubmissionStatus.class);
        each("submissionStatus", (key, value, text) ->
                statuses.put(status(value, key), descriptor(DescriptorKind.SUBMISSION_STATUS, text, key, providerNamespace)));
        for (SubmissionStatus status : SubmissionStatus.values()) {
            if (!statuses.containsKey(status)) {
                throw wrong("submissionStatus", "has no entry for " + status.code() + "; every status needs a descriptor");
            }
        }
        return statuses;
    }

    private Map<String, Optional<DescriptorUri>> types(String providerNamespace) {
        Map<String, Optional<DescriptorUri>> types = new LinkedHashMap<>();
        each("submissionType", (key, value, text) -> types.put(value, text.equals(OMIT)
                ? Optional.empty()
                : Optional.of(descriptor(DescriptorKind.SUBMISSION_TYPE, text, key, providerNamespace))));
        return types;
    }

    private UnknownValues unknownValues() {
        String value = root.path("unknownValues").asText(UnknownValues.DELIVER.code());
        for (UnknownValues policy : UnknownValues.values()) {
            if (policy.code().equals(value)) {
                return policy;
            }
        }
        throw wrong("unknownValues", "must be deliver, park or omit");
    }

    @FunctionalInterface
    private interface Entry {
        void take(String key, String value, String descriptor);
    }

    private void each(String block, Entry entry) {
        JsonNode entries = root.path(block);
        if (!entries.isMissingNode() && !entries.isObject()) {
            throw wrong(block, "must hold one line for each value: <value>: <descriptor>");
        }
        entries.fieldNames().forEachRemaining(value -> entry.take(block + "." + value, value, text(entries, value, block + ".")));
    }

    private String text(JsonNode parent, String field, String prefix) {
        JsonNode value = parent.path(field);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw wrong(prefix + field, "is missing");
        }
        return value.asText();
    }

    private DescriptorUri descriptor(DescriptorKind kind, String text, String key, String providerNamespace) {
        try {
            return DescriptorUri.parse(kind, text.replace("{providerNamespace}", providerNamespace));
        } catch (IllegalArgumentException invalid) {
            throw wrong(key, "'" + text + "' cannot be used: " + invalid.getMessage());
        }
    }

    private SubmissionStatus status(String code, String key) {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw wrong(key, "'" + code + "' is no status; letter case counts");
    }

    private InvalidVocabularyException wrong(String key, String problem) {
        return new InvalidVocabularyException(name, key, problem);
    }
}
