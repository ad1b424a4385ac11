package io.crosswalk.vocabulary;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The vocabulary of each vendor, and that of gradebook entries; read when first needed. */
public final class Vocabularies {

    private final Path workingFolder;
    private final String providerNamespace;
    private final Map<String, Vocabulary> read = new ConcurrentHashMap<>();
    private @Nullable GradebookVocabulary gradebook;

    public Vocabularies(Path workingFolder, String providerNamespace) {
        this.workingFolder = workingFolder;
        this.providerNamespace = providerNamespace;
    }

    /** @throws InvalidVocabularyException when there is no file, or something in it is missing, unknown or wrong */
    public Vocabulary of(String vendor) {
        return read.computeIfAbsent(vendor, name -> Vocabulary.read(workingFolder, name, providerNamespace));
    }

    /** @throws InvalidVocabularyException when something in the file is missing, unknown or wrong */
    public synchronized GradebookVocabulary gradebook() {
        if (gradebook == null) {
            gradebook = GradebookVocabulary.read(workingFolder, providerNamespace);
        }
        return gradebook;
    }
}
