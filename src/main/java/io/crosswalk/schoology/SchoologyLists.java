package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.VendorRequest;
import io.crosswalk.kit.VisitedPages;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole lists, page by page. Pages are told apart by how many rows were left behind, so that a list that changes meanwhile
 * shifts: a row may come twice, and one may be passed over. The first does no harm, and the second is found out by the total.
 */
final class SchoologyLists {

    private final SchoologyClient client;
    private final int maximumPages;

    SchoologyLists(SchoologyClient client, int maximumPages) {
        this.client = client;
        this.maximumPages = maximumPages;
    }

    /**
     * @param rows each once
     * @param began Schoology's own time at the first page, if it tells it
     * @param flaw why the list is not to be trusted for what it lacks; null for a complete one
     */
    record Listed(List<JsonNode> rows, Optional<Instant> began, @Nullable UnreadableException flaw) {

        /** @throws UnreadableException if rows are lacking */
        List<JsonNode> complete() {
            if (flaw != null) {
                throw flaw;
            }
            return rows;
        }
    }

    /** The complete list; throws as {@link #read} does, and also if rows are lacking. */
    List<JsonNode> all(VendorRequest request, SchoologyCollection collection) {
        return read(request, collection, null).complete();
    }

    /**
     * @param first the first page, where it was read already
     * @throws UnreadableException if a page cannot be read, or they do not end
     */
    Listed read(VendorRequest request, SchoologyCollection collection, @Nullable SchoologyPage first) {
        Walk walk = new Walk(request, collection).from(first == null ? client.page(request) : first);
        Optional<Instant> began = walk.began;
        if (walk.lacking() > 0) {
            walk = new Walk(request, collection).from(client.page(request));
        }
        UnreadableException flaw = walk.lacking() <= 0 ? null : new UnreadableException(Cause.TRUNCATED, "The list of " + request.subject()
                + " was read twice, and lacks " + walk.lacking() + " of the " + walk.total + " rows that Schoology counts. "
                + "Nothing was taken for gone; the next harvest reads it again. If this goes on, tell Schoology's support.");
        return new Listed(List.copyOf(walk.rows.values()), began, flaw);
    }

    private final class Walk {

        private final VendorRequest request;
        private final SchoologyCollection collection;
        private final VisitedPages visited;
        private final Map<String, JsonNode> rows = new LinkedHashMap<>();
        private Optional<Instant> began = Optional.empty();
        private long total;

        Walk(VendorRequest request, SchoologyCollection collection) {
            this.request = request;
            this.collection = collection;
            this.visited = new VisitedPages(request.subject(), maximumPages);
        }

        Walk from(SchoologyPage first) {
            began = first.vendorTime();
            URI address = request.address();
            visited.visit(address.toString());
            add(first);
            for (Optional<String> next = first.next(); next.isPresent(); ) {
                address = SchoologyLink.nextPage(address, next.get(), request.subject());
                visited.visit(address.toString());
                SchoologyPage page = client.page(request.at(address));
                add(page);
                next = page.next();
            }
            return this;
        }

        private void add(SchoologyPage page) {
            total = page.total().orElse(total);
            for (JsonNode row : page.rows(collection, request.subject())) {
                String identity = collection.identity(row);
                rows.put(identity == null ? "row " + rows.size() : identity, row);
            }
        }

        private long lacking() {
            return total - rows.size();
        }
    }
}
