package io.crosswalk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsMeasurementTest {

    @TempDir
    private Path folder;

    @Test
    void no_vendor_is_sent_a_tenth_more_requests_than_a_harvest_needs() throws Exception {
        Report report = new Report();

        new RequestsMeasurement(folder, 1).run(report);

        assertThat(report.held()).as("see what was printed").isTrue();
    }
}
