package io.crosswalk.harvest;

import java.util.List;
import java.util.Map;

/**
 * What a full harvest would bring about, found by a trial that leaves nothing behind.
 *
 * @param courses how many courses the trial read; it does not read a whole district
 * @param sections what would be sent for each matched section
 * @param unmatchedSections sections of the LMS of which nothing would be sent
 * @param students how many people are matched, or why not, by match state
 * @param parked records that would wait, by reason
 * @param dead records that would need a person, by reason
 * @param ignored records that are nobody's coursework, by reason
 * @param examples some payloads as they would be sent
 * @param problems scopes that could not be read to their end, in words
 */
public record Preview(
        String connector,
        int courses,
        List<Section> sections,
        List<UnmatchedSection> unmatchedSections,
        Map<String, Long> students,
        Map<String, Long> parked,
        Map<String, Long> dead,
        Map<String, Long> ignored,
        List<String> examples,
        List<String> problems) {

    /**
     * One section.
     *
     * @param changed how many of the assignments and submissions would be sent, because they are new or differ from what was last delivered
     */
    public record Section(String id, String name, String sectionIdentifier, long assignments, long submissions, long changed) {}

    /** @param state {@code unmatched}, {@code ambiguous}, or {@code unidentified} for one without any id to match by */
    public record UnmatchedSection(String id, String name, String state) {}
}
