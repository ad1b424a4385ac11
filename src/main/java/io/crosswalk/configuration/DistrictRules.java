package io.crosswalk.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What no single key can tell. Works on incomplete values too, so that its findings join the others. */
final class DistrictRules {

    /** Spring Security's form of a stored password. */
    private static final Pattern PASSWORD_HASH = Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    private final Reading reading;

    DistrictRules(Reading reading) {
        this.reading = reading;
    }

    void check(Values district) {
        List<Values> connectors = district.blocks("connectors");
        unique(connectors, "connectors", "id", connector -> connector.optionalText("id"), "an id of its own for each connector");
        for (int index = 0; index < connectors.size(); index++) {
            checkTransformations(connectors.get(index), "connectors[" + index + "].matching.transformations");
        }
        Optional<String> provider = district.optionalText("providerNamespace");
        // Ed-Fi on SQL Server compares keys without regard to letter case.
        unique(connectors, "connectors", "namespace",
                connector -> namespace(connector, provider).map(namespace -> namespace.toLowerCase(Locale.ROOT)),
                "a namespace of its own for each connector, or their records would overwrite each other");
        district.optionalBlock("access").ifPresent(access -> {
            List<Values> users = access.blocks("users");
            unique(users, "access.users", "name", user -> user.optionalText("name"), "each user once");
            for (int index = 0; index < users.size(); index++) {
                checkPassword(users.get(index), "access.users[" + index + "].password");
            }
        });
    }

    /** Empty while the keys that it is made of are not in order. */
    static Optional<String> namespace(Values connector, Optional<String> providerNamespace) {
        Optional<String> own = connector.optionalText("namespace");
        return own.isPresent() ? own : providerNamespace.flatMap(provider -> connector.optionalText("id").map(id -> provider + "/" + id));
    }

    private void unique(List<Values> items, String path, String key, Function<Values, Optional<String>> value, String expected) {
        Map<String, String> firstUses = new HashMap<>();
        for (int index = 0; index < items.size(); index++) {
            String item = path + "[" + index + "]";
            String place = item + "." + key;
            Optional<String> firstUse = value.apply(items.get(index)).map(text -> firstUses.putIfAbsent(text, item));
            firstUse.ifPresent(other -> reading.problems().add(reading.place(place), Flaw.NOT_UNIQUE, "by " + other, expected));
        }
    }

    private void checkTransformations(Values connector, String path) {
        List<Values> transformations = connector.optionalBlock("matching").map(matching -> matching.blocks("transformations")).orElse(List.of());
        for (int index = 0; index < transformations.size(); index++) {
            Values transformation = transformations.get(index);
            String item = path + "[" + index + "].";
            transformation.optionalText("pattern").ifPresent(written -> checkPattern(written, transformation, item));
        }
    }

    private void checkPattern(String written, Values transformation, String item) {
        try {
            Pattern.compile(written);
            String replacement = transformation.optionalText("replacement").orElse("");
            // A replacement is only looked at where something is replaced, so something is.
            Pattern.compile(written + "|").matcher("").replaceAll(replacement);
        } catch (PatternSyntaxException e) {
            reading.problems().add(reading.place(item + "pattern"), Flaw.WRONG_FORM, "it is no regular expression", "a regular expression of Java");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            reading.problems().add(reading.place(item + "replacement"), Flaw.WRONG_FORM, "it names a group that the pattern does not have",
                    "a text with $1 for the first group of the pattern");
        }
    }

    private void checkPassword(Values user, String path) {
        if (user.values().get("password") instanceof Secret secret && !PASSWORD_HASH.matcher(secret.reveal()).matches()) {
            reading.problems().add(reading.place(path), Flaw.SECRET_UNUSABLE, "it is not a hash",
                    "{bcrypt} and the bcrypt hash of the password, as `htpasswd -nBC 12 name` prints it after the colon");
        }
    }
}
