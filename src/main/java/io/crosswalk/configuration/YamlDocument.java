package io.crosswalk.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Parses a configuration file into nodes that know their lines. */
final class YamlDocument {

    private static final int LARGEST_FILE = 1_048_576;

    private static final Pattern KEY = Pattern.compile("\\s*(?:- )?[A-Za-z]\\w*\\s*:");

    private YamlDocument() {}

    /** Null where the file has no usable content; the problems then say why. */
    static @Nullable Node read(Path file, Problems problems) {
        String text = text(file, problems);
        if (text == null) {
            return null;
        }
        try {
            Node node = hasAlias(text, problems) ? null : new Yaml().compose(new StringReader(text));
            if (node == null && problems.isEmpty()) {
                problems.add(Place.FILE, Flaw.NOT_YAML, "it is empty", "the keys shown in config/district.example.yaml");
            }
            return node;
        } catch (MarkedYAMLException exception) {
            Mark mark = exception.getProblemMark();
            String problem = exception.getProblem().replaceFirst("^but ", "");
            problems.add(new Place("", mark.getLine() + 1, null), Flaw.NOT_YAML,
                    problem + ", at column " + (mark.getColumn() + 1) + " of `" + excerpt(text, mark.getLine()) + "`",
                    "spaces instead of tabs, a space after each colon, keys of one block below each other, quotes around special characters");
            return null;
        } catch (YAMLException exception) {
            problems.add(Place.FILE, Flaw.NOT_YAML, "it has characters that are not text, or blocks nested too deeply", "plain text in UTF-8");
            return null;
        }
    }

    private static @Nullable String text(Path file, Problems problems) {
        try {
            byte[] bytes = WorkingFile.read(file, LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                problems.add(Place.FILE, Flaw.FILE_TOO_LARGE, "", "at most " + LARGEST_FILE + " bytes");
                return null;
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException exception) {
            problems.add(Place.FILE, Flaw.NOT_YAML, "it is not in UTF-8", "a file saved as UTF-8");
        } catch (NoSuchFileException exception) {
            problems.add(Place.FILE, Flaw.FILE_UNREADABLE, "it does not exist",
                    "a copy of config/district.example.yaml with your own settings");
        } catch (IOException exception) {
            problems.add(Place.FILE, Flaw.FILE_UNREADABLE, "this user may not read it, or it is a folder", "a readable file");
        }
        return null;
    }

    /** Aliases can make a small file huge, and nothing here needs them. Their names are not repeated: a mistyped secret may be one. */
    private static boolean hasAlias(String text, Problems problems) {
        boolean found = false;
        for (Event event : new Yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                problems.add(new Place("", alias.getStartMark().getLine() + 1, null), Flaw.ALIAS, "",
                        "the value itself, or quotes around a value that begins with *");
                found = true;
            }
        }
        return found;
    }

    /** The line without its value, which may be a secret that was pasted in. */
    private static String excerpt(String text, int line) {
        String content = text.lines().skip(line).findFirst().orElse("");
        Matcher key = KEY.matcher(content);
        return key.lookingAt() ? key.group() + " ..." : "...";
    }
}
