package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists the course offerings: those below the org units that the setting terms names, or those of the whole organization that
 * are active and whose dates hold today. Semesters have no dates of their own, and only an offering read by itself tells its own.
 */
final class BrightspaceCourses {

    private final BrightspaceSettings settings;
    private final BrightspaceRequests requests;
    private final BrightspaceClient client;
    private final Clock clock;
    private final Supplier<String> root;
    private final Map<String, BrightspaceOffering> offerings;

    /**
     * @param root the org unit that everything read lies below
     * @param offerings where those that are found are noted
     */
    BrightspaceCourses(BrightspaceSettings settings, BrightspaceRequests requests, BrightspaceClient client, Clock clock, Supplier<String> root,
            Map<String, BrightspaceOffering> offerings) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.clock = clock;
        this.root = root;
        this.offerings = offerings;
    }

    /** Gives all that can be read before it complains about the rest. */
    void each(Consumer<Course> courses) {
        List<String> problems = new ArrayList<>();
        Map<String, BrightspaceOffering> found = settings.terms().isEmpty() ? below(root.get(), problems) : ofTerms(problems);
        for (BrightspaceOffering offering : found.values()) {
            BrightspaceOffering known = settings.terms().isEmpty() ? current(offering, problems) : offering;
            if (known != null) {
                offerings.put(known.id(), known);
                courses.accept(known.course());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The list of course offerings is incomplete: " + String.join("; ", problems)
                    + ". The other offerings are harvested, and nothing is taken for gone.");
        }
    }

    /** @param problems what could not be read */
    Map<String, BrightspaceOffering> below(String orgUnit, List<String> problems) {
        Map<String, BrightspaceOffering> found = new LinkedHashMap<>();
        client.list(requests.offeringsBelow(orgUnit), BrightspaceOffering::translate, page -> page.forEach(offering -> offering.give(
                readable -> found.put(readable.id(), readable),
                refused -> problems.add("an offering below org unit " + orgUnit + " could not be read: " + refused.explanation()),
                leftOut -> {})));
        return found;
    }

    private Map<String, BrightspaceOffering> ofTerms(List<String> problems) {
        Map<String, BrightspaceOffering> found = new LinkedHashMap<>();
        for (String code : settings.terms()) {
            List<String> ids = termIds(code);
            if (ids.isEmpty()) {
                problems.add("the setting terms names '" + code + "', but no org unit that the service user may see has this code");
            }
            ids.forEach(id -> found.putAll(below(id, problems)));
        }
        settings.orgUnit().ifPresent(orgUnit -> found.keySet().retainAll(below(orgUnit, problems).keySet()));
        return found;
    }

    /** The ids of the org units with this code. */
    List<String> termIds(String code) {
        List<String> ids = new ArrayList<>();
        client.list(requests.orgUnitByCode(code), node -> node, page -> {
            for (JsonNode node : page) {
                if (node.path("Code").asText().equals(code)) {
                    ids.add(node.path("Identifier").asText());
                }
            }
        });
        return ids;
    }

    /** Null for an offering that is closed or whose time it is not. One that cannot be read is given: its roster will say why. */
    private @Nullable BrightspaceOffering current(BrightspaceOffering listed, List<String> problems) {
        List<BrightspaceOffering> read = new ArrayList<>();
        try {
            BrightspaceOffering.translate(client.object(requests.offering(listed.id()))).give(
                    read::add,
                    refused -> problems.add("the offering " + listed.id() + " could not be read: " + refused.explanation()),
                    leftOut -> {});
        } catch (UnreadableException failure) {
            if (failure.concernsWholeConnector()) {
                throw failure;
            }
            return listed;
        }
        return read.stream().filter(offering -> offering.active() && offering.isCurrent(clock.instant(), settings.termGrace())).findFirst().orElse(null);
    }
}
