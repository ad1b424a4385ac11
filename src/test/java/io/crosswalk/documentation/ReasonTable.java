package io.crosswalk.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.crosswalk.ledger.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reasons that have their words in the program, as the page for operators shows them. */
final class ReasonTable {

    private static final Map<String, String> CONSEQUENCES = Map.ofEntries(
            Map.entry("RETRY_RECORD", "tried again"),
            Map.entry("REAUTHENTICATE", "tried again"),
            Map.entry("DEPENDENTS_FIRST", "tried again"),
            Map.entry("HOLD_TARGET", "all wait"),
            Map.entry("STOP_TARGET", "connector stops"),
            Map.entry("PARK_STUDENT", "parked"),
            Map.entry("PARK_SECTION", "parked"),
            Map.entry("PARK_ASSIGNMENT", "after its assignment"),
            Map.entry("PARK_DESCRIPTOR", "parked"),
            Map.entry("PARK_REFERENCE", "parked"),
            Map.entry("DEAD", "dead"),
            Map.entry("DELIVERED", "delivered"),
            Map.entry("ALREADY_DONE", "delivered"));

    private ReasonTable() {}

    static String ofTheHub() {
        return table("| reason | what happened | what to do |\n|---|---|---|\n", Arrays.stream(Reason.values())
                .map(reason -> row(reason.name(), reason.explanation(), reason.remedy())));
    }

    static String ofTheTarget() throws IOException {
        try (InputStream content = ReasonTable.class.getResourceAsStream("/edfi-errors.yaml")) {
            JsonNode entries = new ObjectMapper(new YAMLFactory()).readTree(content);
            return table("| reason | the record | what happened | what to do |\n|---|---|---|---|\n",
                    StreamSupport.stream(entries.spliterator(), false)
                            .map(entry -> row(entry.required("reason").asText(), consequence(entry.required("outcome").asText()),
                                    entry.required("explanation").asText(), entry.required("remedy").asText())));
        }
    }

    private static String consequence(String outcome) {
        String words = CONSEQUENCES.get(outcome);
        if (words == null) {
            throw new IllegalStateException("Find words for the outcome " + outcome);
        }
        return words;
    }

    private static String table(String head, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", head, ""));
    }

    private static String row(String reason, String... cells) {
        return "| `" + reason + "` | " + String.join(" | ", cells).strip() + " |";
    }
}
