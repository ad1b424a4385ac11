package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.crosswalk.edfi.ErrorRow.Alternative;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code edfi-errors.yaml}, which comes with the hub: what is wrong in it is our mistake, and ends the start. */
final class ErrorTable {

    private static final String FILE = "/edfi-errors.yaml";

    private ErrorTable() {}

    static List<ErrorRow> read() {
        try (InputStream content = ErrorTable.class.getResourceAsStream(FILE)) {
            List<ErrorRow> rows = new ArrayList<>();
            for (JsonNode entry : new ObjectMapper(new YAMLFactory()).readTree(content)) {
                rows.add(row(entry));
            }
            return List.copyOf(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ErrorRow row(JsonNode entry) {
        List<Alternative> alternatives = new ArrayList<>();
        for (JsonNode alternative : entry.required("when")) {
            alternatives.add(new Alternative(
                    texts(alternative.path("statuses")),
                    texts(alternative.path("methods")),
                    text(alternative.path("type")),
                    pattern(text(alternative.path("message")))));
        }
        return new ErrorRow(
                entry.required("reason").asText(),
                Outcome.valueOf(entry.required("outcome").asText()),
                alternatives,
                entry.required("explanation").asText(),
                entry.required("remedy").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }

    private static @Nullable Pattern pattern(@Nullable String expression) {
        return expression == null ? null : Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
