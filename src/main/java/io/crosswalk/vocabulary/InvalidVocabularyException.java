package io.crosswalk.vocabulary;

/** A vocabulary file cannot be used; the message names the file, the key, what is wrong and what is expected. */
public final class InvalidVocabularyException extends RuntimeException {

    InvalidVocabularyException(String file, String key, String problem) {
        super(file + ", " + key + ": " + problem);
    }

    InvalidVocabularyException(String file, String problem) {
        super(file + ": " + problem);
    }

    InvalidVocabularyException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
