package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files of which data sets there are. */
final class DataHubCatalog {

    /** Files with changes are kept for 14 days: an older full one cannot be brought up to date. */
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int LONGEST_LINK = 4096;

    private final BrightspaceRequests requests;
    private final BrightspaceClient client;
    private final Clock clock;
    private final Map<String, Offered> offered = new HashMap<>();
    private final Map<DataSet, List<DataSetExtract>> extracts = new EnumMap<>(DataSet.class);

    DataHubCatalog(BrightspaceRequests requests, BrightspaceClient client, Clock clock) {
        this.requests = requests;
        this.client = client;
        this.clock = clock;
    }

    /** @param differential null where there is none, or its files are all older than the full one */
    private record Offered(String full, Optional<String> differential) {}

    /** Reads the list of data sets; must come first. */
    DataHubCatalog read() {
        client.list(requests.dataSets(), node -> node, page -> page.forEach(this::note));
        return this;
    }

    private void note(JsonNode node) {
        JsonNode full = node.path("Full");
        JsonNode differential = node.path("Differential");
        String link = full.path("ExtractsLink").asText();
        if (!full.path("Name").asText().isBlank() && !link.isBlank()) {
            String changes = differential.path("ExtractsLink").asText();
            offered.put(full.path("Name").asText().strip(), new Offered(link, changes.isBlank() ? Optional.empty() : Optional.of(changes)));
        }
    }

    boolean offers(DataSet set) {
        return offered.containsKey(set.title());
    }

    /**
     * What to download, in this order: the newest full file, and those with what changed since, oldest first. Empty for an
     * optional set that is not offered.
     *
     * @throws UnreadableException if a set is not offered, has no full file yet, or only one that is too old
     */
    List<DataSetExtract> extracts(DataSet set) {
        return extracts.computeIfAbsent(set, this::listed);
    }

    private List<DataSetExtract> listed(DataSet set) {
        Offered links = offered.get(set.title());
        if (links == null) {
            if (set.isOptional()) {
                return List.of();
            }
            throw new UnreadableException(Cause.PERMISSION_MISSING, "The Data Hub does not offer the data set '" + set.title()
                    + "' to the service user. " + BrightspacePermission.DATA_SETS.remedy());
        }
        DataSetExtract full = listed(set, links.full(), "").stream().max(Comparator.comparing(DataSetExtract::createdAt)).orElseThrow(() ->
                new UnreadableException(Cause.NOT_FOUND, "The data set '" + set.title() + "' has no full extract yet. Brightspace makes them once a week, the first one within days after "
                        + "the Data Hub was turned on; until then set source to api."));
        if (full.createdAt().isBefore(clock.instant().minus(KEPT))) {
            throw new UnreadableException(Cause.TRUNCATED, "The newest full extract of the data set '" + set.title() + "' is of " + full.createdAt()
                    + ". Changes are kept for " + KEPT.toDays() + " days only, so that nobody can bring it up to date. Ask D2L why no newer one is made.");
        }
        List<DataSetExtract> found = new ArrayList<>(List.of(full));
        links.differential().ifPresent(link -> listed(set, link, " Differential").stream()
                .filter(extract -> extract.createdAt().isAfter(full.createdAt()))
                .sorted(Comparator.comparing(DataSetExtract::createdAt))
                .forEach(found::add));
        return found;
    }

    private List<DataSetExtract> listed(DataSet set, String link, String more) {
        String subject = "the extracts of the data set " + set.title() + more;
        URI address = client.within(subject, requests.dataSets().address(), link);
        List<DataSetExtract> found = new ArrayList<>();
        client.list(VendorRequest.get(address, subject, BrightspacePermission.DATA_SETS.remedy()), node -> extract(set, subject, address, node), found::addAll);
        return found;
    }

    private DataSetExtract extract(DataSet set, String subject, URI address, JsonNode node) {
        try {
            VendorRecord extract = new VendorRecord(node);
            Instant createdAt = extract.moment("CreatedDate");
            String link = extract.requiredText("DownloadLink", LONGEST_LINK);
            if (createdAt == null) {
                throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "One of " + subject + " has no CreatedDate, so that nobody can tell which is the newest.");
            }
            return new DataSetExtract(set, createdAt, client.within(subject, address, link));
        } catch (UnusableFieldException reason) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "One of " + subject + " cannot be read: " + reason.getMessage() + ". Nothing was concluded.");
        }
    }
}
