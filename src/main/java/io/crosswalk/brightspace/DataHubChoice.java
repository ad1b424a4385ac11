package io.crosswalk.brightspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The offerings to be harvested, chosen as over REST.
 *
 * @param unknownTerms codes in the settings that no org unit has
 */
record DataHubChoice(Map<String, BrightspaceOffering> offerings, List<String> unknownTerms) {

    static DataHubChoice of(DataHubOrganization organization, BrightspaceSettings settings, Instant now) {
        Set<String> terms = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String code : settings.terms()) {
            List<String> ids = organization.withCode(code);
            terms.addAll(ids);
            if (ids.isEmpty()) {
                unknown.add(code);
            }
        }
        Map<String, BrightspaceOffering> chosen = new LinkedHashMap<>();
        for (BrightspaceOffering offering : organization.offerings(settings.courseOfferingType())) {
            boolean inTime = settings.terms().isEmpty()
                    ? offering.active() && offering.isCurrent(now, settings.termGrace())
                    : terms.stream().anyMatch(term -> organization.isBelow(offering.id(), term));
            if (inTime && settings.orgUnit().map(root -> organization.isBelow(offering.id(), root)).orElse(true)) {
                chosen.put(offering.id(), offering);
            }
        }
        return new DataHubChoice(chosen, unknown);
    }
}
