package io.crosswalk.vocabulary;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vocabulary of each vendor, read when first needed. */
public final class Vocabularies {

    private final Path workingFolder;
    private final String providerNamespace;
    private final Map<String, Vocabulary> read = new ConcurrentHashMap<>();

    public Vocabularies(Path workingFolder, String providerNamespace) {
        this.workingFolder = workingFolder;
        this.providerNamespace = providerNamespace;
    }

    /** @throws InvalidVocabularyException when there is no file, or something in it is missing, unknown or wrong */
    public Vocabulary of(String vendor) {
        return read.computeIfAbsent(vendor, name -> Vocabulary.read(workingFolder, name, providerNamespace));
    }
}
