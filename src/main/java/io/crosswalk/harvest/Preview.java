package io.crosswalk.harvest;

import java.util.List;
import java.util.Map;

/**
 * What a harvest would bring about, found by a trial that leaves nothing behind.
 *
 * @param courses how many courses the trial read; a preview does not read a whole district
 * @param sections by match state
 * @param students by match state
 * @param records what would become of the records, by kind and state, for example {@code submission pending}
 * @param kept why records would be kept back, by reason
 * @param ignored why records would be left out, by reason
 * @param unmatchedSections names of sections that would not be sent
 * @param examples some payloads as they would be sent
 * @param problems scopes that could not be read
 */
public record Preview(
        String connector,
        int courses,
        Map<String, Long> sections,
        Map<String, Long> students,
        Map<String, Long> records,
        Map<String, Long> kept,
        Map<String, Long> ignored,
        List<String> unmatchedSections,
        List<String> examples,
        List<String> problems) {}
