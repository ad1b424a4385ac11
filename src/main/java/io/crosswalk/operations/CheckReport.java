package io.crosswalk.operations;

import io.crosswalk.connector.Finding;
import java.util.List;

/**
 * What a check found.
 *
 * @param ok whether everything is as it must be
 */
public record CheckReport(String subject, boolean ok, List<Finding> findings) {

    static CheckReport of(String subject, List<Finding> findings) {
        return new CheckReport(subject, findings.stream().allMatch(Finding::ok), findings);
    }
}
