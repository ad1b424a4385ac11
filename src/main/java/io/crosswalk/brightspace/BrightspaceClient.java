package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Address;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.VendorRequest;
import io.crosswalk.kit.VisitedPages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists from Brightspace, whichever of its envelopes they come in. A page is handed on only when it was read to its end, so
 * that repeating it neither doubles nor loses a row. Every failure ends in an {@link UnreadableException}.
 */
final class BrightspaceClient {

    private static final JsonBody BODY = new JsonBody(BrightspaceConnectorFactory.TITLE);
    private static final String BY_BOOKMARK = "Items";
    private static final String BY_LINK = "Objects";

    private final Exchange exchange;
    private final BrightspaceSettings settings;

    BrightspaceClient(Exchange exchange, BrightspaceSettings settings) {
        this.exchange = exchange;
        this.settings = settings;
    }

    /**
     * Reads all pages.
     *
     * @param translator called again for a page that is repeated
     * @param pages given the rows of one page after the other; a page may be empty
     * @return Brightspace's own time at the first page, if it tells it
     */
    <T> Optional<Instant> list(VendorRequest request, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        VisitedPages visited = new VisitedPages(request.subject(), settings.limits().maximumPages());
        URI address = request.address();
        Optional<Instant> began = Optional.empty();
        while (true) {
            visited.visit(address.toString());
            Answered<T> answered = answered(request.at(address), translator);
            began = visited.count() == 1 ? answered.vendorTime() : began;
            pages.accept(answered.page().rows());
            URI next = next(request, address, answered.page());
            if (next == null) {
                return began;
            }
            address = next;
        }
    }

    /** Reads pages that are numbered from 1, up to the first one that is not full. */
    <T> void numbered(IntFunction<VendorRequest> request, int pageSize, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        VisitedPages visited = new VisitedPages(request.apply(1).subject(), settings.limits().maximumPages());
        for (int number = 1; ; number++) {
            visited.visit(Integer.toString(number));
            List<T> rows = answered(request.apply(number), translator).page().rows();
            pages.accept(rows);
            if (rows.size() < pageSize) {
                return;
            }
        }
    }

    /** Reads the first page only. */
    <T> List<T> firstPage(VendorRequest request, Function<JsonNode, T> translator) {
        return answered(request, translator).page().rows();
    }

    JsonNode object(VendorRequest request) {
        return exchange.send(request, answer -> BODY.object(answer.body(), request.subject()));
    }

    private record Answered<T>(JsonBody.Page<T> page, Optional<Instant> vendorTime) {}

    private <T> Answered<T> answered(VendorRequest request, Function<JsonNode, T> translator) {
        return exchange.send(request, answer -> new Answered<>(
                BODY.page(answer.body(), Set.of(BY_BOOKMARK, BY_LINK), request.subject(), translator), Backoff.date(answer.header("date"))));
    }

    private @Nullable URI next(VendorRequest request, URI current, JsonBody.Page<?> page) {
        if (page.rest() == null || page.collection() == null) {
            return null;
        }
        return page.collection().equals(BY_BOOKMARK) ? nextByBookmark(request, page.rest()) : nextByLink(request, current, page.rest());
    }

    /** The last page has a bookmark too: only HasMoreItems tells. */
    private static @Nullable URI nextByBookmark(VendorRequest request, JsonNode rest) {
        JsonNode paging = rest.path("PagingInfo");
        if (!paging.path("HasMoreItems").isBoolean()) {
            throw BODY.otherShape(request.subject(), "PagingInfo with HasMoreItems");
        }
        if (!paging.get("HasMoreItems").booleanValue()) {
            return null;
        }
        if (paging.path("Bookmark").asText().isBlank() || paging.path("Bookmark").isNull()) {
            throw BODY.otherShape(request.subject(), "a Bookmark where there are more items");
        }
        return withBookmark(request.address(), paging.get("Bookmark").asText());
    }

    private @Nullable URI nextByLink(VendorRequest request, URI current, JsonNode rest) {
        JsonNode next = rest.path("Next");
        if (next.isMissingNode() || !next.isNull() && !next.isTextual()) {
            throw BODY.otherShape(request.subject(), "Next with a link or null");
        }
        String link = next.isNull() ? "" : next.asText().strip();
        if (link.isEmpty()) {
            return null;
        }
        if (link.matches("[\\w.~=-]+")) {
            return withBookmark(request.address(), link);
        }
        return within(request.subject(), current, link);
    }

    /**
     * Resolves a link that Brightspace gave.
     *
     * @param subject what it leads to, for messages
     * @throws UnreadableException if it is no address, or leads out of the API: the credential is sent nowhere else
     */
    URI within(String subject, URI current, String link) {
        URI address = new VisitedPages(subject, 1).resolve(settings.url(), current, link).normalize();
        if (!address.getPath().startsWith(settings.url().getPath() + "/d2l/api/") || address.getPath().contains("/..")) {
            throw new UnreadableException(Cause.FOREIGN_LINK, "A link to " + subject
                    + " leads outside the API of Brightspace. It was not followed; nothing was concluded.");
        }
        return address;
    }

    private static URI withBookmark(URI first, String bookmark) {
        return URI.create(first + (first.getRawQuery() == null ? "?" : "&") + "bookmark=" + Address.encoded(bookmark));
    }
}
