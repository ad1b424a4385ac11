package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.sandbox.SandboxExtension;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the truth says can be found out over the interface, and nothing else can. */
class BrightspaceHarvestTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void whoever_reads_everything_comes_to_the_truth() throws Exception {
        BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());
        PlainHarvest harvest = new PlainHarvest(client, SANDBOX.clock().instant());
        harvest.run();

        Map<String, String> submissions = new TreeMap<>();
        client.truth().path("submissions").forEach(row -> submissions.put(row.path("submissionIdentifier").asText(),
                row.path("studentUniqueId").asText() + " " + row.path("status").asText() + " " + row.path("submissionDateTime").asText(null) + " "
                        + (row.path("points").isNull() ? null : row.path("points").decimalValue().stripTrailingZeros().toPlainString()) + " "
                        + row.path("grade").asText(null)));
        Set<String> assignments = new TreeSet<>();
        client.truth().path("assignments").forEach(row -> assignments.add(row.path("assignmentIdentifier").asText()));
        assertThat(harvest.submissions()).hasSizeGreaterThan(400).isEqualTo(submissions);
        assertThat(harvest.assignments()).isEqualTo(assignments);
    }
}
