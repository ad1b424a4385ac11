package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets without LMSX hold the same truth as gradebook entries, whatever their generation. */
class GenerationsTest {

    private static final String CONNECTOR = "brightspace-main";

    /** What the core descriptors say of each canonical status; before the stroke without, after it with a released grade. */
    private static final Map<String, String> STATUSES = Map.of("excused", "Exempt", "late", "Submitted|Graded", "missing", "Not Submitted", "graded", "Graded",
            "reopened", "Returned", "on-time", "Submitted", "draft", "Not Submitted", "Upcoming", "Not Submitted");
    private static final Map<String, String> LATE = Map.of("late", "Late", "missing", "Late", "graded", "Not Late", "on-time", "Not Late");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.2", "7.3", "dms8"})
    void theGradebookHoldsWhatIsTrue(String generation) throws Exception {
        try (SandboxDistrict sandbox = SandboxDistrict.small(folder.resolve("sandbox"), generation);
                Hub hub = Hub.start(folder.resolve("hub"), sandbox, Connectors.of(sandbox, "brightspace"))) {
            hub.harvest(CONNECTOR, "full");

            JsonNode truth = sandbox.truth("brightspace");
            EdFiReading edFi = new EdFiReading(sandbox);
            assertThat(entries(edFi.all("ed-fi/gradebookEntries"))).isEqualTo(expectedEntries(truth));
            assertThat(grades(edFi.all("ed-fi/studentGradebookEntries"))).isEqualTo(expectedGrades(truth));
            Hub.Run second = hub.harvest(CONNECTOR, "full");
            assertThat(second.changed()).as("changes of a second harvest").isZero();
        }
    }

    private static List<String> entries(List<JsonNode> rows) {
        List<String> entries = new ArrayList<>();
        rows.forEach(row -> entries.add(row.path("gradebookEntryIdentifier").asText() + " " + row.path("sourceSectionIdentifier").asText()));
        return entries.stream().sorted().toList();
    }

    private static List<String> expectedEntries(JsonNode truth) {
        List<String> entries = new ArrayList<>();
        truth.path("assignments").forEach(told -> entries.add(told.path("assignmentIdentifier").asText() + " " + told.path("sectionIdentifier").asText()));
        return entries.stream().sorted().toList();
    }

    private static TreeMap<String, String> grades(List<JsonNode> rows) {
        TreeMap<String, String> grades = new TreeMap<>();
        rows.forEach(row -> grades.put(
                row.path("gradebookEntryReference").path("gradebookEntryIdentifier").asText() + " " + row.path("studentReference").path("studentUniqueId").asText(),
                code(row, "submissionStatusDescriptor") + ", " + code(row, "assignmentLateStatusDescriptor") + ", " + number(row.path("pointsEarned"))));
        return grades;
    }

    private static TreeMap<String, String> expectedGrades(JsonNode truth) {
        TreeMap<String, String> grades = new TreeMap<>();
        truth.path("submissions").forEach(told -> {
            boolean graded = told.hasNonNull("points") || told.hasNonNull("grade");
            String[] codes = STATUSES.get(told.path("status").asText()).split("\\|");
            grades.put(told.path("assignmentIdentifier").asText() + " " + told.path("studentUniqueId").asText(),
                    codes[graded ? codes.length - 1 : 0] + ", " + LATE.getOrDefault(told.path("status").asText(), "") + ", " + number(told.path("points")));
        });
        return grades;
    }

    private static String code(JsonNode row, String descriptor) {
        return row.path(descriptor).asText("").replaceAll(".*#", "");
    }

    private static String number(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
    }
}
