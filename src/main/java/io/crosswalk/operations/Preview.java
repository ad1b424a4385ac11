package io.crosswalk.operations;

import java.util.List;
import java.util.Map;

/**
 * What a full harvest would send now. Nothing was written.
 *
 * @param sections what would be sent for each matched section
 * @param unmatchedSections sections of the LMS of which nothing is sent
 * @param parked submissions that would wait, by reason
 * @param ignored records that are nobody's coursework, by reason
 * @param problems scopes that could not be read to their end, in words
 */
public record Preview(
        String connector,
        List<Section> sections,
        List<MatchRow> unmatchedSections,
        Map<String, Long> parked,
        Map<String, Long> ignored,
        List<String> problems) {

    /**
     * One section.
     *
     * @param changed how many of the assignments and submissions differ from what was last delivered
     */
    public record Section(String id, String name, String sectionIdentifier, long assignments, long submissions, long changed) {}
}
