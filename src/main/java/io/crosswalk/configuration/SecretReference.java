package io.crosswalk.configuration;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code ${env:NAME}} or {@code ${file:path}}. */
final class SecretReference {

    private static final String PEM = "-----BEGIN ";
    private static final Pattern FORM = Pattern.compile("\\$\\{(?:env:([A-Za-z_][A-Za-z0-9_]*)|file:([^}]+))}");

    private SecretReference() {}

    /** The secret is read once to see that it is there; what is not a reference may be the secret and is never repeated. */
    static @Nullable Secret read(String value, Place place, Reading reading) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            reading.problems().add(place, Flaw.LITERAL_SECRET, "", Format.SECRET.expected());
            return null;
        }
        MatchResult reference = matcher.toMatchResult();
        try {
            fetch(reference, reading);
        } catch (Unavailable unavailable) {
            reading.problems().add(place, unavailable.flaw, unavailable.getMessage(), Format.SECRET.expected());
            return null;
        }
        return new Secret(value, () -> reveal(reference, place, reading));
    }

    private static String reveal(MatchResult reference, Place place, Reading reading) {
        try {
            return fetch(reference, reading);
        } catch (Unavailable unavailable) {
            throw new ConfigurationException(List.of(reading.problems()
                    .problem(place, unavailable.flaw, unavailable.getMessage(), Format.SECRET.expected())));
        }
    }

    private static String fetch(MatchResult reference, Reading reading) throws Unavailable {
        String variable = reference.group(1);
        String secret = variable != null ? variable(variable, reading) : file(reference.group(2), reading);
        // An HTTP header cannot carry these, and a message about the header would show the secret; a private key is sent nowhere.
        if (secret.chars().anyMatch(character -> Character.isISOControl(character) && !(secret.startsWith(PEM) && (character == '\n' || character == '\r')))) {
            throw new Unavailable(Flaw.SECRET_UNUSABLE, "it has several lines or a control character");
        }
        return secret;
    }

    private static String variable(String name, Reading reading) throws Unavailable {
        String secret = reading.secrets().environment(name);
        if (secret == null || secret.isBlank()) {
            String state = secret == null ? "is not set" : "is empty";
            throw new Unavailable(Flaw.SECRET_UNAVAILABLE, "the environment variable " + name + " " + state);
        }
        return secret.strip();
    }

    private static String file(String path, Reading reading) throws Unavailable {
        String secret;
        try {
            secret = reading.secrets().file(reading.folder().resolve(path).normalize());
        } catch (NoSuchFileException | InvalidPathException exception) {
            throw new Unavailable(Flaw.SECRET_UNAVAILABLE, "there is no file " + path);
        } catch (IOException exception) {
            throw new Unavailable(Flaw.SECRET_UNAVAILABLE, "this user may not read the file " + path + ", or it is no small text file");
        }
        if (secret.isBlank()) {
            throw new Unavailable(Flaw.SECRET_UNAVAILABLE, "the file " + path + " is empty");
        }
        return secret.strip();
    }

    private static final class Unavailable extends Exception {
        private final transient Flaw flaw;

        private Unavailable(Flaw flaw, String message) {
            super(message);
            this.flaw = flaw;
        }
    }
}
