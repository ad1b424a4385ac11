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
import java.util.Set;

/** A YAML file of values and their descriptors, in the working folder or on the class path. Names its key in every complaint. */
final class DescriptorFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final String name;
    private final String providerNamespace;
    private final JsonNode root;

    private DescriptorFile(String name, String providerNamespace, JsonNode root) {
        this.name = name;
        this.providerNamespace = providerNamespace;
        this.root = root;
    }

    static DescriptorFile find(Path workingFolder, String name, String providerNamespace) {
        Path file = workingFolder.resolve(name);
        try (InputStream content = Files.exists(file)
                ? Files.newInputStream(file)
                : DescriptorFile.class.getClassLoader().getResourceAsStream(name)) {
            if (content == null) {
                throw new InvalidVocabularyException(name, "there is no such file in the working folder, nor one that came with the hub");
            }
            return new DescriptorFile(name, providerNamespace, YAML.readTree(content));
        } catch (JsonProcessingException malformed) {
            throw new InvalidVocabularyException(name, "not well-formed YAML: " + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new InvalidVocabularyException(name, "the file cannot be read", unreadable);
        }
    }

    DescriptorFile havingOnly(Set<String> keys) {
        return havingOnly(root, "", keys);
    }

    DescriptorFile havingOnly(JsonNode parent, String prefix, Set<String> keys) {
        parent.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw wrong(prefix + key, "there is no such key; the keys are " + String.join(", ", keys.stream().sorted().toList()));
            }
        });
        return this;
    }

    @FunctionalInterface
    interface Entry {
        void take(String key, String value, JsonNode content);
    }

    void each(String block, Entry entry) {
        JsonNode entries = root.path(block);
        if (!entries.isMissingNode() && !entries.isObject()) {
            throw wrong(block, "must hold one line for each value: <value>: <descriptor>");
        }
        entries.fieldNames().forEachRemaining(value -> entry.take(block + "." + value, value, entries.path(value)));
    }

    String text(String key) {
        return text(root.path(key), key);
    }

    String text(JsonNode value, String key) {
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw wrong(key, "is missing");
        }
        return value.asText();
    }

    DescriptorUri descriptor(DescriptorKind kind, String text, String key) {
        try {
            return DescriptorUri.parse(kind, text.replace("{providerNamespace}", providerNamespace));
        } catch (IllegalArgumentException invalid) {
            throw wrong(key, "'" + text + "' cannot be used: " + invalid.getMessage());
        }
    }

    SubmissionStatus status(String code, String key) {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw wrong(key, "'" + code + "' is no status; letter case counts");
    }

    UnknownValues unknownValues() {
        String value = root.path("unknownValues").asText(UnknownValues.DELIVER.code());
        for (UnknownValues policy : UnknownValues.values()) {
            if (policy.code().equals(value)) {
                return policy;
            }
        }
        throw wrong("unknownValues", "must be deliver, park or omit");
    }

    InvalidVocabularyException wrong(String key, String problem) {
        return new InvalidVocabularyException(name, key, problem);
    }
}
