package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the LMSX resources must hold of a vendor's system, from what the sandbox says is true of it. */
final class Truth {

    private static final int LONGEST_GRADE = 20;

    private final String vendor;
    private final String namespace;
    private final Map<String, String> statuses = new TreeMap<>();
    private final Map<String, String> categories = new TreeMap<>();

    private Truth(String vendor, String connector) throws IOException {
        this.vendor = vendor;
        this.namespace = Hub.PROVIDER + "/" + connector;
        read("submissionStatus", statuses);
        read("assignmentCategory", categories);
    }

    /** By key, as {@link EdFiReading#coursework()}; submission types are left out. */
    static TreeMap<String, JsonNode> of(SandboxDistrict sandbox, String vendor, String connector) throws IOException {
        Truth truth = new Truth(vendor, connector);
        TreeMap<String, JsonNode> rows = new TreeMap<>();
        JsonNode told = sandbox.truth(vendor);
        told.path("assignments").forEach(assignment -> truth.put(rows, truth.assignment(assignment)));
        told.path("submissions").forEach(submission -> truth.put(rows, truth.submission(submission)));
        return rows;
    }

    /** What the file of the vendor says, in which staff decide it. */
    private void read(String block, Map<String, String> into) throws IOException {
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("connectors", vendor, "vocabulary.yaml"))) {
            if (!line.startsWith(" ") && !line.startsWith("#")) {
                inside = line.startsWith(block + ":");
            } else if (inside && line.contains(": ")) {
                String[] parts = line.strip().split(": ", 2);
                into.put(unquoted(parts[0]), unquoted(parts[1]).replace("{providerNamespace}", Hub.PROVIDER));
            }
        }
    }

    private static String unquoted(String text) {
        return text.replaceAll("^\"|\"$", "");
    }

    private void put(TreeMap<String, JsonNode> rows, JsonNode row) {
        if (rows.put(EdFiReading.key(row), row) != null) {
            throw new AssertionError("The truth has twice: " + EdFiReading.key(row));
        }
    }

    private JsonNode assignment(JsonNode told) {
        ObjectNode row = Http.JSON.createObjectNode()
                .put("assignmentIdentifier", told.path("assignmentIdentifier").asText())
                .put("namespace", namespace)
                .put("title", cut(harmless(told.path("title").asText()), 255))
                .put("assignmentCategoryDescriptor", category(told.path("category").asText()));
        if (told.hasNonNull("description") && !told.path("description").asText().isEmpty()) {
            row.put("assignmentDescription", cut(harmless(told.path("description").asText()), 1024));
        }
        moment(row, "startDateTime", told.path("startDateTime"));
        moment(row, "endDateTime", told.path("endDateTime"));
        moment(row, "dueDateTime", told.path("dueDateTime"));
        if (told.hasNonNull("maxPoints")) {
            row.put("maxPoints", ExpectedAssignment.rounded(told.path("maxPoints")));
        }
        row.putObject("sectionReference").put("sectionIdentifier", told.path("sectionIdentifier").asText());
        return row;
    }

    private JsonNode submission(JsonNode told) {
        ObjectNode row = Http.JSON.createObjectNode()
                .put("assignmentSubmissionIdentifier", told.path("submissionIdentifier").asText())
                .put("namespace", namespace)
                .put("submissionStatusDescriptor", statuses.get(told.path("status").asText()));
        row.putObject("assignmentReference").put("assignmentIdentifier", told.path("assignmentIdentifier").asText()).put("namespace", namespace);
        row.putObject("studentReference").put("studentUniqueId", told.path("studentUniqueId").asText());
        moment(row, "submissionDateTime", told.path("submissionDateTime"));
        if (told.hasNonNull("points")) {
            row.put("earnedPoints", new BigDecimal(told.path("points").asText()).setScale(0, RoundingMode.HALF_UP).intValueExact());
        }
        String grade = grade(told);
        if (grade != null) {
            row.put("grade", grade);
        }
        return row;
    }

    /** Ed-Fi would take it for markup, and refuse it. */
    private static String harmless(String text) {
        return text.replaceAll("<(?=[A-Za-z])", "< ");
    }

    /** The target keeps whole seconds. */
    private static void moment(ObjectNode row, String name, JsonNode moment) {
        if (moment.isTextual()) {
            row.put(name, Instant.parse(moment.asText()).truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private static @Nullable String grade(JsonNode told) {
        String exact = told.hasNonNull("points") ? new BigDecimal(told.path("points").asText()).stripTrailingZeros().toPlainString() : null;
        String words = told.hasNonNull("grade") ? told.path("grade").asText() : null;
        return words == null || words.length() > LONGEST_GRADE ? exact : words;
    }

    private String category(String canonical) {
        return categories.getOrDefault(canonical, Hub.PROVIDER + "/AssignmentCategoryDescriptor#" + canonical);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length).strip();
    }
}
